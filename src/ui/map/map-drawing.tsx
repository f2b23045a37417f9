import type { CSSProperties, ReactNode } from 'react';
import { lifeClass } from '../thread-shape.ts';
import { curvePath, pair } from './curves.ts';
import { type DrawnThread, drawThreads, type MapFan, type MapThread, type PlacedPlace } from './drawn.ts';
import type { BaseMap } from './land.ts';
import { Leaders, labelsOf, PlaceLabel, type Widths } from './map-labels.tsx';
import { contains, type Frame } from './projection.ts';

interface MapFrameProps {
  readonly frame: Frame;
  readonly base: ReactNode;
  readonly places: readonly PlacedPlace[];
  readonly threads: readonly MapThread[];
  readonly fans: readonly MapFan[];
  readonly widths: Widths;
  readonly caption?: string | undefined;
  readonly label: string;
}

/** One frame of the map: the drawing, and the names over it as links in HTML, so that text never shrinks with the drawing. */
export function MapFrame({ frame, base, places, threads, fans, widths, caption, label }: MapFrameProps) {
  const inside = places.filter((one) => contains(frame, one.at));
  const rem = frame.width / widths.narrowest;
  const drawn = drawThreads(threads, places, rem * 0.55).filter(
    ({ curve }) => contains(frame, curve.from, 40) || contains(frame, curve.to, 40),
  );
  const labels = labelsOf(inside, drawn, frame, widths);
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
          <Leaders labels={labels} />
          <Dots places={inside} />
        </svg>
        {labels.map((one) => (
          <PlaceLabel key={one.place.key} label={one} frame={frame} />
        ))}
      </div>
    </div>
  );
}

export function BasePaths({ base }: { readonly base: BaseMap }) {
  return (
    <>
      <path className="map-land" d={base.land} />
      <path className="map-graticule" d={base.graticule} />
    </>
  );
}

function ThreadPath({ thread }: { readonly thread: DrawnThread }) {
  const path = curvePath(thread.curve);
  const lines = (
    <>
      <path className={`thread${thread.ahead === true ? ' thread--ahead' : ''}`} d={path} />
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
