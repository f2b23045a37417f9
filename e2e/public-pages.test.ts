import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityFaults, expectAccessible, useBrowser, whatSticksOut } from './browser.testing.ts';

interface Found {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  /** The page on which the link stood. */
  readonly from: string;
}

const LANGS = ['ru', 'en'] as const;
const MOST_PAGES = 600;

/** Every page that a reader can reach by links from the home pages; of each kind of page at most 40 whose address bears a query. */
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
  return visited <= 40;
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

const ROOMS = [360, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

describe('a page of each kind', () => {
  const browser = useBrowser();

  it.each(LANGS.flatMap((lang) => ROOMS.map((room) => ({ lang, ...room }))))(
    'is accessible and fits: $lang, $width px, $scheme',
    async ({ lang, width, scheme }) => {
      const kinds = new Map(pages.filter(({ path }) => path.startsWith(`/${lang}`)).map(({ path }) => [kindOf(path), path]));
      const faults: string[] = [];
      for (const path of kinds.values()) {
        const page = await browser.open(path, { width, scheme });
        const found = [...(await accessibilityFaults(page)), ...(await whatSticksOut(page))];
        faults.push(...found.map((fault) => `${path}: ${fault}`));
        await page.context().close();
      }
      expect(faults.join('\n\n')).toBe('');
      expect(kinds.size).toBeGreaterThan(5);
    },
    300_000,
  );
});

describe('a page that is not there', () => {
  const browser = useBrowser();

  it.each(LANGS)('says so in the reader’s language: %s', async (lang) => {
    const path = `/${lang}/partnerships/no-such-partnership`;
    expect((await fetch(`${inject('url')}${path}`)).status).toBe(404);
    const page = await browser.open(path, { scripts: true });
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await expectAccessible(page);
  });
});
