import { Worker } from 'node:worker_threads';
import { sourceProgram } from '../../platform/source-program.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import type { PageInFull, ReadingOrder, ThreadWord } from './thread-words.ts';

export interface ReadingLimits {
  /** For the gazetteer and the words, with the first page. */
  readonly loadingMs: number;
  /** For one page, from when its turn comes. */
  readonly pageMs: number;
  /** After the last page the thread is kept so long. */
  readonly idleMs: number;
  /** How many pages may wait for their turn, the one that is read included. */
  readonly waiting: number;
}

/** `failed` is a bug of ours: `fault` says its kind and its place, and nothing of the page. */
export type ReadInFull =
  | Outcome<PageInFull, 'busy' | 'too-slow'>
  | { readonly ok: false; readonly refusal: 'failed'; readonly fault: Error };

const LIMITS: ReadingLimits = { loadingMs: 60_000, pageMs: 10_000, idleMs: 10 * 60_000, waiting: 8 };
/** The gazetteer and the words take about 200 MB. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };
const PROGRAM = ['src', 'slices', 'press', 'reading-worker.server.ts'];

interface Waiting {
  readonly order: ReadingOrder;
  readonly answer: (read: ReadInFull) => void;
}

/**
 * Reads pages in a thread of its own, one after another. It begins with the first page, ends when there were none for a while, and never
 * keeps the process from ending. A page that takes too long is given up together with the thread; the next one begins another.
 */
export function readingThread(given: Partial<ReadingLimits> = {}, program: string = sourceProgram(...PROGRAM)) {
  const limits = { ...LIMITS, ...given };
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  let orders = 0;

  function read(bytes: Uint8Array): Promise<ReadInFull> {
    if (queue.length >= limits.waiting) return Promise.resolve(refused('busy'));
    orders += 1;
    const order = { id: orders, bytes };
    return new Promise((answer) => {
      queue.push({ order, answer });
      if (worker === null) begin();
      else if (isReady && queue.length === 1) next();
    });
  }

  function begin(): void {
    isReady = false;
    const begun = new Worker(program, { resourceLimits: MEMORY });
    worker = begun;
    within(limits.loadingMs, () => end(refused('too-slow')));
    begun.on('message', (word: ThreadWord) => {
      if (worker === begun) hear(word);
    });
    begun.on('error', (fault) => {
      if (worker === begun) end({ ok: false, refusal: 'failed', fault: new Error(`the thread that reads pages broke: ${fault.name}`) });
    });
    begun.on('exit', () => {
      if (worker === begun) end({ ok: false, refusal: 'failed', fault: new Error('the thread that reads pages ended') });
    });
  }

  function hear(word: ThreadWord): void {
    if (word.is === 'ready') isReady = true;
    else {
      const first = queue.shift();
      first?.answer(word.is === 'read' ? done(word.read) : { ok: false, refusal: 'failed', fault: faultOf(word.fault) });
    }
    next();
  }

  function next(): void {
    const first = queue[0];
    if (first === undefined) {
      rest();
      return;
    }
    worker?.ref();
    worker?.postMessage(first.order);
    within(limits.pageMs, () => end(refused('too-slow')));
  }

  function rest(): void {
    worker?.unref();
    within(limits.idleMs, () => end());
    timer?.unref();
  }

  /** The page at hand gets this answer; whoever waits behind it begins another thread. */
  function end(answer?: ReadInFull): void {
    const ended = worker;
    worker = null;
    isReady = false;
    clearTimeout(timer);
    void ended?.terminate();
    const first = queue.shift();
    if (first !== undefined && answer !== undefined) first.answer(answer);
    if (queue.length > 0) begin();
  }

  function within(ms: number, late: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(late, ms);
  }

  return { read, isBegun: () => worker !== null };
}

function faultOf(told: string): Error {
  const [name = '', ...frames] = told.split('\n');
  const fault = new Error(`a page could not be read: ${name}`);
  fault.stack = [fault.message, ...frames].join('\n');
  return fault;
}

let own: ReturnType<typeof readingThread> | undefined;

/** The server's thread. */
export function readInThread(bytes: Uint8Array): Promise<ReadInFull> {
  own ??= readingThread();
  return own.read(bytes);
}
