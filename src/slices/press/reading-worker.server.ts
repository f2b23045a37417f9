import { parentPort } from 'node:worker_threads';
import { textOfPage } from './page-text.server.ts';
import { readPage } from './read-page.ts';
import { storyOf } from './story-finder.ts';
import type { PageInFull, ReadingOrder, ThreadWord } from './thread-words.ts';
import { readerTools } from './tools.server.ts';

const port = parentPort;
if (port === null) throw new Error('pages are read in a worker thread only');
const tools = await readerTools();
const say = (word: ThreadWord) => port.postMessage(word);

port.on('message', ({ id, bytes }: ReadingOrder) => {
  try {
    say({ is: 'read', id, read: inFull(bytes) });
  } catch (fault) {
    say({ is: 'fault', id, fault: whereOf(fault) });
  }
});
say({ is: 'ready' });

function inFull(bytes: Uint8Array): PageInFull {
  const { text } = textOfPage(bytes);
  return { text, story: storyOf(text, tools.words), page: readPage(text, tools) };
}

/** The kind of a fault and where it happened. Its message may quote the page, which is nobody's to keep. */
function whereOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'no error';
  const frames = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [fault.name, ...frames].join('\n');
}
