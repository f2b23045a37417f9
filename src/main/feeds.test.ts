import { beforeAll, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { loadExampleRegister, RECORDED_AT } from './example-register.testing.ts';
import { feedRoutes } from './feeds.ts';

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly content_html: string;
  readonly content_text: string;
  readonly date_modified: string;
}

const ORIGIN = 'https://pobratim.example';

describeOnOneEngine('feeds', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const ask = async (path: string, init?: RequestInit) => feedRoutes({ store: store(), origin: ORIGIN }).request(path, init);
  const items = async (path: string): Promise<readonly Item[]> => (await (await ask(path)).json()).items;

  it.each([
    ['/feed', 'ru', '/ru/feed', 'Побратим: новое в реестре'],
    ['/en/feed', 'en', '/en/feed', 'Pobratim: new in the register'],
    ['/ru/partnerships/sochi-minsk/feed', 'ru', '/ru/partnerships/sochi-minsk/feed', 'Побратимство Сочи и Минска – Побратим'],
    ['/en/municipalities/kaluga/feed', 'en', '/en/municipalities/kaluga/feed', 'Kaluga – Pobratim'],
    ['/ru/directions/culture/feed', 'ru', '/ru/directions/culture/feed', 'Культура – Побратим'],
  ])('%s is the same in Atom and in JSON', async (path, lang, self, title) => {
    const [atom, json] = [await ask(`${path}.xml`), await ask(`${path}.json`)];
    expect(atom.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(json.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    expect(atom.headers.get('Last-Modified')).toBe(new Date(RECORDED_AT).toUTCString());
    const feed = await json.json();
    expect(feed).toMatchObject({ title, language: lang, feed_url: `${ORIGIN}${self}.json` });
    expect(feed.items.length).toBeGreaterThan(0);
    expect(feed.items.length).toBeLessThanOrEqual(50);
    const xml = await atom.text();
    expectWellFormed(xml);
    expect(xml).toContain(`xml:lang="${lang}"`);
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${ORIGIN}${self}.xml"/>`);
    expect(valuesOf(xml, 'id').slice(1)).toEqual(feed.items.map(({ id }: Item) => id));
    expect(valuesOf(xml, 'updated')).toEqual(Array(feed.items.length + 1).fill(RECORDED_AT));
    expect(new Set(valuesOf(xml, 'id')).size).toBe(feed.items.length + 1);
  });

  it('an entry leads to where it stands and says when it happened, who tells of it and in what words', async () => {
    const all = await items('/ru/partnerships/gubkin-dorogobuzh/feed.json');
    const visit = all.find(({ url }) => url.endsWith('#entry-dorogobuzh-visit-to-gubkin'));
    expect(visit?.url).toBe(`${ORIGIN}/ru/partnerships/gubkin-dorogobuzh#entry-dorogobuzh-visit-to-gubkin`);
    expect(visit?.title).toBe('Гости из Дорогобужа побывали в Губкине');
    expect(visit?.tags).toEqual(['визит']);
    expect(visit?.content_text).toContain('Когда: дата не указана; к\u00a025\u00a0июня\u00a02020 об этом уже написали.');
    expect(visit?.content_html).toContain(`<a href="${ORIGIN}/ru/sources/gubkin-dorogobuzh-2020">`);
    expect(visit?.content_html).toContain('<blockquote lang="ru">Мы с\u00a0коллегами уже побывали');
    expect(visit?.date_modified).toBe(RECORDED_AT);
  });

  it('a municipality tells of itself and of its ties, a direction of its partnerships alone', async () => {
    const kaluga = await items('/ru/municipalities/kaluga/feed.json');
    const council = await items('/ru/partnerships/kaluga-council-tula-council/feed.json');
    expect(kaluga.map(({ id }) => id)).toEqual(expect.arrayContaining(council.map(({ id }) => id)));
    const all = (await items('/ru/feed.json')).map(({ id }) => id);
    const investment = (await items('/ru/directions/investment/feed.json')).map(({ id }) => id);
    expect(investment.length).toBeLessThan(all.length);
    const sochi = (await items('/ru/partnerships/sochi-minsk/feed.json')).map(({ id }) => id);
    expect(investment).toEqual(expect.arrayContaining(sochi));
    expect((await items('/en/partnerships/sochi-minsk/feed.json')).map(({ id }) => id)).not.toEqual(sochi);
  });

  it('a direction in which nobody works is an empty feed, an unknown one is none', async () => {
    const empty = await ask('/ru/directions/agriculture/feed.xml');
    expect(empty.status).toBe(200);
    expectWellFormed(await empty.text());
    for (const path of [
      '/ru/directions/love/feed.xml',
      '/ru/partnerships/nobody/feed.xml',
      '/en/municipalities/nobody/feed.json',
      '/en/partnerships/%00/feed.json',
    ]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toMatch(path.startsWith('/ru') ? /Такой ленты нет/ : /There is no such feed/);
    }
    expect((await ask('/de/feed.xml')).status).toBe(404);
  });

  it('is sent again only when it changed', async () => {
    const answer = await ask('/feed.xml');
    expect((await ask('/feed.xml', { headers: { 'If-None-Match': String(answer.headers.get('ETag')) } })).status).toBe(304);
  });
});

function valuesOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value = '']) => value);
}

/** Every tag is closed by its own name, and every ampersand begins one of XML's entities. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="utf-8"\?>\n/, '');
  expect(body).not.toBe(xml);
  for (const [, closing, name = '', attributes = '', alone] of body.matchAll(/<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (alone !== '/') open.push(name);
    expect(attributes).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
  }
  expect(open).toEqual([]);
  expect(body.replaceAll(/<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
}
