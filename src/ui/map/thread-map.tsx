import type { ReactNode } from 'react';
import { type Lang, uiMessages } from '../messages.ts';
import { type Density, densityOf, type Tie } from './density.ts';
import { type MapFan, type MapPlace, type MapThread, type PlacedPlace, placeAll } from './drawn.ts';
import { baseMap } from './land.ts';
import { BasePaths, MapFrame } from './map-drawing.tsx';
import { boundsOf, type Frame, frameAround, homeView, shapeOf, splitByGap, type View, viewOver } from './projection.ts';

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
/** Widths of the page at which the wide map and the cut-outs are shown, in rem. As in map.css. */
const WIDE_WIDTHS = { narrowest: 75, widest: 165 };
const CUT_WIDTHS = { narrowest: 18, widest: 40 };
const [LARGEST, SMALLEST] = [1500, 560];
const EMPTY: readonly MapPlace[] = [
  { key: 'west', name: '', lon: 27.6, lat: 53.9 },
  { key: 'east', name: '', lon: 142.7, lat: 47 },
];

/** The map of threads, whole on wide pages; on narrow ones cut-outs, one for each cluster of places. A list must stand beside it. */
export function ThreadMap({ lang, label, places, emphasised, fans = [], others = [], legend }: ThreadMapProps) {
  const main = places.filter((one) => !one.muted);
  const view = fittingView(main.length === 0 ? EMPTY : main);
  const wide = wideFrame(placeAll(main.length === 0 ? EMPTY : main, view));
  const cuts = cutOuts(placeAll(main.length === 0 ? EMPTY : main, view));
  const drawn = (shown: View, frame: Frame) => ({
    frame,
    base: <Base view={shown} frame={frame} others={others} />,
    places: placeAll(places, shown),
    threads: emphasised,
    fans,
    label,
  });
  return (
    <figure className="thread-map bleed">
      <div className="map-wide">
        <MapFrame {...drawn(view, wide)} widths={WIDE_WIDTHS} />
      </div>
      <div className="map-cuts">
        {cuts.map((cut) => (
          <MapFrame
            key={cut.places[0]?.key}
            {...drawn(cut.view, cut.frame)}
            widths={CUT_WIDTHS}
            caption={captionOf(cut.places, cuts.length, lang)}
          />
        ))}
      </div>
      {legend !== undefined && <figcaption className="legend">{legend}</figcaption>}
    </figure>
  );
}

function Base({ view, frame, others }: { readonly view: View; readonly frame: Frame; readonly others: readonly Tie[] }) {
  return (
    <>
      <BasePaths base={baseMap(view, frame)} />
      {others.length > 0 && <DensityPaths density={knownDensity(others, view, frame)} />}
    </>
  );
}

function fittingView(places: readonly MapPlace[]): View {
  const trial = homeView(1000);
  const box = boundsOf(placeAll(places, trial).map((one) => one.at));
  if (box === null) return trial;
  const scale = 1000 * Math.min(WIDE.across / Math.max(box.width, 1), WIDE.down / Math.max(box.height, 1));
  return homeView(Math.round(Math.min(LARGEST, Math.max(SMALLEST, scale))));
}

function wideFrame(placed: readonly PlacedPlace[]): Frame {
  const box = boundsOf(placed.map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + box.width / 2 - WIDE.width / 2, y: box.y + box.height / 2 - WIDE.height / 2, width: WIDE.width, height: WIDE.height };
}

interface CutOut {
  readonly view: View;
  readonly frame: Frame;
  readonly places: readonly PlacedPlace[];
}

/** Width of a cut-out in its own units, and the least that it shows, as a share of the globe's radius. */
const CUT = { width: 480, least: 0.17 };
/** More names than this need room above and below. */
const MANY = 6;

/** Each cluster seen from above its own middle, north up. */
function cutOuts(places: readonly PlacedPlace[]): readonly CutOut[] {
  return splitByGap(places, 0.4).map((cluster) => {
    const trial = frameOf(cluster, viewOver(cluster, 1000), CUT.least * 1000);
    const view = viewOver(cluster, Math.round((1000 * CUT.width) / trial.width));
    return { view, frame: frameOf(cluster, view, CUT.width), places: cluster };
  });
}

function frameOf(cluster: readonly MapPlace[], view: View, least: number): Frame {
  const box = boundsOf(placeAll(cluster, view).map((one) => one.at)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const margin = Math.max(box.width, box.height) * 0.22;
  return frameAround(box, shapeOf(box, margin, cluster.length > MANY ? 1.1 : 1.9, 0.95), margin, least);
}

function captionOf(places: readonly PlacedPlace[], count: number, lang: Lang): string | undefined {
  if (count < 2) return undefined;
  const words = uiMessages(lang);
  if (places.every((one) => one.lon > -30 && one.lon < 62)) return words.mapWest;
  return places.every((one) => one.lon > 105) ? words.mapFarEast : undefined;
}

const known = new WeakMap<readonly Tie[], Map<string, Density>>();

/** Drawn once for the same ties and frame. */
function knownDensity(ties: readonly Tie[], view: View, frame: Frame): Density {
  const ofTies = known.get(ties) ?? new Map<string, Density>();
  known.set(ties, ofTies);
  const key = [view.centre, view.projection.scale(), frame.x, frame.y, frame.width, frame.height].join(' ');
  const density = ofTies.get(key) ?? densityOf(ties, view, frame);
  ofTies.set(key, density);
  return density;
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
