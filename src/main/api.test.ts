import { beforeAll, describe, expect, it, vi } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { questionOf, writeCursor } from '../platform/http/cursor.ts';
import { apiRoutes } from './api.ts';
import { loadExampleRegister, otherPlaces, RECORDED_AT } from './example-register.testing.ts';

const NAMES = ['municipalities', 'bodies', 'partnerships', 'commitments', 'sources'] as const;

interface Page {
  readonly items: readonly { readonly id: string; readonly kind?: string }[];
  readonly next: string | null;
  readonly total: number;
}

describeOnEachEngine('the read API', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const failures: unknown[] = [];
  const app = () =>
    apiRoutes({
      store: store(),
      // On the day on which it was recorded: how ties live depends on the day.
      clock: clockStoppedAt(RECORDED_AT),
      origin: 'https://pobratim.example',
      log: { error: (told: unknown) => failures.push(told) },
    });
  const ask = async (path: string, init?: RequestInit) => app().request(path, init);
  const page = async (path: string) => (await expectOk(await ask(path), failures)).json() as Promise<Page>;
  const item = async (path: string) => (await expectOk(await ask(path), failures)).json();
  const idsOf = async (path: string) => (await page(path)).items.map(({ id }) => id);

  describe('a collection', () => {
    it.each([
      ...NAMES.map((name) => `/${name}?`),
      '/municipalities?country=RU&',
      '/municipalities?q=м&',
      '/municipalities?q=Миснк&',
      '/municipalities?q=в Благовещенске&',
      '/municipalities?direction=tourism&',
      '/partnerships?country=BY&',
      '/sources?direction=culture&',
    ])('walked from page to page meets everything once: %s', async (path) => {
      const whole = await page(`${path}limit=200`);
      expect(whole).toMatchObject({ next: null, total: whole.items.length });
      expect(whole.total).toBeGreaterThan(0);
      for (const limit of [1, 2, 3, 7]) {
        const met: string[] = [];
        for (let next: string | null = ''; next !== null; ) {
          const step: Page = await page(`${path}limit=${limit}${next === '' ? '' : `&cursor=${next}`}`);
          expect(step.total).toBe(whole.total);
          expect(step.items.length).toBeLessThanOrEqual(limit);
          met.push(...step.items.map(({ id }) => id));
          next = step.next;
        }
        expect(met).toEqual(whole.items.map(({ id }) => id));
      }
    });

    it('takes as many queries for all its rows as for one', async () => {
      const counted = async (path: string) => {
        const query = vi.spyOn(store().pool, 'query');
        await page(path);
        const { length } = query.mock.calls;
        query.mockRestore();
        return length;
      };
      // Four more, for kinds of facts that the first row does not have: fewer than one for each further row of the shortest.
      for (const name of NAMES)
        expect(await counted(`/${name}?limit=200`), name).toBeLessThanOrEqual((await counted(`/${name}?limit=1`)) + 4);
    });

    it('is narrowed by what its rows have to do with', async () => {
      expect(await idsOf('/partnerships?q=Минск')).toEqual(['sochi-minsk']);
      expect(await idsOf('/partnerships?q=Минска')).toEqual(['sochi-minsk']);
      expect(await idsOf('/partnerships?q=Калуга')).toEqual([
        'kaluga-council-belarus-councils',
        'kaluga-council-smolensk-council',
        'kaluga-council-tula-council',
      ]);
      expect(await idsOf('/partnerships?direction=investment&country=BY')).toEqual(['sochi-minsk']);
      expect(await idsOf('/municipalities?direction=investment&country=BY')).toEqual(['minsk']);
      expect(await idsOf('/bodies?country=BY&direction=investment')).toEqual(['minsk-council', 'minsk-executive-committee']);
      expect(await idsOf('/bodies?direction=urban_environment&q=фонд')).toEqual(['monotowns-fund']);
      expect(await idsOf('/sources?direction=investment')).toContain('sochi-minsk-2023');
      expect(await idsOf('/sources?country=BY&q=минск')).toEqual(['sochi-minsk-2023']);
      expect(await idsOf('/sources?q=могилеве')).toEqual(['mogilev-forum-2017']);
      expect(await idsOf('/sources?country=FR')).toEqual([]);
    });

    it('tells what was recorded since a day or a moment', async () => {
      for (const name of ['bodies', 'partnerships', 'sources']) {
        const all = await page(`/${name}?limit=200`);
        expect(await page(`/${name}?limit=200&updatedSince=${RECORDED_AT}`)).toEqual(all);
        expect(await page(`/${name}?limit=200&updatedSince=0000-01-01`)).toEqual(all);
        expect(await page(`/${name}?updatedSince=2026-01-16`)).toEqual({ items: [], next: null, total: 0 });
        expect(await page(`/${name}?updatedSince=9999-12-31T23:59:59-23:59`)).toEqual({ items: [], next: null, total: 0 });
      }
    });
  });

  describe('municipalities', () => {
    it('are followed by the places that none of them has as its centre', async () => {
      const { items, total } = await page('/municipalities?limit=200');
      const places = items.filter(({ kind }) => kind === 'place');
      expect(places.map(({ id }) => id)).toEqual(otherPlaces.map(({ id }) => `geonames-${id}`));
      expect(items.slice(-places.length)).toEqual(places);
      expect(total).toBe(items.length);
      expect(await item('/municipalities/geonames-524901')).toMatchObject({
        id: 'geonames-524901',
        url: 'https://pobratim.example/ru/places/524901',
        name: { ru: 'Москва', en: 'Moscow' },
        country: [{ code: 'RU', source: { publisher: 'GeoNames', quote: null } }],
        region: { name: { ru: 'Москва', en: 'Moscow' } },
        place: { id: 524901, population: 10_381_222 },
        bodies: [],
      });
    });

    it('cover both under one search, and places have neither directions nor news', async () => {
      expect(await idsOf('/municipalities?q=Moskau')).toEqual(['geonames-524901']);
      expect(await idsOf('/municipalities?q=МИНСК')).toContain('minsk');
      expect(await idsOf('/municipalities?q=Дорогобужа')).toContain('dorogobuzh');
      for (const name of NAMES) expect([name, await idsOf(`/${name}?q=%E2%80%93`)]).toEqual([name, []]);
      expect(await idsOf('/municipalities?q=!!!')).toEqual([]);
      expect(await idsOf('/municipalities?country=by&q=Гродн')).toEqual(['geonames-627904']);
      // As people type it: in a case form, with a slip, with the region.
      for (const typed of ['в Гродне', 'Гродне', 'Гордно', 'grodna', 'Гродно, Беларусь'])
        expect([typed, await idsOf(`/municipalities?q=${typed}`)]).toEqual([typed, ['geonames-627904']]);
      expect(await idsOf('/municipalities?q=Минкс')).toContain('minsk');
      expect(await idsOf('/municipalities?q=Миснк&country=FR')).toEqual([]);
      for (const narrowed of ['direction=sport', 'updatedSince=2025-01-01'])
        expect((await page(`/municipalities?limit=200&${narrowed}`)).items.filter(({ kind }) => kind === 'place')).toEqual([]);
    });

    it('tell their country as a statement with its sources', async () => {
      const { country, bodies } = await item('/municipalities/sochi');
      expect(country).toHaveLength(1);
      expect(country[0]).toMatchObject({ code: 'RU', source: { id: 'geonames', quote: null } });
      expect(country[0].sources[1]).toMatchObject({
        id: 'sochi-minsk-2023',
        publisher: null,
        url: null,
        publishedAt: '2023-09-18',
      });
      expect(bodies).toEqual([
        { id: 'sochi-council', kind: 'council', name: { ru: 'Городское собрание Сочи', en: 'Sochi City Assembly' } },
      ]);
    });

    it('do not have a place beside the municipality of which it is the centre', async () => {
      expect((await ask('/municipalities/geonames-491422')).status).toBe(404);
      expect((await ask('/municipalities/geonames-99999999999')).status).toBe(404);
    });
  });

  describe('a partnership', () => {
    it('tells what its sources say and nothing that they do not', async () => {
      const tie = await item('/partnerships/sochi-minsk');
      expect(tie).toMatchObject({
        url: 'https://pobratim.example/ru/partnerships/sochi-minsk',
        title: { ru: 'Сочи – Минск', en: 'Sochi – Minsk' },
        kind: 'twinning',
        standing: 'in_force',
        since: null,
        life: {
          score: null,
          state: 'not_enough_data',
          replies: [],
          method: 2,
          why: [
            { part: 'contacts', points: 0 },
            { part: 'promises', points: 0 },
            { part: 'results', points: 0 },
            { part: 'reciprocity', points: 0 },
            { part: 'freshness', points: 0 },
            { part: 'overdue', points: 0 },
          ],
        },
        nextStep: { code: expect.any(String), url: expect.stringContaining('/ru/work/') },
      });
      expect(tie.parties.map((party: { municipality: { id: string } }) => party.municipality.id)).toEqual(['sochi', 'minsk']);
      expect(tie.timeline.length).toBeGreaterThan(0);
      for (const { date, knownBy, source } of tie.timeline) {
        expect(source).toMatchObject({ id: 'sochi-minsk-2023' });
        expect(date).not.toBe(knownBy);
      }
      const quotes = tie.sources.map((source: { id: string; quote: string }) => `${source.id} ${source.quote}`);
      expect(new Set(quotes).size).toBe(quotes.length);
    });

    it('names a party that the source does not name by its words', async () => {
      const { items } = (await page('/partnerships?limit=200')) as unknown as {
        items: { parties: { municipality: unknown; asWritten: unknown }[] }[];
      };
      const unnamed = items.flatMap(({ parties }) => parties).filter(({ asWritten }) => asWritten !== null);
      expect(unnamed.length).toBeGreaterThan(0);
    });
  });

  describe('what cannot be answered', () => {
    it('is refused with every problem at once', async () => {
      const refused = await ask(
        '/partnerships?limit=0&cursor=abc&q=%00&direction=love&country=RUS&updatedSince=2026-02-30&sort=up&kind=a&kind=b',
      );
      expect(refused.status).toBe(400);
      expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
      const { errors } = await refused.json();
      expect(Object.fromEntries(errors.map(({ parameter, code }: Record<string, string>) => [parameter, code]))).toEqual({
        limit: 'limit-out-of-range',
        cursor: 'not-a-cursor',
        q: 'control-characters',
        direction: 'not-a-direction',
        country: 'not-a-country-code',
        updatedSince: 'not-a-moment',
        sort: 'unknown-parameter',
        kind: 'unknown-parameter',
      });
    });

    it.each([
      'limit=201',
      'limit=1.5',
      'limit=-1',
      'limit=',
      'limit=1&limit=2',
      'q=%20',
      'country=R1',
      'updatedSince=2026-01-01T00:00:00',
      'direction=',
    ])('is a malformed query: %s', async (query) => {
      for (const name of NAMES) expect((await ask(`/${name}?${query}`)).status, name).toBe(400);
    });

    it('is a cursor that was changed, or that another query gave out', async () => {
      const { next } = await page('/partnerships?limit=1');
      for (let at = 0; at < String(next).length; at += 1) {
        const changed = `${next?.slice(0, at)}${next?.[at] === 'A' ? 'B' : 'A'}${next?.slice(at + 1)}`;
        expect((await ask(`/partnerships?cursor=${changed}`)).status, String(at)).toBe(400);
      }
      expect((await ask(`/bodies?cursor=${next}`)).status).toBe(400);
      expect((await ask(`/partnerships?country=RU&cursor=${next}`)).status).toBe(400);
      expect((await ask(`/partnerships?limit=2&cursor=${next}`)).status).toBe(200);
    });

    it.each(['a\u0000', '\u0000', '', "'", '../..', 'Минск', 'a b', 'a'.repeat(5000)])(
      'is a well-made cursor after %j, which is no id',
      async (after) => {
        for (const name of NAMES)
          expect((await ask(`/${name}?cursor=${writeCursor({ after, question: questionOf(name, {}) })}`)).status, name).toBe(400);
      },
    );

    it('is never a fault of ours, wherever a cursor begins', async () => {
      for (const after of ['nobody', `geonames-${'9'.repeat(60)}`, 'geonames-9999999999', 'geonames-0'])
        for (const name of NAMES)
          expect((await ask(`/${name}?cursor=${writeCursor({ after, question: questionOf(name, {}) })}`)).status, `${name} ${after}`).toBe(
            200,
          );
    });

    it('is an unknown id or address, and a method that writes', async () => {
      for (const path of [
        ...NAMES.flatMap((name) => [`/${name}/nobody`, `/${name}/%00`, `/${name}/${'a'.repeat(500)}`]),
        '/',
        '/nothing',
        '/partnerships/',
      ]) {
        const answer = await ask(path);
        expect(answer.status, path).toBe(404);
        expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      }
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await ask('/municipalities', { method });
        expect(answer.status).toBe(405);
        expect(answer.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
        const written = await ask('/partnerships', { method });
        expect(written.status).toBe(method === 'POST' ? 401 : 405);
        if (method !== 'POST') expect(written.headers.get('Allow')).toBe('GET, HEAD, POST, OPTIONS');
      }
    });

    it('is told without what went wrong inside', async () => {
      const log = { error: vi.fn() };
      const broken = apiRoutes({ store: { db: null as never }, origin: 'https://pobratim.example', log });
      const answer = await broken.request('/partnerships');
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toMatch(/TypeError|node_modules/);
      expect(log.error).toHaveBeenCalledOnce();
    });
  });

  it('may be read by pages of other sites, and is sent again only when it changed', async () => {
    const answer = await ask('/partnerships/sochi-minsk', { headers: { Origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    const again = await ask('/partnerships/sochi-minsk', { headers: { 'If-None-Match': String(answer.headers.get('ETag')) } });
    expect(again.status).toBe(304);
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

async function expectOk(answer: Response, failures: readonly unknown[]): Promise<Response> {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()} ${JSON.stringify(failures)}`);
  return answer;
}
