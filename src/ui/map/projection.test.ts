import { describe, expect, it } from 'vitest';
import { curveBetween, pointOn } from './curves.ts';
import { densityOf } from './density.ts';
import { baseMap } from './land.ts';
import { frameAround, homeView, place, splitByGap, viewOver } from './projection.ts';

const MINSK = { lon: 27.56, lat: 53.9 };
const SAKHALIN = { lon: 142.73, lat: 46.96 };

describe('the globe', () => {
  it('shows Minsk at the left and Sakhalin about level at the right', () => {
    const [minsk, sakhalin] = [place(homeView(1000), MINSK), place(homeView(1000), SAKHALIN)];
    expect(minsk?.[0]).toBeLessThan(0);
    expect(sakhalin?.[0]).toBeGreaterThan(500);
    expect(Math.abs((minsk?.[1] ?? 0) - (sakhalin?.[1] ?? 999))).toBeLessThan(120);
  });

  it('does not show what lies behind it', () => {
    expect(place(homeView(1000), { lon: -120, lat: -40 })).toBeNull();
  });

  it('stands over the middle of its points', () => {
    expect(viewOver([MINSK], 1000).centre).toEqual([28, 54]);
    expect(viewOver([], 1000).centre).toEqual([60, 50]);
  });

  it('has north up over its points: Sakhalin stands upright', () => {
    const view = viewOver([SAKHALIN, { lon: 127.5, lat: 50.3 }], 1000);
    const [south, north] = [place(view, SAKHALIN), place(view, { lon: 142.7, lat: 53.5 })];
    const [across, up] = [(north?.[0] ?? 0) - (south?.[0] ?? 0), (south?.[1] ?? 0) - (north?.[1] ?? 0)];
    expect(up).toBeGreaterThan(80);
    expect(Math.abs(across) / up).toBeLessThan(0.25);
  });

  it('splits points at the widest gap, if it is wide', () => {
    const at = (x: number) => ({ at: [x, 0] as const });
    expect(splitByGap([at(0), at(5), at(100)], 0.4).map((cluster) => cluster.length)).toEqual([2, 1]);
    expect(splitByGap([at(0), at(50), at(100), at(75), at(25)], 0.4)).toHaveLength(1);
    expect(splitByGap([], 0.4)).toHaveLength(0);
  });

  it('frames a box with its margin in the shape asked for', () => {
    const frame = frameAround({ x: 10, y: 10, width: 100, height: 20 }, 2, 10, 0);
    expect(frame.width / frame.height).toBeCloseTo(2);
    expect(frame.width).toBeGreaterThanOrEqual(120);
  });
});

describe('the base map', () => {
  const frame = { x: -700, y: -270, width: 1440, height: 540 };

  it('stays small', () => {
    const base = baseMap(homeView(900), frame);
    expect(base.land.length).toBeGreaterThan(5_000);
    expect(base.land.length + base.graticule.length).toBeLessThan(60_000);
  });

  it('has sea beside Sakhalin and none around Minsk', () => {
    const small = { x: -240, y: -160, width: 480, height: 320 };
    expect(baseMap(viewOver([SAKHALIN], 2000), small).land.length).toBeGreaterThan(500);
    expect(baseMap(viewOver([{ lon: 60, lat: 55 }], 3000), small).land.length).toBeLessThan(200);
  });

  it('draws 26,000 ties in a few kilobytes', () => {
    const ties = Array.from({ length: 26_000 }, (_, index) => ({
      from: { lon: -10 + (index % 97), lat: 36 + (index % 29) },
      to: { lon: (index * 7) % 140, lat: 40 + (index % 31) },
    }));
    const { cells, lines } = densityOf(ties, homeView(900), frame);
    expect(cells.join('').length + lines.join('').length).toBeLessThan(60_000);
    expect(lines.join('').match(/M/g)?.length).toBeLessThanOrEqual(240);
  });
});

describe('threads', () => {
  it('hang down when asleep and are straight on paper', () => {
    expect(pointOn(curveBetween([0, 0], [100, 0], 'asleep'), 0.5)[1]).toBeGreaterThan(12);
    expect(pointOn(curveBetween([100, 0], [0, 0], 'fading'), 0.5)[1]).toBeGreaterThan(6);
    expect(pointOn(curveBetween([0, 0], [100, 0], 'on_paper'), 0.5)[1]).toBe(0);
  });

  it('bow to the right when they stand upright', () => {
    expect(pointOn(curveBetween([0, 100], [5, 0], 'alive'), 0.5)[0]).toBeGreaterThan(2.5);
    expect(pointOn(curveBetween([5, 0], [0, 100], 'alive'), 0.5)[0]).toBeGreaterThan(2.5);
  });
});
