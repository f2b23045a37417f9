import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Name extends Rect {
  readonly id: string;
  readonly hasLeader: boolean;
  /** Where its dot is, and all others in its frame. */
  readonly dot: { readonly x: number; readonly y: number };
  readonly others: readonly { readonly x: number; readonly y: number }[];
  /** How far it sticks out of its frame to the left or to the right. */
  readonly out: number;
}

const browser = useBrowser();

interface Resource {
  readonly parties: readonly { readonly role: string; readonly municipality: { readonly id: string } | null }[];
}

const get = async (path: string) => (await fetch(`${inject('url')}/api/v1/${path}`)).json();

/** The place of a municipality; a town and the district around it have the same. */
async function placeOf(id: string): Promise<number | undefined> {
  return ((await get(`municipalities/${id}`)) as { place: { id: number } | null }).place?.id;
}

/** Places that a tie joins, by what the register itself says. */
async function endsOfTies(): Promise<readonly number[]> {
  const { items } = (await get('partnerships?limit=200')) as { items: readonly Resource[] };
  const joined = items
    .map(({ parties }) => parties.flatMap(({ role, municipality }) => (role === 'operator' ? [] : (municipality?.id ?? []))))
    .filter((towns) => towns.length > 1);
  const places = await Promise.all([...new Set(joined.flat())].map(placeOf));
  return [...new Set(places.filter((place) => place !== undefined))];
}

/** The names that are seen, as the browser has laid them out. */
function namesSeen(page: Page): Promise<readonly Name[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.map-frame')]
      .filter((frame) => frame.offsetParent !== null)
      .flatMap((frame) => {
        const svg = frame.querySelector('svg');
        const matrix = svg?.getScreenCTM();
        if (!svg || !matrix) return [];
        const pointsOf = (selector: string, step: RegExp) =>
          [...svg.querySelectorAll(selector)].flatMap((path) =>
            [...(path.getAttribute('d') ?? '').matchAll(step)].map(([, x, y]) =>
              new DOMPoint(Number(x), Number(y)).matrixTransform(matrix),
            ),
          );
        const dots = pointsOf('.map-dot:not(.map-dot--halo)', /M(\S+) (\S+?)h0/g);
        const leaders = pointsOf('.map-leader', /[ML](\S+?) ([^\sL]+)(?=[ML]|$)/g);
        const near = (points: readonly DOMPoint[], x: number, y: number) =>
          points.reduce((best, point) => (Math.hypot(point.x - x, point.y - y) < Math.hypot(best.x - x, best.y - y) ? point : best));
        const box = frame.getBoundingClientRect();
        return [...frame.querySelectorAll<HTMLAnchorElement>('a.map-label')].map((name) => {
          const { left, top, right, bottom } = name.getBoundingClientRect();
          const x = box.left + (Number.parseFloat(name.style.left) / 100) * box.width;
          const y = box.top + (Number.parseFloat(name.style.top) / 100) * box.height;
          const hasLeader = name.classList.contains('map-label--led');
          const end = hasLeader ? near(leaders, x, y) : null;
          const start = end === null ? null : leaders[leaders.indexOf(end) - 1];
          const dot = near(dots, start?.x ?? x, start?.y ?? y);
          return {
            id: name.pathname.split('/').at(-1) ?? '',
            left,
            top,
            right,
            bottom,
            hasLeader,
            dot: { x: dot.x, y: dot.y },
            out: Math.max(box.left - left, right - box.right),
            others: dots.filter((one) => one !== dot).map((one) => ({ x: one.x, y: one.y })),
          };
        });
      }),
  );
}

function distance({ left, top, right, bottom }: Rect, { x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const middle = ({ left, top, right, bottom }: Rect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** WCAG 2.2, 2.5.8: a circle of 24 px around the middle of a small target touches no other target. */
function areApart(a: Rect, b: Rect): boolean {
  const [one, two] = [middle(a), middle(b)];
  return Math.hypot(one.x - two.x, one.y - two.y) >= 24 && distance(b, one) >= 12 && distance(a, two) >= 12;
}

describe('the map of the home page', () => {
  it.each([360, 768, 1024, 1280, 1440, 1920].flatMap((width) => ['ru', 'en'].map((lang) => ({ width, lang }))))(
    'names each end of a tie, beside its dot and apart from all others: $width px, $lang',
    async ({ width, lang }) => {
      const page = await browser.open(`/${lang}`, { width, scripts: false });
      const names = await namesSeen(page);
      expect(names.map(({ id }) => id)).toContain('mogilev');
      expect(await Promise.all(names.map(({ id }) => placeOf(id)))).toEqual(expect.arrayContaining([...(await endsOfTies())]));
      for (const [index, name] of names.entries()) {
        const nearest = Math.min(...name.others.map((other) => distance(name, other)));
        expect(name.hasLeader || distance(name, name.dot) < nearest, `${name.id} stands at another town’s dot`).toBe(true);
        expect(name.left >= 0 && name.right <= width, `${name.id} is cut off`).toBe(true);
        expect(name.out, `${name.id} sticks out of the map`).toBeLessThan(2);
        for (const other of names.slice(index + 1)) expect(areApart(name, other), `${name.id} and ${other.id} touch`).toBe(true);
      }
    },
  );
});
