import { type Life, sagOf } from '../thread-shape.ts';
import type { XY } from './projection.ts';

export interface Curve {
  readonly from: XY;
  readonly control: XY;
  readonly to: XY;
}

/** A living thread bows a little, so that it does not cover what lies straight between; the others hang by their life. */
const BOW = 0.05;
/** How it may bow to pass by the dots of other towns, the usual way first. */
const BOWS = [1, -1, 2, -2, 3.2, -3.2, 4.6, -4.6].map((times) => times * BOW);

/** The curve whose bow leads through the fewest of these dots, `clearance` around each. How deep a thread hangs tells its life, so only a living one evades. */
export function curveAround(
  from: XY,
  to: XY,
  life: Life | null,
  others: { readonly dots: readonly XY[]; readonly clearance: number },
): Curve {
  if (depthOf(life) !== BOW) return curveBetween(from, to, life);
  let best = { curve: curveBetween(from, to, life), met: Number.POSITIVE_INFINITY };
  for (const bow of BOWS) {
    const curve = bent(from, to, bow);
    const points = samples(curve, 48);
    const met = others.dots.filter((dot) =>
      points.some((point) => Math.hypot(point[0] - dot[0], point[1] - dot[1]) < others.clearance),
    ).length;
    if (met < best.met) best = { curve, met };
    if (met === 0) break;
  }
  return best.curve;
}

export function curveBetween(from: XY, to: XY, life: Life | null): Curve {
  return bent(from, to, depthOf(life));
}

function depthOf(life: Life | null): number {
  return life === 'on_paper' || life === 'not_enough_data' || life === 'ended' ? 0 : Math.max(BOW, sagOf(life));
}

function bent(from: XY, to: XY, depth: number): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // A thread hangs down; a steep one, for which down is along itself, bows to the right.
  const side = Math.abs(dx) < Math.abs(dy) * 0.5 ? -Math.sign(dy) : Math.sign(dx);
  const control: XY = [(from[0] + to[0]) / 2 - dy * 2 * depth * side, (from[1] + to[1]) / 2 + dx * 2 * depth * side];
  return { from, control, to };
}

export function pointOn({ from, control, to }: Curve, t: number): XY {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
}

export function samples(curve: Curve, count: number): readonly XY[] {
  return Array.from({ length: count }, (_, index) => pointOn(curve, (index + 1) / (count + 1)));
}

export function curvePath({ from, control, to }: Curve): string {
  return `M${pair(from)}Q${pair(control)} ${pair(to)}`;
}

export function pair([x, y]: XY): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
