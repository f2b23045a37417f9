import type { XY } from './projection.ts';

export const SIDES = ['e', 'w', 'n', 's', 'ne', 'nw', 'se', 'sw'] as const;
export type Side = (typeof SIDES)[number];

/**
 * What keeps its size while the drawing grows: it stands at a point of the drawing, and its edges are as far from that point as they
 * are at any width. In rem; the point as it is at the narrowest width.
 */
export interface Box {
  readonly at: XY;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of a line of a name, as in map.css. */
const LINE = 1.01;
/** From a dot, or from the end of a leader, to the name beside it, under or over it, and askew; as in map.css. */
const AWAY = { beside: 0.625, over: 0.375, askew: [0.375, 0.25] } as const;
export const AWAY_FROM_LEADER = 0.1875;

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

/** Widths of semibold Golos Text, in its size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[Iijl. 1]/, 0.3],
  [/[frt-]/, 0.42],
  [/[гзтьz]/, 0.52],
  [/[АБВЗКЛРСТУХЧЪЬЭЯдмABCDGKPRSTUVXY]/, 0.72],
  [/[ДИЙНОПЦжфыюHNOQw]/, 0.82],
  [/[МФЫщMm]/, 0.92],
  [/[ЖШЩЮW]/, 1.04],
];
const USUAL_WIDTH = 0.62;
const FONT_SIZE = 0.875;

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH), 0) * FONT_SIZE;
}

/** The box of a name on the given side of its dot, or of the end of its leader. */
export function boxOf(text: string, at: XY, side: Side, led: boolean): Box {
  const lines = linesOf(text);
  const [width, height] = [Math.max(...lines.map(widthOf)), lines.length * LINE];
  const askew = side.length === 2;
  const across = led ? AWAY_FROM_LEADER : askew ? AWAY.askew[0] : AWAY.beside;
  const down = led ? AWAY_FROM_LEADER : askew ? AWAY.askew[1] : AWAY.over;
  const left = side.includes('e') ? across : side.includes('w') ? -across - width : -width / 2;
  const top = side.startsWith('n') ? -down - height : side.startsWith('s') ? down : -height / 2;
  return { at, left, top, right: left + width, bottom: top + height };
}

/** Between two names: a finger needs 24 px from the middle of one to that of the next (WCAG 2.2, 2.5.8), and a line is 16 px high. */
const APART = { across: 0.35, down: 0.52 } as const;

/** Whether two names come too near each other at any width from the narrowest to `most` times as wide. */
export function collide(a: Box, b: Box, most: number): boolean {
  return meet(a, b, most, APART.across, APART.down);
}

/** Whether the name covers the dot at any of these widths. */
export function covers(box: Box, dot: XY, radius: number, most: number): boolean {
  return meet(box, { at: dot, left: -radius, right: radius, top: -radius, bottom: radius }, most, 0, 0);
}

/** Each edge moves evenly with the width, so that each condition holds on one stretch of widths: do all of them hold somewhere at once? */
function meet(a: Box, b: Box, most: number, across: number, down: number): boolean {
  const [x, y] = [a.at[0] - b.at[0], a.at[1] - b.at[1]];
  let [from, to] = [1, most];
  for (const [slope, limit] of [
    [x, b.right - a.left + across],
    [-x, a.right - b.left + across],
    [y, b.bottom - a.top + down],
    [-y, a.bottom - b.top + down],
  ] as const) {
    if (slope > 0) to = Math.min(to, limit / slope);
    else if (slope < 0) from = Math.max(from, limit / slope);
    else if (limit <= 0) return false;
  }
  return from < to || (from === to && from === 1);
}

/** The box as it stands at this width. */
export function boxAt({ at: [x, y], left, right, top, bottom }: Box, width: number) {
  return { left: x * width + left, right: x * width + right, top: y * width + top, bottom: y * width + bottom };
}

/** How far the point is from the box, both as they stand at this width. */
export function distanceTo(box: Box, [x, y]: XY, width: number): number {
  const { left, right, top, bottom } = boxAt(box, width);
  return Math.hypot(Math.max(left - x * width, 0, x * width - right), Math.max(top - y * width, 0, y * width - bottom));
}
