import type { ReactNode } from 'react';
import { type MapPlace, type MapThread, placeAll } from './drawn.ts';
import { type BaseMap, baseMap } from './land.ts';
import { BasePaths, MapFrame } from './map-drawing.tsx';
import { boundsOf, type Frame, frameAround, type View, viewOver } from './projection.ts';

interface LocatorMapProps {
  readonly label: string;
  /** The municipality and those at the other ends of its threads. */
  readonly places: readonly MapPlace[];
  readonly threads: readonly MapThread[];
  readonly caption?: ReactNode;
}

const [WIDTH, HEIGHT, MARGIN] = [480, 320, 84];
const [LARGEST, SMALLEST] = [3200, 230];
const STEP = 2 ** 0.25;
const WIDTHS = { narrowest: 20, widest: 36 };

/** Where a municipality is, and its threads only. */
export function LocatorMap({ label, places, threads, caption }: LocatorMapProps) {
  if (places.length === 0) return null;
  const { view, frame, base } = withCoast(places, widestScale(places));
  const placed = placeAll(places, view);
  return (
    <figure className="thread-map locator-map">
      <MapFrame frame={frame} base={<BasePaths base={base} />} places={placed} threads={threads} fans={[]} widths={WIDTHS} label={label} />
      {caption !== undefined && <figcaption className="note">{caption}</figcaption>}
    </figure>
  );
}

/** The scale at which all of them fit, with their names. */
function widestScale(places: readonly MapPlace[]): number {
  const box = boundsOf(placeAll(places, viewOver(places, 1000)).map((one) => one.at)) ?? { width: 0, height: 0 };
  const fitting = 1000 * Math.min((WIDTH - 2 * MARGIN) / Math.max(box.width, 1), (HEIGHT - 2 * MARGIN) / Math.max(box.height, 1));
  return stepScale(Math.min(LARGEST, Math.max(SMALLEST, fitting)));
}

/** Of land without a coast nobody can tell which it is: the map shows as much as it takes to have one in sight. */
function withCoast(places: readonly MapPlace[], scale: number): { readonly view: View; readonly frame: Frame; readonly base: BaseMap } {
  const view = viewOver(places, scale);
  const frame = frameOf(places, view);
  const base = baseMap(view, frame);
  return hasCoast(base) || scale <= SMALLEST ? { view, frame, base } : withCoast(places, stepScale(scale / STEP));
}

/** Land alone, or sea alone, is a path of a few corners; a corner of a sea says little. */
function hasCoast({ land }: BaseMap): boolean {
  return land.length > 1500;
}

function frameOf(places: readonly MapPlace[], view: View): Frame {
  const middle = boundsOf(placeAll(places, view).map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = { x: snap(middle.x + middle.width / 2), y: snap(middle.y + middle.height / 2), width: 0, height: 0 };
  return frameAround(at, WIDTH / HEIGHT, 0, WIDTH);
}

/** Scales in steps and frames on a grid, so that towns near each other share a drawn base. */
function stepScale(scale: number): number {
  return Math.max(SMALLEST, Math.round(2 ** (Math.floor(Math.log2(scale) * 4 + 0.01) / 4)));
}

function snap(value: number): number {
  return Math.round(value / 24) * 24;
}
