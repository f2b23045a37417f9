import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { preparingPage } from '../src/main/preparing-page.ts';
import { accessibilityFaults, useBrowser, whatSticksOut } from './browser.testing.ts';

interface Found {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  /** The page on which the link stood. */
  readonly from: string;
}

const LANGS = ['ru', 'en'] as const;
const MOST_PAGES = 400;
const MOST_QUERIES = 10;

/** The pages that a reader reaches by links from the home pages, nearest first; of each address at most ten that bear a query. */
async function crawl(): Promise<readonly Found[]> {
  const url = inject('url');
  const found = new Map<string, Found>();
  const queries = new Map<string, number>();
  const waiting = LANGS.map((lang) => ({ path: `/${lang}`, from: '/' }));
  for (let next = waiting.shift(); next !== undefined && found.size < MOST_PAGES; next = waiting.shift()) {
    const { path, from } = next;
    if (found.has(path) || !mayVisit(path, queries)) continue;
    const response = await fetch(`${url}${path}`);
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    const html = await response.text();
    found.set(path, { path, from, status: response.status, html: isHtml ? html : '' });
    if (isHtml) waiting.push(...linksOf(html, `${url}${path}`, url).map((link) => ({ path: link, from: path })));
  }
  return [...found.values()];
}

function mayVisit(path: string, queries: Map<string, number>): boolean {
  const [address = '', query] = path.split('?');
  if (query === undefined) return true;
  const visited = (queries.get(address) ?? 0) + 1;
  queries.set(address, visited);
  return visited <= MOST_QUERIES;
}

function linksOf(html: string, base: string, origin: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].flatMap(([, href = '']) => {
    const target = new URL(href.replaceAll('&amp;', '&'), base);
    return target.origin === origin ? [`${target.pathname}${target.search}`] : [];
  });
}

/** `/ru/partnerships/:id`: addresses of one kind look alike. */
function kindOf(path: string): string {
  const [address = ''] = path.split('?');
  const [, , section = '', ...rest] = address.split('/');
  return [section, ...rest.map(() => ':id')].join('/');
}

/** The elements and classes of which a page is made: a page of the same parts as another has no fault of its own. */
function partsOf(html: string): string {
  const parts = [...html.matchAll(/<(\w+)[^>]*?class="([^"]*)"/g)].map(([, tag, names]) => `${tag}.${names}`);
  return [...new Set(parts)].sort().join(' ');
}

let pages: readonly Found[];
beforeAll(async () => {
  pages = (await crawl()).filter(({ html, status }) => html !== '' || status !== 200);
}, 300_000);

describe('every public page', () => {
  it('answers: no link leads nowhere', () => {
    expect(pages.filter(({ status }) => status !== 200).map(({ path, from, status }) => `${from} → ${path}: ${status}`)).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  it('carries no script but the enhancements and JSON-LD', () => {
    const scripts = pages.flatMap(({ path, html }) => [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => ({ path, tag })));
    const others = scripts.filter(
      ({ tag }) => !/type="application\/ld\+json"/.test(tag) && !/^<script type="module" src="\/assets\/[\w.-]+"/.test(tag),
    );
    expect(others).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // React writes void elements and boolean attributes in its own way; tables get their roles back where CSS takes them.
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-inline-style': 'off',
        'no-redundant-role': 'off',
        'long-title': 'off',
        'doctype-style': 'off',
        'attr-case': 'off',
      },
    });
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html);
      for (const { ruleId, message, line, column, selector } of report.results.flatMap(({ messages }) => messages)) {
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
    expect(faults.slice(0, 40)).toEqual([]);
  });
});

/** How a page may be seen; the reader's own choice of the eyesight panel comes as its cookie. */
interface Room {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly eyesight?: string;
}

