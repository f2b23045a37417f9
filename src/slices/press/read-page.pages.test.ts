import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { readPage } from './read-page.ts';
import type { PageRead } from './reading.ts';
import { readerTools } from './tools.server.ts';

interface Gold {
  readonly lang: string;
  readonly relevant: boolean;
  readonly published: string | null;
  readonly events: readonly {
    readonly type: string;
    readonly start: string | null;
    readonly municipalities: readonly { readonly name: string; readonly role: string }[];
    readonly people: readonly { readonly name: string }[];
  }[];
}

const DEV = dataOfOthers('press-dev');
const SEEDS = ['seed-000', 'seed-001', 'seed-002', 'seed-003', 'seed-004'];
const FOLDER = 'bench/press-pages';
const GOLD = '.gold.json';
const folded = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s–—-]+/g, ' ');
const actingIn = (events: Gold['events'] | PageRead['events']) =>
  new Set(events.flatMap((event) => event.municipalities.filter(({ role }) => role !== 'mentioned').map(({ name }) => folded(name))));
const datedIn = (events: Gold['events'] | PageRead['events']) => new Set(events.map(({ type, start }) => `${type} ${start}`));

/** F1 over all pages: what was found of what was to be found. */
function f1(pages: readonly (readonly [gold: ReadonlySet<string>, read: ReadonlySet<string>])[]): number {
  const hits = pages.reduce((sum, [gold, read]) => sum + [...gold].filter((one) => read.has(one)).length, 0);
  const all = pages.reduce((sum, [gold, read]) => sum + gold.size + read.size, 0);
  return all === 0 ? 1 : (2 * hits) / all;
}

/** Floors a little below what is reached, so that a change that costs something is seen. `npm run bench press` has the exact figures. */
describe('what is read of our own pages', () => {
  let pages: readonly { readonly name: string; readonly gold: Gold; readonly read: PageRead }[];
  beforeAll(async () => {
    const tools = await readerTools();
    pages = readdirSync(FOLDER)
      .filter((name) => name.endsWith(GOLD))
      .map((file) => {
        const name = file.slice(0, -GOLD.length);
        const gold = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Gold;
        return { name, gold, read: readPage(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'), tools) };
      });
  });
  const of = (russian: boolean) => pages.filter(({ gold }) => (gold.lang === 'ru') === russian);
  const share = (some: typeof pages, right: (page: (typeof pages)[number]) => boolean) => some.filter(right).length / some.length;

  it.each([
    ['Russian', true],
    ['other', false],
  ] as const)('tells what is about cooperation of municipalities: %s pages', (_, russian) => {
    expect(share(of(russian), ({ gold, read }) => gold.relevant === read.relevant)).toBeGreaterThanOrEqual(0.94);
  });

  it('finds the language and the date of a page', () => {
    expect(share(pages, ({ gold, read }) => gold.lang === read.lang)).toBeGreaterThanOrEqual(0.98);
    expect(share(pages, ({ gold, read }) => gold.published === read.published)).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ['Russian', true],
    ['other', false],
  ] as const)('finds the municipalities that act: %s pages', (_, russian) => {
    expect(f1(of(russian).map(({ gold, read }) => [actingIn(gold.events), actingIn(read.events)]))).toBeGreaterThanOrEqual(0.88);
  });

  it.skipIf(DEV.missing !== null)('takes nothing wrong from the five originals', async () => {
    const tools = await readerTools();
    for (const seed of SEEDS) {
      const gold = JSON.parse(readFileSync(join(DEV.path, `${seed}${GOLD}`), 'utf8')) as Gold;
      const { events } = readPage(readFileSync(join(DEV.path, `${seed}.txt`), 'utf8'), tools);
      const peopleIn = (some: Gold['events']) => new Set(some.flatMap(({ people }) => people.map(({ name }) => folded(name))));
      expect([seed, actingIn(events)]).toEqual([seed, actingIn(gold.events)]);
      expect([seed, peopleIn(events)]).toEqual([seed, peopleIn(gold.events)]);
      expect([seed, datedIn(events)]).toEqual([seed, datedIn(gold.events)]);
    }
  });

  it('says what happened, and when', () => {
    expect(f1(of(true).map(({ gold, read }) => [datedIn(gold.events), datedIn(read.events)]))).toBeGreaterThanOrEqual(0.78);
  });
});
