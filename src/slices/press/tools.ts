import type { Gazetteer } from './gazetteer.ts';
import type { Morphology } from './morphology.ts';
import type { Words } from './words.ts';

/** What the reader needs besides the page. */
export interface ReaderTools {
  readonly gazetteer: Gazetteer;
  readonly morphology: Morphology;
  readonly words: Words;
}
