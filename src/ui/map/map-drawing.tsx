import type { CSSProperties, ReactNode } from 'react';
import { type Life, lifeClass } from '../thread-shape.ts';
import { type Curve, curveBetween, curvePath, pair, samples } from './curves.ts';
import type { BaseMap } from './land.ts';
import { type Label, linesOf, placeLabels, type Side } from './placement.ts';
import { contains, type Frame, type LonLat, place, type View, type XY } from './projection.ts';

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

interface DrawnThread extends MapThread {
  readonly curve: Curve;
}

export function drawThreads(threads: readonly MapThread[], places: readonly PlacedPlace[]): readonly DrawnThread[] {
  const at = new Map(places.map((one) => [one.key, one.at]));
  return threads.flatMap((thread) => {
    const [from, to] = [at.get(thread.from), at.get(thread.to)];
    return from === undefined || to === undefined ? [] : [{ ...thread, curve: curveBetween(from, to, thread.life) }];
  });
}

interface MapFrameProps {
  readonly frame: Frame;
  readonly base: ReactNode;
  readonly places: readonly PlacedPlace[];
  readonly threads: readonly MapThread[];
  readonly fans: readonly MapFan[];
  /** The narrowest width at which the frame is shown, in rem: labels are placed to fit there. */
  readonly narrowest: number;
  readonly caption?: string | undefined;
  readonly label: string;
}

/** One frame of the map: the drawing, and the names over it as links in HTML, so that text never shrinks with the drawing. */
export function MapFrame({ frame, base, places, threads, fans, narrowest, caption, label }: MapFrameProps) {
  const inside = places.filter((one) => contains(frame, one.at));
  const drawn = drawThreads(threads, places).filter(({ curve }) => contains(frame, curve.from, 40) || contains(frame, curve.to, 40));
  const sides = sidesOf(inside, drawn, frame, narrowest);
  return (
    <div className="map-cut" style={{ '--shape': round(frame.width / frame.height), '--weight': inside.length } as CSSProperties}>
      {caption !== undefined && <p className="note">{caption}</p>}
      <div className="map-frame">
        <svg viewBox={[frame.x, frame.y, frame.width, frame.height].map(round).join(' ')} role="group" aria-label={label}>
          {base}
          <Fans fans={fans} places={places} />
          {drawn.map((thread) => (
            <ThreadPath key={thread.key} thread={thread} />
          ))}
          <Dots places={inside} />
        </svg>
        {inside.map((one) => {
          const side = sides.get(one.key);
          return side === undefined ? null : <PlaceLabel key={one.key} place={one} side={side} frame={frame} />;
        })}
      </div>
    </div>
  );
}

type Sides = ReadonlyMap<string, Side>;

const LIMIT = 300;
const known = new Map<string, Sides>();

/** The same map is drawn for every reader: its labels are placed once. */
function sidesOf(inside: readonly PlacedPlace[], drawn: readonly DrawnThread[], frame: Frame, narrowest: number): Sides {
  const key = JSON.stringify([
    frame,
    narrowest,
    inside.map((one) => [one.key, one.name, one.at, one.muted]),
    drawn.map(({ curve }) => curve),
  ]);
  const sides = known.get(key) ?? placeNames(inside, drawn, frame, narrowest);
  if (known.size >= LIMIT) known.clear();
  known.set(key, sides);
  return sides;
}

function placeNames(inside: readonly PlacedPlace[], drawn: readonly DrawnThread[], frame: Frame, narrowest: number): Sides {
  const labels: Label[] = inside.map((one) => ({ key: one.key, text: one.name, at: one.at, optional: one.muted ?? false }));
  const room = {
    frame,
    lineHeight: (frame.width / narrowest) * 0.95,
    dots: inside.map((one) => one.at),
    lines: drawn.flatMap(({ curve }) => samples(curve, 32)),
  };
  return new Map(placeLabels(labels, room).map(({ key, side }) => [key, side]));
}

export function BasePaths({ base, id }: { readonly base: BaseMap; readonly id?: string }) {
  return (
    <g id={id}>
      <path className="map-land" d={base.land} />
      <path className="map-graticule" d={base.graticule} />
    </g>
  );
}

function ThreadPath({ thread }: { readonly thread: DrawnThread }) {
  const path = curvePath(thread.curve);
  const lines = (
    <>
      <path className="thread" d={path} />
      {thread.life === 'on_paper' && <path className="thread-hollow" d={path} />}
    </>
  );
  if (thread.href === undefined) return <g className={`map-thread ${lifeClass(thread.life)}`}>{lines}</g>;
  return (
    <a className={`map-thread ${lifeClass(thread.life)}`} href={thread.href} aria-label={thread.name}>
      <path className="map-thread-reach" d={path} />
      {lines}
    </a>
  );
}

function Fans({ fans, places }: { readonly fans: readonly MapFan[]; readonly places: readonly PlacedPlace[] }) {
  const at = new Map(places.map((one) => [one.key, one.at]));
  const path = fans
    .flatMap((fan) => {
      const host = at.get(fan.host);
      const ends = fan.participants.map((key) => at.get(key)).filter((end) => end !== undefined);
      return host === undefined ? [] : ends.map((end) => `M${pair(host)}L${pair(end)}`);
    })
    .join('');
  return path === '' ? null : <path className="map-fan" d={path} />;
}

/** Points as strokes without length: they keep their size while the drawing grows with the page. */
function Dots({ places }: { readonly places: readonly PlacedPlace[] }) {
  const dots = (muted: boolean): string =>
    places
      .filter((one) => (one.muted ?? false) === muted)
      .map((one) => `M${pair(one.at)}h0`)
      .join('');
  return (
    <>
      <path className="map-dot map-dot--muted" d={dots(true)} />
      <path className="map-dot map-dot--halo" d={dots(false)} />
      <path className="map-dot" d={dots(false)} />
    </>
  );
}

function PlaceLabel({ place: one, side, frame }: { readonly place: PlacedPlace; readonly side: Side; readonly frame: Frame }) {
  const style = { left: percent((one.at[0] - frame.x) / frame.width), top: percent((one.at[1] - frame.y) / frame.height) };
  const className = `map-label map-label-${side}${one.muted ? ' map-label--muted' : ''}`;
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
