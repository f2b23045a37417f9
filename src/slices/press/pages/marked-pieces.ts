import type { At } from '../reading.ts';
import type { Story } from '../story.ts';
import type { Item } from './proposal.ts';

/** One number at a mark. `id`: where the list leads to. */
export interface MarkNumber {
  readonly n: number;
  readonly id: string;
}

/** Text, and marks that may hold others. */
export type Marked =
  | string
  | { readonly key: string; readonly numbers: readonly MarkNumber[]; readonly isSure: boolean; readonly inner: readonly Marked[] };

/** What stands below each other: the title, paragraphs and lines with something found in them, and what was left out between them. */
export type Piece =
  | { readonly is: 'title' | 'paragraph' | 'line'; readonly key: number; readonly marked: readonly Marked[] }
  | { readonly is: 'clutter'; readonly key: number; readonly lines: readonly string[] };

interface Range {
  readonly at: At;
  readonly numbers: MarkNumber[];
  isSure: boolean;
}

export function markId(n: number, place: number): string {
  return place === 0 ? `mark-${n}` : `mark-${n}-${place + 1}`;
}

/** The page as it is shown, from its beginning to its end. */
export function piecesOf(text: string, story: Story, items: readonly Item[]): readonly Piece[] {
  const ranges = rangesOf(items);
  let next = 0;
  const pieces: Piece[] = [];
  for (const { is, at } of linesInOrder(story)) {
    while ((ranges[next]?.at[0] ?? at[0]) < at[0]) next += 1;
    const within: Range[] = [];
    for (let range = ranges[next]; range !== undefined && range.at[0] < at[1]; range = ranges[next]) {
      within.push(range);
      next += 1;
    }
    const before = pieces.at(-1);
    if (is !== 'clutter' || within.length > 0)
      pieces.push({ is: is === 'clutter' ? 'line' : is, key: at[0], marked: nested(text, at, within) });
    else if (before?.is === 'clutter') pieces[pieces.length - 1] = { ...before, lines: pushed(before.lines, text.slice(...at)) };
    else pieces.push({ is: 'clutter', key: at[0], lines: [text.slice(...at)] });
  }
  return pieces;
}

/** A page has tens of thousands of lines at most, and each is added once: no new list for each. */
function pushed(lines: readonly string[], line: string): readonly string[] {
  (lines as string[]).push(line);
  return lines;
}

function linesInOrder({ title, paragraphs, clutter }: Story) {
  const lines = [
    ...(title === null ? [] : [{ is: 'title' as const, at: title.at }]),
    ...paragraphs.map(({ at }) => ({ is: 'paragraph' as const, at })),
    ...clutter.map((at) => ({ is: 'clutter' as const, at })),
  ];
  return lines.sort((one, other) => one.at[0] - other.at[0]);
}

/** Marks of the same words are one with several numbers; the longer of two that begin together comes first. */
function rangesOf(items: readonly Item[]): readonly Range[] {
  const ranges = new Map<string, Range>();
  for (const { n, places, check } of items) {
    if (n === null) continue;
    for (const [index, at] of places.entries()) {
      const range = ranges.get(at.join()) ?? { at, numbers: [], isSure: true };
      range.numbers.push({ n, id: markId(n, index) });
      if (check !== null) range.isSure = false;
      ranges.set(at.join(), range);
    }
  }
  return [...ranges.values()].sort((one, other) => one.at[0] - other.at[0] || other.at[1] - one.at[1]);
}

/** Of two that overlap without one holding the other, the later ends with the earlier. */
function nested(text: string, [start, end]: At, ranges: readonly Range[]): readonly Marked[] {
  const marked: Marked[] = [];
  let from = start;
  for (let index = 0; index < ranges.length; ) {
    const range = ranges[index];
    if (range === undefined) break;
    const until = Math.min(range.at[1], end);
    const inner: Range[] = [];
    for (index += 1; index < ranges.length; index += 1) {
      const other = ranges[index];
      if (other === undefined || other.at[0] >= until) break;
      inner.push(other);
    }
    if (range.at[0] > from) marked.push(text.slice(from, range.at[0]));
    marked.push({
      key: range.numbers[0]?.id ?? '',
      numbers: range.numbers,
      isSure: range.isSure,
      inner: nested(text, [range.at[0], until], inner),
    });
    from = until;
  }
  if (from < end) marked.push(text.slice(from, end));
  return marked;
}
