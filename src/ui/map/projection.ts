import { type GeoProjection, geoCentroid, geoDistance, geoOrthographic } from 'd3-geo';

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

export type XY = readonly [x: number, y: number];

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly projection: GeoProjection;
  readonly centre: readonly [number, number];
}

/** The globe as the home page sees it: from 60° E, 50° N, turned 13° so that Minsk and Sakhalin stand level. */
const HOME_VIEW = { centre: [60, 50] as const, turn: -13 };
/** Near its rim the globe is too flat to read. */
const VISIBLE = (78 * Math.PI) / 180;

export function homeView(scale: number): View {
  return view(HOME_VIEW.centre, HOME_VIEW.turn, scale);
}

/** The globe seen from above the middle of the points. */
export function viewOver(points: readonly LonLat[], scale: number): View {
  const [lon, lat] = geoCentroid({ type: 'MultiPoint', coordinates: points.map((point) => [point.lon, point.lat]) });
  const known = Number.isFinite(lon) && Number.isFinite(lat);
  // Rounded, so that neighbouring towns share a base map.
  return view(known ? [Math.round(lon / 2) * 2, Math.round(lat / 2) * 2] : HOME_VIEW.centre, 0, scale);
}

function view(centre: readonly [number, number], turn: number, scale: number): View {
  const projection = geoOrthographic().rotate([-centre[0], -centre[1], turn]).translate([0, 0]).scale(scale).precision(0.3);
  return { projection, centre };
}

/** Where the point stands in the drawing; null behind the globe or too near its rim. */
export function place({ projection, centre }: View, { lon, lat }: LonLat): XY | null {
  if (geoDistance([centre[0], centre[1]], [lon, lat]) > VISIBLE) return null;
  const at = projection([lon, lat]);
  return at === null ? null : at;
}

/** The smallest box around the points; null without points. */
export function boundsOf(points: readonly XY[]): Frame | null {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A frame of the given shape (width to height) around the box, with `margin` free on every side and at least `least` wide. */
export function frameAround(box: Frame, shape: number, margin: number, least: number): Frame {
  const width = Math.max(box.width + 2 * margin, (box.height + 2 * margin) * shape, least);
  const height = width / shape;
  return { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height };
}

/** The shape that suits the box, kept between the two limits. */
export function shapeOf(box: Frame, margin: number, flattest: number, tallest: number): number {
  const shape = (box.width + 2 * margin) / (box.height + 2 * margin);
  return Math.min(flattest, Math.max(tallest, shape));
}

/** Splits points at the widest empty stretch from left to right, where it takes at least `share` of the whole width. */
export function splitByGap<Point extends { readonly at: XY }>(points: readonly Point[], share: number): readonly (readonly Point[])[] {
  const sorted = [...points].sort((a, b) => a.at[0] - b.at[0]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = last.at[0] - first.at[0];
  let widest = { gap: 0, index: 0 };
  sorted.forEach((point, index) => {
    const previous = sorted[index - 1];
    const gap = previous === undefined ? 0 : point.at[0] - previous.at[0];
    if (gap > widest.gap) widest = { gap, index };
  });
  if (span === 0 || widest.gap / span < share) return [sorted];
  return [sorted.slice(0, widest.index), sorted.slice(widest.index)];
}

export function contains(frame: Frame, [x, y]: XY, margin = 0): boolean {
  return x >= frame.x - margin && x <= frame.x + frame.width + margin && y >= frame.y - margin && y <= frame.y + frame.height + margin;
}
