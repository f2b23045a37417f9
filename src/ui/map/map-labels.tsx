import { pair, samples } from './curves.ts';
import type { DrawnThread, PlacedPlace } from './drawn.ts';
import { linesOf } from './label-box.ts';
import { type Label, type PlacedLabel, placeLabels, type Rank } from './placement.ts';
import type { Frame, XY } from './projection.ts';

/** Widths at which a frame is shown, in rem: names are placed so that they fit at all of them. */
export interface Widths {
  readonly narrowest: number;
  readonly widest: number;
}

export interface DrawnLabel extends Pick<PlacedLabel, 'side' | 'leader'> {
  readonly place: PlacedPlace;
}

const LIMIT = 300;
const known = new Map<string, readonly PlacedLabel[]>();

/** The names and where they stand. The same map is drawn for every reader: its names are placed once. */
export function labelsOf(
  inside: readonly PlacedPlace[],
  drawn: readonly DrawnThread[],
  frame: Frame,
  widths: Widths,
): readonly DrawnLabel[] {
  const names = inside.map((one) => ({ key: one.key, text: one.name, at: one.at, rank: rankOf(one, drawn) }));
  const key = JSON.stringify([frame, widths, names, drawn.map(({ curve }) => curve)]);
  const placed = known.get(key) ?? placeNames(names, drawn, frame, widths);
  if (known.size >= LIMIT) known.clear();
  known.set(key, placed);
  const byKey = new Map(inside.map((place) => [place.key, place]));
  return placed.flatMap(({ key: of, side, leader }) => {
    const place = byKey.get(of);
    return place === undefined ? [] : [{ place, side, leader }];
  });
}

function rankOf({ key, muted }: PlacedPlace, drawn: readonly DrawnThread[]): Rank {
  if (muted === true) return 'guest';
  return drawn.some(({ from, to }) => from === key || to === key) ? 'end' : 'host';
}

/** In rem from the corner of the frame, and back into units of the drawing. */
function placeNames(names: readonly Label[], drawn: readonly DrawnThread[], frame: Frame, widths: Widths): readonly PlacedLabel[] {
  const unit = frame.width / widths.narrowest;
  const inRem = ([x, y]: XY): XY => [(x - frame.x) / unit, (y - frame.y) / unit];
  const labels = names.map((name) => ({ ...name, at: inRem(name.at) }));
  const room = {
    width: widths.narrowest,
    height: frame.height / unit,
    most: widths.widest / widths.narrowest,
    dots: labels.map(({ at, rank }) => ({ at, small: rank === 'guest' })),
    lines: drawn.flatMap(({ curve }) => samples(curve, 32)).map(inRem),
  };
  return placeLabels(labels, room).map((label) => ({
    ...label,
    leader: label.leader === null ? null : [label.leader[0] * unit + frame.x, label.leader[1] * unit + frame.y],
  }));
}

export function Leaders({ labels }: { readonly labels: readonly DrawnLabel[] }) {
  const path = labels.map(({ place: { at }, leader }) => (leader === null ? '' : `M${pair(at)}L${pair(leader)}`)).join('');
  return path === '' ? null : <path className="map-leader" d={path} />;
}

export function PlaceLabel({ label: { place: one, side, leader }, frame }: { readonly label: DrawnLabel; readonly frame: Frame }) {
  const [x, y] = leader ?? one.at;
  const style = { left: percent((x - frame.x) / frame.width), top: percent((y - frame.y) / frame.height) };
  const className = `map-label map-label-${side}${leader === null ? '' : ' map-label--led'}${one.muted ? ' map-label--muted' : ''}`;
  const [line, second] = linesOf(one.name);
  const name = (
    <>
      {line}
      {second !== undefined && <br />}
      {second}
    </>
  );
  if (one.href === undefined) {
    return (
      <span className={className} style={style}>
        {name}
      </span>
    );
  }
  return (
    <a className={className} style={style} href={one.href}>
      {name}
    </a>
  );
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
