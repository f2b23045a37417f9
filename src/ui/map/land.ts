import { type GeoContext, type GeoPermissibleObjects, geoGraticule, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land50 from 'world-atlas/land-50m.json' with { type: 'json' };
import type { Frame, View } from './projection.ts';

export interface BaseMap {
  readonly land: string;
  readonly graticule: string;
}

/** Longitude and latitude, as GeoJSON has them. */
type Position = number[];

interface Ring {
  readonly points: readonly Position[];
  /** Unit vectors of the points, three numbers each. */
  readonly vectors: Float64Array;
}

let rings: readonly (readonly Ring[])[] | undefined;

function landRings(): readonly (readonly Ring[])[] {
  if (rings !== undefined) return rings;
  const topology = land50 as unknown as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  rings = polygons.map((polygon) => polygon.map((points) => ({ points, vectors: vectorsOf(points) })));
  return rings;
}

function vectorsOf(points: readonly Position[]): Float64Array {
  const vectors = new Float64Array(points.length * 3);
  points.forEach(([lon = 0, lat = 0], index) => {
    vectors.set(vectorOf(lon, lat), index * 3);
  });
  return vectors;
}

function vectorOf(lon: number, lat: number): readonly [number, number, number] {
  const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}

const THIN = 25;
/** A ring with fewer points could turn inside out when thinned, and then cover the globe. */
const LONG_RING = 500;

/** The land near the view; of continents that reach beyond it only every 25th far point: projecting all takes a page's whole time. */
function landAround(centre: readonly [number, number], radius: number): GeoPermissibleObjects {
  const towards = vectorOf(...centre);
  const near = Math.cos(Math.min(Math.PI / 2, radius * 1.4 + 0.05));
  const polygons = landRings().flatMap((polygon) => {
    const kept = polygon.map((ring) => thinned(ring, towards, near));
    const [outer, ...holes] = kept;
    return outer === undefined || outer.length === 0 ? [] : [[outer, ...holes.filter((hole) => hole.length > 0)]];
  });
  return { type: 'MultiPolygon', coordinates: polygons };
}

function thinned({ points, vectors }: Ring, [x, y, z]: readonly [number, number, number], near: number): Position[] {
  const isNear = (index: number): boolean => {
    const at = index * 3;
    return x * (vectors[at] ?? 0) + y * (vectors[at + 1] ?? 0) + z * (vectors[at + 2] ?? 0) > near;
  };
  if (points.length < LONG_RING) return points.some((_, index) => isNear(index)) ? [...points] : [];
  return points.filter((_, index) => isNear(index) || index % THIN === 0 || index === points.length - 1);
}

function radiusOf(frame: Frame, scale: number): number {
  const [x, y] = [
    Math.max(Math.abs(frame.x), Math.abs(frame.x + frame.width)),
    Math.max(Math.abs(frame.y), Math.abs(frame.y + frame.height)),
  ];
  return Math.asin(Math.min(1, Math.hypot(x, y) / scale));
}

const LIMIT = 300;
const drawn = new Map<string, BaseMap>();

/** Land and graticule inside the frame as path data, drawn once for each view. Source: Natural Earth through world-atlas; no borders. */
export function baseMap(view: View, frame: Frame): BaseMap {
  const key = [...view.projection.rotate(), view.projection.scale(), frame.x, frame.y, frame.width, frame.height]
    .map((n) => n.toFixed(2))
    .join(' ');
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { projection } = view;
  projection.clipExtent([
    [frame.x - 2, frame.y - 2],
    [frame.x + frame.width + 2, frame.y + frame.height + 2],
  ]);
  const base = {
    land: pathOf(projection, landAround(view.centre, radiusOf(frame, projection.scale())), true),
    graticule: pathOf(projection, geoGraticule().step([10, 10])(), false),
  };
  projection.clipExtent(null);
  if (drawn.size >= LIMIT) drawn.clear();
  drawn.set(key, base);
  return base;
}

/** Nearer than this, in units of the drawing, a point is not worth its bytes. */
const NEAR = 1.3;
const SMALLEST_ISLAND = 5;

type Point = [number, number];

function pathOf(projection: View['projection'], shape: GeoPermissibleObjects, closed: boolean): string {
  const lines: Point[][] = [];
  let line: Point[] = [];
  const context: GeoContext = {
    beginPath() {},
    moveTo(x, y) {
      line = [[x, y]];
      lines.push(line);
    },
    lineTo(x, y) {
      const last = line.at(-1);
      if (last === undefined || Math.hypot(x - last[0], y - last[1]) >= (closed ? NEAR : 12)) line.push([x, y]);
      else if (!closed) line[line.length - 1] = line.length > 1 ? [x, y] : last;
    },
    closePath() {},
    arc() {},
  };
  geoPath(projection, context)(shape);
  return lines
    .filter((points) => (closed ? areaOf(points) > SMALLEST_ISLAND : points.length > 1))
    .map((points) => write(points, closed))
    .join('');
}

function areaOf(points: readonly Point[]): number {
  let sum = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Relative steps in tenths, rounded so that errors do not add up. */
function write(points: readonly Point[], closed: boolean): string {
  let [x, y] = [0, 0];
  let path = '';
  points.forEach(([pointX, pointY], index) => {
    const [toX, toY] = [Math.round(pointX * 10), Math.round(pointY * 10)];
    path += index === 0 ? `M${toX / 10} ${toY / 10}` : `${index === 1 ? 'l' : ' '}${step(toX - x)}${step(toY - y, true)}`;
    [x, y] = [toX, toY];
  });
  return closed ? `${path}z` : path;
}

function step(tenths: number, second = false): string {
  const text = String(tenths / 10).replace(/^(-?)0\./, '$1.');
  return second && !text.startsWith('-') ? ` ${text}` : text;
}
