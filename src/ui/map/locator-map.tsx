import type { ReactNode } from 'react';
import { baseMap } from './land.ts';
import { BasePaths, MapFrame, type MapPlace, type MapThread, placeAll } from './map-drawing.tsx';
import { boundsOf, frameAround, viewOver } from './projection.ts';

interface LocatorMapProps {
  readonly label: string;
  /** The municipality and those at the other ends of its threads. */
  readonly places: readonly MapPlace[];
  readonly threads: readonly MapThread[];
  readonly caption?: ReactNode;
}

const [WIDTH, HEIGHT, MARGIN] = [480, 320, 84];
const [LARGEST, SMALLEST] = [3200, 230];
const NARROWEST = 20;

/** Where a municipality is, and its threads only. */
export function LocatorMap({ label, places, threads, caption }: LocatorMapProps) {
  if (places.length === 0) return null;
  const trial = viewOver(places, 1000);
  const box = boundsOf(placeAll(places, trial).map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const wanted = 1000 * Math.min((WIDTH - 2 * MARGIN) / Math.max(box.width, 1), (HEIGHT - 2 * MARGIN) / Math.max(box.height, 1));
  const view = viewOver(places, stepScale(Math.min(LARGEST, Math.max(SMALLEST, wanted))));
  const placed = placeAll(places, view);
  const middle = boundsOf(placed.map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const frame = frameAround(
    { x: snap(middle.x + middle.width / 2), y: snap(middle.y + middle.height / 2), width: 0, height: 0 },
    WIDTH / HEIGHT,
    0,
    WIDTH,
  );
  return (
    <figure className="thread-map locator-map">
      <MapFrame
        frame={frame}
        base={<BasePaths base={baseMap(view, frame)} />}
        places={placed}
        threads={threads}
        fans={[]}
        narrowest={NARROWEST}
        label={label}
      />
      {caption !== undefined && <figcaption className="note">{caption}</figcaption>}
    </figure>
  );
}

/** Scales in steps and frames on a grid, so that towns near each other share a drawn base. */
function stepScale(scale: number): number {
  return Math.round(2 ** (Math.floor(Math.log2(scale) * 4) / 4));
}

function snap(value: number): number {
  return Math.round(value / 24) * 24;
}
