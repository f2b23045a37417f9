import type { Inline, Paper, PaperBlock } from '../documents/index.ts';

/** Lines of ten points that a page of a brief holds, by which it is measured before anybody renders it. */
export const LINES_OF_PAGE = 61;

const ACROSS = 92;
const OF_FACTS = 76;
const OF_TITLE = 46;

/** About how many lines of text a paper takes, rather too many than too few: each block by its words, with the room around it. */
export function linesOf({ title, subtitle, blocks }: Paper): number {
  const head = 1.7 * lines(title, OF_TITLE) + lines(subtitle ?? '', ACROSS) + 0.6;
  return head + sum(blocks.map(linesOfBlock));
}

function linesOfBlock(block: PaperBlock): number {
  switch (block.kind) {
    case 'heading':
      return 1.9;
    case 'paragraph':
      return lines(block.text, ACROSS) + 0.4;
    case 'list':
      return sum(block.items.map((item) => lines(item, ACROSS) + 0.1));
    case 'facts':
      return sum(block.rows.map(({ value }) => lines(value, OF_FACTS)));
    case 'table':
      return 1.4 + sum(block.rows.map((row) => linesOfRow(row, block.widths)));
    case 'signature':
      return 3 + block.office.length;
    case 'sources':
      return 2.6 + 0.88 * sum(block.items.map(({ text }) => lines(text, ACROSS + 10)));
  }
}

function linesOfRow(row: readonly Inline[], widths: readonly number[]): number {
  const all = sum(widths);
  return 0.5 + Math.max(...row.map((cell, at) => lines(cell, (ACROSS * (widths[at] ?? 0)) / all - 2)));
}

function lines(text: Inline, across: number): number {
  const length = typeof text === 'string' ? text.length : sum(text.map((run) => run.text.length + (run.sources?.length ?? 0)));
  return Math.ceil(length / across);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