/** `POBRATIM_EVERY_ROOM=1` sees every page in every room, which takes a quarter of an hour. */
const inEveryRoom = process.env['POBRATIM_EVERY_ROOM'] === '1';
const ALL_ROOMS: readonly Room[] = [360, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
/** Each language at both widths and in both lights; the two together in all four. */
const ROOMS: Readonly<Record<(typeof LANGS)[number], readonly Room[]>> = {
  ru: ALL_ROOMS.filter((_, at) => inEveryRoom || [0, 3].includes(at)),
  en: ALL_ROOMS.filter((_, at) => inEveryRoom || [1, 2].includes(at)),
};
const EYESIGHT_ROOMS: readonly Room[] = ['black-on-white', 'white-on-black', 'blue-on-light-blue'].flatMap((theme) =>
  [360, 1440].map((width) => ({ width, scheme: 'light' as const, eyesight: `size=200.theme=${theme}.spacing=wide.pictures=on` })),
);
/** As many as the machine that we measure on has cores. */
const PAGES_AT_ONCE = 2;

describe('every page is accessible and fits', () => {
  const browser = useBrowser();

  async function faultsOf(paths: readonly string[], room: Room): Promise<string> {
    const cookies = room.eyesight === undefined ? {} : { eyesight: room.eyesight };
    const pages = await browser.blankPages(PAGES_AT_ONCE, { width: room.width, scheme: room.scheme, cookies });
    const waiting = [...paths];
    const faults: string[] = [];
    const look = async (page: Page) => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await page.goto(path);
        const found = [...(await accessibilityFaults(page)), ...(await whatSticksOut(page))];
        faults.push(...found.map((fault) => `${path}: ${fault}`));
      }
    };
    await Promise.all(pages.map(look));
    return faults.join('\n\n');
  }

  const ofLang = (lang: string) => pages.map(({ path }) => path).filter((path) => path.startsWith(`/${lang}`));
  /** One page of each kind, one that is not there, and one that needs neither the database nor the built pages. */
  const ofEachKind = (lang: string) => [
    ...new Map(ofLang(lang).map((path) => [kindOf(path), path])).values(),
    `/${lang}/partnerships/no-such-partnership`,
    `/${lang}/%ff`,
  ];
  /** What is seen in the room of this number when the rooms take turns. */
  const inTurn = (paths: readonly string[], turn: number, rooms: number) => paths.filter((_, at) => inEveryRoom || at % rooms === turn);

  /** One page for each set of parts, in one of the languages; with `POBRATIM_EVERY_ROOM` all. */
  const ofEachMake = (lang: string) => {
    const plain = pages.filter(({ path }) => !path.includes('?'));
    const makes = inEveryRoom ? plain : [...new Map(plain.map((page) => [partsOf(page.html), page])).values()];
    return makes.map(({ path }) => path).filter((path) => path.startsWith(`/${lang}`));
  };

  it.each(LANGS.flatMap((lang) => ROOMS[lang].map((room, turn) => ({ lang, ...room, turn }))))(
    '$lang, $width px, $scheme',
    async ({ lang, turn, ...room }) => {
      const paths = [...new Set([...ofEachKind(lang), ...inTurn(ofEachMake(lang), turn, ROOMS[lang].length)])];
      expect(paths.length).toBeGreaterThan(6);
      expect(await faultsOf(paths, room)).toBe('');
    },
    1_200_000,
  );

  it.each(LANGS.flatMap((lang) => EYESIGHT_ROOMS.map((room, turn) => ({ lang, ...room, turn }))))(
    '$lang, $width px, letters twice as large, $eyesight',
    async ({ lang, turn, ...room }) => {
      expect(await faultsOf(inTurn(ofEachKind(lang), turn % 3, 3), room)).toBe('');
    },
    300_000,
  );
});

describe('while the first run still loads its data', () => {
  const browser = useBrowser();

  it.each(LANGS)('the page that says so is accessible: %s', async (lang) => {
    const app = new Hono().get('*', (c) => preparingPage(c, { kind: 'loading-places', done: 20_000 }));
    const answer = await app.request(`/${lang}`);
    expect([answer.status, answer.headers.get('Refresh')]).toEqual([503, '3']);
    const page = await browser.open(`/${lang}/%ff`, { width: 360 });
    await page.setContent(await answer.text());
    expect(await page.title()).toMatch(/Pobratim|Побратим/);
    expect([...(await accessibilityFaults(page)), ...(await whatSticksOut(page))]).toEqual([]);
  });
});

describe('a page that is not there', () => {
  it.each(LANGS)('says so in the reader’s language: %s', async (lang) => {
    const answer = await fetch(`${inject('url')}/${lang}/partnerships/no-such-partnership`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  });
});

describe('what pages weigh', () => {
  it('is at most 15 KB of scripts, packed', async () => {
    const home = pages.find(({ path }) => path === '/ru')?.html ?? '';
    const scripts = [
      ...new Set(pages.flatMap(({ html }) => [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src))),
    ];
    const linked = await Promise.all(scripts.map(async (src) => (await fetch(`${inject('url')}${src}`)).text()));
    expect(scripts.length).toBeGreaterThan(0);
    // A script that another one loads would not be counted.
    for (const text of linked) expect(text).not.toMatch(/\bimport\b/);
    expect(gzipSync(linked.join('')).length).toBeLessThan(15 * 1024);
    expect(home).not.toContain('modulepreload');
  });
});
