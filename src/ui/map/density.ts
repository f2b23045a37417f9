import { contains, type Frame, type LonLat, place, type View, type XY } from './projection.ts';

export interface Tie {
  readonly from: LonLat;
  readonly to: LonLat;
}

export interface Density {
  /** Path data of cells, from few ties to many. */
  readonly cells: readonly string[];
  /** Path data of hairlines between regions, from few to many. */
  readonly lines: readonly string[];
}

const CELL = 9;
const REGION = 54;
const LEVELS = 4;
const MOST_LINES = 240;

/** Thousands of ties as shaded cells and the busiest hairlines between regions: the size grows with the map, not with the ties. */
export function densityOf(ties: readonly Tie[], view: View, frame: Frame): Density {
  const cells = new Map<string, number>();
  const lines = new Map<string, number>();
  const regions = new Map<string, Region>();
  for (const tie of ties) {
    const [from, to] = [place(view, tie.from), place(view, tie.to)];
    for (const at of [from, to]) {
      if (at !== null && contains(frame, at)) count(cells, cellOf(at, CELL));
    }
    if (from === null || to === null || !(contains(frame, from) || contains(frame, to))) continue;
    const [a, b] = [cellOf(from, REGION), cellOf(to, REGION)];
    gather(regions, a, from);
    gather(regions, b, to);
    if (a !== b) count(lines, a < b ? `${a}/${b}` : `${b}/${a}`);
  }
  const busiest = new Map([...lines].sort((a, b) => b[1] - a[1]).slice(0, MOST_LINES));
  return { cells: byLevel(cells, cellPath), lines: byLevel(busiest, (key) => linePath(key, regions)) };
}

function cellOf([x, y]: XY, size: number): string {
  return `${Math.round(x / size)},${Math.round(y / size)}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Levels on a logarithmic scale: one town with a thousand ties must not make all others invisible. */
function byLevel(counts: ReadonlyMap<string, number>, write: (key: string) => string): readonly string[] {
  const most = Math.log1p(Math.max(1, ...counts.values()));
  const paths = Array.from({ length: LEVELS }, () => '');
  for (const [key, number] of counts) {
    const level = Math.min(LEVELS - 1, Math.floor((Math.log1p(number) / most) * LEVELS));
    paths[level] += write(key);
  }
  return paths;
}

/** Where the places of a region stand on the whole, so that hairlines do not fall into a grid. */
interface Region {
  x: number;
  y: number;
  count: number;
}

function gather(regions: Map<string, Region>, key: string, [x, y]: XY): void {
  const region = regions.get(key) ?? { x: 0, y: 0, count: 0 };
  regions.set(key, { x: region.x + x, y: region.y + y, count: region.count + 1 });
}

function cellPath(key: string): string {
  const [x = 0, y = 0] = key.split(',').map(Number);
  return `M${x * CELL} ${y * CELL}h0`;
}

function linePath(key: string, regions: ReadonlyMap<string, Region>): string {
  const [from, to] = key.split('/').map((name) => regions.get(name));
  if (from === undefined || to === undefined) return '';
  const [x, y] = [Math.round(from.x / from.count), Math.round(from.y / from.count)];
  return `M${x} ${y}l${Math.round(to.x / to.count) - x} ${Math.round(to.y / to.count) - y}`;
}
