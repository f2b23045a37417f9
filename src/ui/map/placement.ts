import { type Box, boxAt, boxOf, collide, covers, distanceTo, SIDES, type Side } from './label-box.ts';
import type { XY } from './projection.ts';

/** An end of a thread has its name above all; a forum's host after them; a guest only where its name covers nothing at all. */
export type Rank = 'end' | 'host' | 'guest';

export interface Label {
  readonly key: string;
  readonly text: string;
  /** Where its dot is, in rem at the narrowest width. */
  readonly at: XY;
  readonly rank: Rank;
}

export interface PlacedLabel {
  readonly key: string;
  readonly side: Side;
  /** The end of the line that leads from the dot to the name; null where the name stands at its dot. */
  readonly leader: XY | null;
}

export interface Dot {
  readonly at: XY;
  /** A guest's: small, and no great loss. */
  readonly small: boolean;
}

/** In rem at the narrowest width. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** How many times wider than that it may be shown. */
  readonly most: number;
  readonly dots: readonly Dot[];
  /** Samples of threads. */
  readonly lines: readonly XY[];
}

interface Option {
  readonly side: Side;
  readonly leader: XY | null;
  readonly box: Box;
  /** What it costs wherever the other names stand. */
  readonly price: number;
}

const RADIUS = { large: 0.4, small: 0.2 };
const PRICE = { dot: 80, smallDot: 12, nearer: 120, line: 4, leader: 10, leaderLength: 8, crossing: 60 };
/** What it costs to leave a name out: so dear it may at most become to place it. */
const LEFT_OUT: Readonly<Record<Rank, number>> = { end: 3000, host: 400, guest: 24 };

/** How often a few neighbouring names are taken up and put down again, and how many at a time. */
const TRIES = 600;
/** How much dearer it may become at first on the way to what is cheaper. */
const HEAT = 60;
const AT_A_TIME = { least: 2, more: 5 };

type Placed = Map<Label, Option>;

/**
 * Puts each name where it is cheapest beside those that stand, then takes a few neighbouring names up and puts them down in another
 * order, and keeps what is cheaper. The same names always get the same places.
 */
export function placeLabels(labels: readonly Label[], room: Room): readonly PlacedLabel[] {
  const options = new Map(labels.map((label) => [label, optionsFor(label, room)]));
  const ofRank = (...ranks: readonly Rank[]) => labels.filter(({ rank }) => ranks.includes(rank));
  const placed: Placed = new Map();
  const put = (group: readonly Label[]) => group.reduce((sum, label) => sum + putDown(label, options.get(label) ?? [], placed, room), 0);
  put(ofRank('end'));
  put(ofRank('host'));
  improve(ofRank('end', 'host'), put, placed, room);
  put(ofRank('guest'));
  return [...placed].map(([{ key }, { side, leader }]) => ({ key, side, leader }));
}

function improve(labels: readonly Label[], put: (group: readonly Label[]) => number, placed: Placed, room: Room): void {
  if (labels.length < 2) return;
  const random = sequence(labels.length);
  let [dearer, least] = [0, 0];
  let best = new Map(placed);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const group = neighbours(labels, random);
    const before = new Map(placed);
    const was = takeUp(group, placed, room);
    const change = put(group) - was;
    if (change > random() * HEAT * (1 - tries / TRIES)) for (const label of group) restore(label, before, placed);
    else dearer += change;
    if (dearer < least) [best, least] = [new Map(placed), dearer];
  }
  placed.clear();
  for (const [label, option] of best) placed.set(label, option);
}

/** What these names cost beside the others and each other. */
function takeUp(group: readonly Label[], placed: Placed, room: Room): number {
  const own = group.map((label) => [label, placed.get(label) ?? null] as const);
  for (const label of group) placed.delete(label);
  const price = own.reduce((sum, [label, option]) => {
    const one = priceOf(label, option, placed, room);
    if (option !== null) placed.set(label, option);
    return sum + one;
  }, 0);
  for (const label of group) placed.delete(label);
  return price;
}

function restore(label: Label, before: Placed, placed: Placed): void {
  const option = before.get(label);
  if (option === undefined) placed.delete(label);
  else placed.set(label, option);
}

/** A name and those nearest to it, in any order, those that matter more first. */
function neighbours(labels: readonly Label[], random: () => number): readonly Label[] {
  const [middle] = labels.slice(Math.floor(random() * labels.length));
  if (middle === undefined) return [];
  const size = AT_A_TIME.least + Math.floor(random() * AT_A_TIME.more);
  const far = ({ at: [x, y] }: Label) => Math.hypot(x - middle.at[0], y - middle.at[1]);
  return labels
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, size)
    .map((label) => ({ label, order: random() + (label.rank === 'end' ? 0 : 1) }))
    .sort((a, b) => a.order - b.order)
    .map(({ label }) => label);
}

/** Puts the name where it is cheapest, or nowhere, and says what that costs. */
function putDown(label: Label, options: readonly Option[], placed: Placed, room: Room): number {
  let [best, least]: [Option | null, number] = [null, LEFT_OUT[label.rank]];
  for (const option of options) {
    if (option.price >= least) break;
    const price = priceOf(label, option, placed, room, least);
    if (price < least) [best, least] = [option, price];
  }
  if (best !== null) placed.set(label, best);
  return least;
}

