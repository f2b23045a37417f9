import { gazetteerInMemory } from './gazetteer.server.ts';
import { russianMorphology } from './morphology.server.ts';
import type { ReaderTools } from './tools.ts';
import { wordsOfFiles } from './words.server.ts';

let ready: Promise<ReaderTools> | undefined;

/** The gazetteer, the morphology and the words, loaded once in a process: about a second, see `npm run bench press`. */
export function readerTools(): Promise<ReaderTools> {
  ready ??= russianMorphology().then((morphology) => ({ gazetteer: gazetteerInMemory(), morphology, words: wordsOfFiles() }));
  return ready;
}
