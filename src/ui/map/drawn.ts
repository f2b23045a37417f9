import type { Life } from '../thread-shape.ts';
import { type Curve, curveAround } from './curves.ts';
import { type LonLat, place, type View, type XY } from './projection.ts';

export interface MapPlace extends LonLat {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  /** A participant of a forum or a neighbour: small and grey, left out where there is no room. */
  readonly muted?: boolean;
}

export interface MapThread {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly life: Life | null;
  /** What the link says: «Сочи – Минск, живёт». */
  readonly name: string;
  readonly href?: string;
  /** Only proposed: drawn dotted. */
  readonly ahead?: boolean;
}

/** A forum: hairlines from the host to those who came. */
export interface MapFan {
  readonly key: string;
  readonly host: string;
  readonly participants: readonly string[];
}

export interface PlacedPlace extends MapPlace {
  readonly at: XY;
}

export function placeAll(places: readonly MapPlace[], view: View): readonly PlacedPlace[] {
  return places.flatMap((one) => {
    const at = place(view, one);
    return at === null ? [] : [{ ...one, at }];
  });
}

export interface DrawnThread extends MapThread {
  readonly curve: Curve;
}

/** Threads with their curves. `dot` is how far from a place its dot is in the way of other threads' curves. */
export function drawThreads(threads: readonly MapThread[], places: readonly PlacedPlace[], dot: number): readonly DrawnThread[] {
  const at = new Map(places.map((one) => [one.key, one.at]));
  return threads.flatMap((thread) => {
    const [from, to] = [at.get(thread.from), at.get(thread.to)];
    if (from === undefined || to === undefined) return [];
    const dots = places.filter(({ key, muted }) => !muted && key !== thread.from && key !== thread.to).map((one) => one.at);
    return [{ ...thread, curve: curveAround(from, to, thread.life, { dots, clearance: dot }) }];
  });
}