/** What the name costs there beside those that stand; once it is too dear, no more is looked at. */
function priceOf({ at, rank }: Label, option: Option | null, placed: Placed, { most }: Room, tooDear = Number.POSITIVE_INFINITY): number {
  if (option === null) return LEFT_OUT[rank];
  let price = option.price;
  for (const [label, other] of placed) {
    if (collide(option.box, other.box, most)) return Number.POSITIVE_INFINITY;
    if (option.leader !== null && passesThrough(at, option.leader, other.box, most)) price += PRICE.crossing;
    if (other.leader !== null && passesThrough(label.at, other.leader, option.box, most)) price += PRICE.crossing;
    if (option.leader !== null && other.leader !== null && cross(at, option.leader, label.at, other.leader)) price += PRICE.crossing;
    if (price >= tooDear) break;
  }
  return price;
}

const DIRECTIONS = 24;
const LENGTHS = [1.1, 1.4, 1.8, 2.3, 2.9, 3.6, 4.5, 5.6, 7];

/** All places that a name may have, the cheapest first: on the eight sides of its dot, and at the end of a leader in any direction. */
function optionsFor(label: Label, room: Room): readonly Option[] {
  const sides = SIDES.map((side, index) => optionAt(label, { side, leader: null }, index * 0.3, room));
  if (label.rank === 'guest') return sides.sort((a, b) => a.price - b.price);
  const led = LENGTHS.flatMap((length) =>
    Array.from({ length: DIRECTIONS }, (_, turn) => {
      const angle = (turn * 2 * Math.PI) / DIRECTIONS;
      const [x, y] = [Math.cos(angle) * length, Math.sin(angle) * length];
      const leader: XY = [label.at[0] + x, label.at[1] + y];
      const dearer = PRICE.leader + PRICE.leaderLength * length + leaderPrice(label.at, leader, room);
      return sidesAtTheEndOf(x, y).map((side) => optionAt(label, { side, leader }, dearer, room));
    }).flat(),
  );
  return [...sides, ...led].sort((a, b) => a.price - b.price);
}

/** A name goes on in the direction of its leader. */
function sidesAtTheEndOf(x: number, y: number): readonly Side[] {
  const sides: Side[] = [];
  if (Math.abs(y) > Math.abs(x) * 1.5) sides.push(y < 0 ? 'n' : 's');
  if (x > 0.1) sides.push('e');
  if (x < -0.1) sides.push('w');
  return sides;
}

function leaderPrice(from: XY, to: XY, { dots, lines }: Room): number {
  const passed = dots.filter(({ at, small }) => !isSame(at, from) && distanceToSegment(at, from, to) < radiusOf(small));
  return priceOfDots(passed) + PRICE.line * 0.5 * lines.filter((point) => distanceToSegment(point, from, to) < 0.2).length;
}

function priceOfDots(dots: readonly Dot[]): number {
  return dots.reduce((sum, { small }) => sum + (small ? PRICE.smallDot : PRICE.dot), 0);
}

function radiusOf(small: boolean): number {
  return small ? RADIUS.small : RADIUS.large;
}

function optionAt(label: Label, { side, leader }: Pick<Option, 'side' | 'leader'>, dearer: number, room: Room): Option {
  const box = boxOf(label.text, leader ?? label.at, side, leader !== null);
  if (isOutside(box, room)) return { side, leader, box, price: Number.POSITIVE_INFINITY };
  const others = room.dots.filter(({ at }) => leader !== null || !isSame(at, label.at));
  const covered = others.filter(({ at, small }) => covers(box, at, radiusOf(small), room.most));
  const mistaken = leader === null && others.some(({ at }) => isNearerTo(box, at, label.at, room));
  const price = dearer + priceOfDots(covered) + (mistaken ? PRICE.nearer : 0) + PRICE.line * linesUnder(box, room);
  return { side, leader, box, price };
}

function linesUnder(box: Box, { lines }: Room): number {
  const { left, right, top, bottom } = boxAt(box, 1);
  return lines.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
}

/** A name that stands nearer to another dot than to its own would be read as the other's. */
function isNearerTo(box: Box, dot: XY, own: XY, { most }: Room): boolean {
  return [1, (1 + most) / 2, most].some((width) => distanceTo(box, dot, width) <= distanceTo(box, own, width) + 0.1);
}

function isOutside(box: Box, { width, height, most }: Room): boolean {
  return [1, most].some((times) => {
    const { left, right, top, bottom } = boxAt(box, times);
    return left < 0 || right > width * times || top < 0 || bottom > height * times;
  });
}

function passesThrough(from: XY, to: XY, box: Box, most: number): boolean {
  return [1, (1 + most) / 2, most].some((width) => {
    const { left, right, top, bottom } = boxAt(box, width);
    const [x1, y1, x2, y2] = [from[0] * width, from[1] * width, to[0] * width, to[1] * width];
    if (Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false;
    if (x2 > left && x2 < right && y2 > top && y2 < bottom) return true;
    const [a, b]: readonly [XY, XY] = [
      [x1, y1],
      [x2, y2],
    ];
    return cross(a, b, [left, top], [right, bottom]) || cross(a, b, [left, bottom], [right, top]);
  });
}

function cross(a: XY, b: XY, c: XY, d: XY): boolean {
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

function turn(a: XY, b: XY, c: XY): boolean {
  return (c[1] - a[1]) * (b[0] - a[0]) > (b[1] - a[1]) * (c[0] - a[0]);
}

export function distanceToSegment([x, y]: XY, [fromX, fromY]: XY, [toX, toY]: XY): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(x - fromX - at * dx, y - fromY - at * dy);
}

function isSame(a: XY, b: XY): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The same numbers from 0 to 1 each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
