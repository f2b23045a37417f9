import { Worker } from 'node:worker_threads';
import { sourceProgram } from '../../platform/source-program.ts';
import { done } from '../../platform/values/outcome.ts';
import type { Paper } from './paper.ts';
import type { PdfOrder, PdfWord } from './pdf-worker.server.ts';
import { type ReadyPaper, readyPaper } from './ready-paper.server.ts';

/** `missing-characters`: no face of ours has a shape for them; they are named, each once. */
export type RenderedPdf =
  | { readonly ok: true; readonly value: Buffer }
  | { readonly ok: false; readonly refusal: 'too-large' }
  | { readonly ok: false; readonly refusal: 'missing-characters'; readonly characters: string };

/**
 * A paper to be kept, signed and printed: tagged (PDF/UA-1), its fonts inside, and the same to the byte whenever it is made. It is made in a
 * thread of its own, so that pages go on meanwhile.
 */
export async function renderPdf(paper: Paper): Promise<RenderedPdf> {
  const ready = readyPaper(paper);
  if (!ready.ok) return ready;
  const word = await ordered(ready.value);
  if ('fault' in word) throw new Error(word.fault);
  if ('missing' in word) return { ok: false, refusal: 'missing-characters', characters: word.missing };
  const { buffer, byteOffset, byteLength } = word.pdf;
  return done(Buffer.from(buffer, byteOffset, byteLength));
}

interface Waiting {
  readonly resolve: (word: PdfWord) => void;
  readonly reject: (fault: Error) => void;
}

let thread: Worker | null = null;
let orders = 0;
const waiting = new Map<number, Waiting>();

/** The thread takes one order after another; it begins with the first and never keeps the process from ending. */
function ordered(paper: ReadyPaper): Promise<PdfWord> {
  thread ??= begun();
  orders += 1;
  const order: PdfOrder = { id: orders, paper };
  const word = new Promise<PdfWord>((resolve, reject) => waiting.set(order.id, { resolve, reject }));
  thread.ref();
  thread.postMessage(order);
  return word;
}

function begun(): Worker {
  const worker = new Worker(sourceProgram('src', 'slices', 'documents', 'pdf-worker.server.ts'));
  worker.on('message', (word: PdfWord) => {
    waiting.get(word.id)?.resolve(word);
    waiting.delete(word.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (fault) => lost(worker, fault instanceof Error ? fault : new Error(String(fault))));
  worker.on('exit', (code) => lost(worker, new Error(`the thread that makes PDFs ended with ${code}`)));
  return worker;
}

/** Whoever waited is told; the next order begins another thread. */
function lost(worker: Worker, fault: Error): void {
  if (thread !== worker) return;
  thread = null;
  const all = [...waiting.values()];
  waiting.clear();
  for (const { reject } of all) reject(fault);
}
