import type { Frame, XY } from './projection.ts';

export interface Label {
  readonly key: string;
  readonly text: string;
  readonly at: XY;
  /** Shown only where it covers nothing at all; the others may cover a thread, but never another name. */
  readonly optional: boolean;
}

export const SIDES = ['e', 'w', 'n', 's', 'ne', 'nw', 'se', 'sw'] as const;
export type Side = (typeof SIDES)[number];

export interface PlacedLabel {
  readonly key: string;
  readonly side: Side;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly frame: Frame;
  /** Height of a line of text in units of the drawing, at the narrowest size at which it is shown. */
  readonly lineHeight: number;
  /** Points that a label should not lie on: places and samples of threads. */
  readonly dots: readonly XY[];
  readonly lines: readonly XY[];
}

const LETTER = 0.53;
const PRICE = { label: 200, outside: 200, dot: 70, line: 4 };
/** From this price on a label is left out, and that costs as much. */
const TOO_DEAR = { optional: 24, needed: 150 };
/** Orders tried: many for few labels, few for many. */
const ATTEMPTS = 1500;

interface Attempt {
  readonly placed: readonly PlacedLabel[];
  readonly price: number;
}

/** Finds a side for each label, one after the other, each time the cheapest, in several orders; the cheapest whole wins. The same labels always get the same places. */
export function placeLabels(labels: readonly Label[], room: Room): readonly PlacedLabel[] {
  const attempts = Math.min(80, Math.ceil(ATTEMPTS / Math.max(1, labels.length)));
  let best: Attempt | undefined;
  for (let number = 0; number < attempts; number += 1) {
    const attempt = placeInOrder(shuffled(labels, number), room);
    if (best === undefined || attempt.price < best.price) best = attempt;
  }
  return best?.placed ?? [];
}

function placeInOrder(labels: readonly Label[], room: Room): Attempt {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  let price = 0;
  for (const label of [...labels.filter((one) => !one.optional), ...labels.filter((one) => one.optional)]) {
    const options = SIDES.map((side, index) => {
      const box = boxOf(label, side, room.lineHeight);
      return { side, box, price: priceOf(box, label, taken, room) + index * 0.3 };
    });
    const best = options.reduce((cheapest, option) => (option.price < cheapest.price ? option : cheapest));
    const limit = label.optional ? TOO_DEAR.optional : TOO_DEAR.needed;
    price += Math.min(limit, best.price);
    if (best.price >= limit) continue;
    taken.push(best.box);
    placed.push({ key: label.key, side: best.side });
  }
  return { placed, price };
}

/** A repeatable order for each number; 0 is the order given. */
function shuffled(labels: readonly Label[], number: number): readonly Label[] {
  if (number === 0) return labels;
  return labels
    .map((label, index) => ({ label, order: mixed(number * 1009 + index) }))
    .sort((a, b) => a.order - b.order)
    .map(({ label }) => label);
}

function mixed(number: number): number {
  let hash = Math.imul(number, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const LONG_NAME = 18;

/** A long name of several words stands in two lines, as even as its words allow. */
export function linesOf(text: string): readonly string[] {
  if (text.length <= LONG_NAME) return [text];
  const breaks = [...text.matchAll(/[ \u00a0]/gu)].map((match) => match.index);
  const [first, ...others] = breaks;
  if (first === undefined) return [text];
  const middle = others.reduce((best, at) => (Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) ? at : best), first);
  return [text.slice(0, middle), text.slice(middle + 1)];
}

/** The box that a label takes on the given side of its point. */
export function boxOf({ text, at: [x, y] }: Pick<Label, 'text' | 'at'>, side: Side, lineHeight: number): Box {
  const lines = linesOf(text);
  const width = Math.max(...lines.map((line) => line.length)) * lineHeight * LETTER + lineHeight * 0.3;
  const height = lines.length * lineHeight;
  const [gap, near] = [lineHeight * 0.5, lineHeight * 0.35];
  const left = side.includes('e')
    ? x + (side === 'e' ? gap : near)
    : side.includes('w')
      ? x - (side === 'w' ? gap : near) - width
      : x - width / 2;
  const top = side.startsWith('n') ? y - near - height : side.startsWith('s') ? y + near : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

function priceOf(box: Box, label: Label, taken: readonly Box[], { frame, lineHeight, dots, lines }: Room): number {
  const covers = ([x, y]: XY): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;
  const isOwn = ([x, y]: XY): boolean => x === label.at[0] && y === label.at[1];
  // The page's own edge leaves a little room beside the frame.
  const spare = lineHeight * 0.6;
  const outside =
    box.left < frame.x - spare || box.right > frame.x + frame.width + spare || box.top < frame.y || box.bottom > frame.y + frame.height;
  return (
    PRICE.label * taken.filter((other) => overlap(box, other, lineHeight * TOUCH_GAP)).length +
    (outside ? PRICE.outside : 0) +
    PRICE.dot * dots.filter((dot) => covers(dot) && !isOwn(dot)).length +
    PRICE.line * lines.filter(covers).length
  );
}

/** Between two names, in lines: a finger needs 24 px (WCAG 2.2, 2.5.8), and a line of a name is 16 px high. */
const TOUCH_GAP = 0.52;

function overlap(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
