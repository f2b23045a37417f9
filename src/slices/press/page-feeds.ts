import type { Line } from './page-lines.ts';

const FEWEST = 2;

/**
 * Lines that are items of feeds, by index: headlines each with a date before or after it, or a row of lines that each bear a time.
 * The pair right above the story is its title and its date, not an item.
 */
export function feedItems(lines: readonly Line[]): ReadonlySet<number> {
  const items = new Set<number>();
  pairs(lines, items, (line) => line.kind === 'phrase' || line.kind === 'prose', isDateAlone);
  pairs(lines, items, isDateAlone, (line) => line.kind === 'phrase');
  timed(lines, items);
  return items;
}

function isDateAlone(line: Line): boolean {
  return line.kind === 'date' && line.words <= 6;
}

/** Runs of two kinds of lines in turn: at least two pairs whose dates have one shape. */
function pairs(lines: readonly Line[], items: Set<number>, isFirst: (line: Line) => boolean, isSecond: (line: Line) => boolean): void {
  let index = 0;
  while (index < lines.length) {
    let end = index;
    while (!items.has(end) && pairAt(lines, end, isFirst, isSecond) && (end === index || sameShape(lines, index, end))) end += 2;
    const storyFollows = lines[end]?.kind === 'prose' && end - index <= 2 * FEWEST;
    const counted = (end - index) / 2 - (storyFollows ? 1 : 0);
    if (counted >= FEWEST || (counted === 1 && isLastAlone(lines, index, end))) {
      for (let at = index; at < index + counted * 2; at += 1) items.add(at);
    }
    index = Math.max(end, index + 1);
  }
}

/** A single pair at the very end of the page, its date without a year: one item that is left of a feed. */
function isLastAlone(lines: readonly Line[], index: number, end: number): boolean {
  return index > 0 && end >= lines.length - 1 && [lines[index], lines[index + 1]].some((line) => line?.date?.date === null);
}

function pairAt(lines: readonly Line[], index: number, isFirst: (line: Line) => boolean, isSecond: (line: Line) => boolean): boolean {
  const [first, second] = [lines[index], lines[index + 1]];
  return first !== undefined && second !== undefined && isFirst(first) && isSecond(second);
}

function sameShape(lines: readonly Line[], one: number, other: number): boolean {
  const shape = (index: number) => {
    const date = (lines[index]?.kind === 'date' ? lines[index] : lines[index + 1])?.date;
    return date?.date === null ? 'no year' : 'year';
  };
  return shape(one) === shape(other);
}

/** «16:30 Заголовок» in a row. */
function timed(lines: readonly Line[], items: Set<number>): void {
  let start = 0;
  const isTimed = (line: Line | undefined) => line?.kind === 'phrase' && line.date !== null && line.date.from <= 1;
  for (let index = 0; index <= lines.length; index += 1) {
    if (isTimed(lines[index])) continue;
    if (index - start >= FEWEST) for (let at = start; at < index; at += 1) items.add(at);
    start = index + 1;
  }
}
