import type { ReactNode } from 'react';
import { type Lang, uiMessages } from '../messages.ts';
import { type Density, densityOf, type Tie } from './density.ts';
import { baseMap } from './land.ts';
import { BasePaths, type MapFan, MapFrame, type MapPlace, type MapThread, type PlacedPlace, placeAll } from './map-drawing.tsx';
import { boundsOf, type Frame, frameAround, homeView, shapeOf, splitByGap, union, type View } from './projection.ts';

interface ThreadMapProps {
  readonly lang: Lang;
  /** What the map shows, for those who hear the page. */
  readonly label: string;
  readonly places: readonly MapPlace[];
  /** The threads drawn one by one, with their names: some dozens at most. */
  readonly emphasised: readonly MapThread[];
  readonly fans?: readonly MapFan[];
  /** All the others, as density. Pass the same array again and the work is not repeated. */
  readonly others?: readonly Tie[];
  readonly legend?: ReactNode;
}

const WIDE = { width: 1440, height: 540, across: 1130, down: 400 };
/** Width at which the wide map begins, and at which a cut-out is narrowest, in rem. As in map.css. */
const WIDE_FROM = 75;
const CUT_FROM = 18;
const [LARGEST, SMALLEST] = [1500, 560];
const EMPTY: readonly MapPlace[] = [
  { key: 'west', name: '', lon: 27.6, lat: 53.9 },
  { key: 'east', name: '', lon: 142.7, lat: 47 },
];

/** The map of threads, whole on wide pages; on narrow ones cut-outs, one for each cluster of places. A list must stand beside it. */
export function ThreadMap({ lang, label, places, emphasised, fans = [], others, legend }: ThreadMapProps) {
  const view = fittingView(places);
  const placed = placeAll(places, view);
  const main = placed.filter((one) => !one.muted);
  const wide = wideFrame(placeAll(main.length === 0 ? EMPTY : main, view));
  const cuts = cutOuts(main.length === 0 ? placeAll(EMPTY, view) : main);
  const whole = union([wide, ...cuts.map((cut) => cut.frame)]);
  const id = 'thread-map-base';
  const reuse = <use href={`#${id}`} />;
  const shared = { places: placed, threads: emphasised, fans, label };
  return (
    <figure className="thread-map bleed">
      <svg className="map-shared" aria-hidden="true" focusable="false">
        <g id={id}>
          <BasePaths base={baseMap(view, whole)} />
          {others !== undefined && others.length > 0 && <DensityPaths density={knownDensity(others, view, whole)} />}
        </g>
      </svg>
      <div className="map-wide">
        <MapFrame {...shared} frame={wide} base={reuse} narrowest={WIDE_FROM} />
      </div>
      <div className="map-cuts">
        {cuts.map((cut) => (
          <MapFrame
            key={cut.frame.x}
            {...shared}
            frame={cut.frame}
            base={reuse}
            narrowest={CUT_FROM}
            caption={captionOf(cut.places, cuts.length, lang)}
          />
        ))}
      </div>
      {legend !== undefined && <figcaption className="legend">{legend}</figcaption>}
    </figure>
  );
}

function fittingView(places: readonly MapPlace[]): View {
  const main = places.filter((one) => !one.muted);
  const trial = homeView(1000);
  const box = boundsOf(placeAll(main.length === 0 ? EMPTY : main, trial).map((one) => one.at));
  if (box === null) return trial;
  const scale = 1000 * Math.min(WIDE.across / Math.max(box.width, 1), WIDE.down / Math.max(box.height, 1));
  return homeView(Math.round(Math.min(LARGEST, Math.max(SMALLEST, scale))));
}

function wideFrame(placed: readonly PlacedPlace[]): Frame {
  const box = boundsOf(placed.map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + box.width / 2 - WIDE.width / 2, y: box.y + box.height / 2 - WIDE.height / 2, width: WIDE.width, height: WIDE.height };
}

interface CutOut {
  readonly frame: Frame;
  readonly places: readonly PlacedPlace[];
}

function cutOuts(places: readonly PlacedPlace[]): readonly CutOut[] {
  return splitByGap(places, 0.4).map((cluster) => {
    const box = boundsOf(cluster.map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
    const margin = Math.max(box.width, box.height) * 0.22 + 14;
    return { frame: frameAround(box, shapeOf(box, margin, 1.9, 0.95), margin, 200), places: cluster };
  });
}

function captionOf(places: readonly PlacedPlace[], count: number, lang: Lang): string | undefined {
  if (count < 2) return undefined;
  const words = uiMessages(lang);
  if (places.every((one) => one.lon > -30 && one.lon < 62)) return words.mapWest;
  return places.every((one) => one.lon > 105) ? words.mapFarEast : undefined;
}

let last: { readonly ties: readonly Tie[]; readonly key: string; readonly density: Density } | undefined;

function knownDensity(ties: readonly Tie[], view: View, frame: Frame): Density {
  const key = [view.projection.scale(), frame.x, frame.y, frame.width, frame.height].join(' ');
  if (last?.ties !== ties || last.key !== key) last = { ties, key, density: densityOf(ties, view, frame) };
  return last.density;
}

function DensityPaths({ density }: { readonly density: Density }) {
  return (
    <>
      {density.lines.map((path, level) =>
        path === '' ? null : <path key={`line-${level}`} className={`map-line map-level-${level}`} d={path} />,
      )}
      {density.cells.map((path, level) =>
        path === '' ? null : <path key={`cell-${level}`} className={`map-cell map-level-${level}`} d={path} />,
      )}
    </>
  );
}
