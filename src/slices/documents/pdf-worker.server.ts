import { parentPort } from 'node:worker_threads';
import { type Compiled, pdfCompiler } from './pdf-compiler.server.ts';
import type { ReadyPaper } from './ready-paper.server.ts';

export interface PdfOrder {
  readonly id: number;
  readonly paper: ReadyPaper;
}

/** What becomes of an order; `fault` is a bug of ours, told to whoever ordered. */
export type PdfWord = { readonly id: number } & (Compiled | { readonly fault: string });

const port = parentPort;
if (port === null) throw new Error('PDFs are made in a worker thread only');
const compiler = pdfCompiler();

port.on('message', ({ id, paper }: PdfOrder) => {
  const word: PdfWord = { id, ...made(paper) };
  port.postMessage(word);
});

function made(paper: ReadyPaper): Compiled | { readonly fault: string } {
  try {
    return compiler.compile(paper);
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
