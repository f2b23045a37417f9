import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import { installedChromium } from '../bin/find-chromium.mjs';

export interface Sight {
  /** Width of the window in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** False: a browser in which scripts are switched off. */
  readonly scripts?: boolean;
  /** What the browser says of its reader's languages. */
  readonly locale?: string;
  /** Cookies that the reader came with, by name. */
  readonly cookies?: Readonly<Record<string, string>>;
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface OneBrowser {
  open(path: string, sight?: Sight): Promise<Page>;
  /** So many pages that share a context and show nothing yet: to look at many addresses in the same way. */
  blankPages(count: number, sight?: Sight): Promise<readonly Page[]>;
}

let launched: Promise<Browser> | undefined;

/** The browser of this worker's test files, one after another. It ends with the worker. */
async function sharedBrowser(): Promise<Browser> {
  const before = await launched?.catch(() => undefined);
  if (before?.isConnected()) return before;
  const path = installedChromium();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  launched = chromium.launch({ ...(path === null ? {} : { executablePath: path }), args: [...QUIET, ...asRoot] });
  return launched;
}

/**
 * A browser for a test file; each opened page has a context of its own, which is closed after its test. A page that asks for anything
 * outside of the server, throws, or breaks the content security policy fails its test.
 */
export function useBrowser(at: () => string = () => inject('url')): OneBrowser {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    const [opened, found] = [contexts, faults];
    [contexts, faults] = [[], []];
    await Promise.all(opened.map((context) => context.close()));
    expect(found, 'faults that pages showed on the way').toEqual([]);
  });
  async function blankPages(count: number, sight: Sight = {}): Promise<readonly Page[]> {
    if (browser === undefined) throw new Error('the browser opens in beforeAll: ask for pages inside a test');
    const url = at();
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: sight.width ?? 1440, height: sight.height ?? 900 },
      colorScheme: sight.scheme ?? 'light',
      javaScriptEnabled: sight.scripts ?? true,
      locale: sight.locale ?? 'ru-RU',
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    await context.addCookies(Object.entries(sight.cookies ?? {}).map(([name, value]) => ({ name, value, url })));
    const pages = await Promise.all(Array.from({ length: count }, () => context.newPage()));
    for (const page of pages) watch(page, url, (fault) => faults.push(fault));
    return pages;
  }
  return {
    blankPages,
    async open(path, sight) {
      const [page] = await blankPages(1, sight);
      if (page === undefined) throw new Error('there is no page');
      await page.goto(path);
      return page;
    },
  };
}

function watch(page: Page, url: string, onFault: (fault: string) => void): void {
  page.on('pageerror', (error) => onFault(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) onFault(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && /^(?:https?|wss?):/.test(request.url())) onFault(`${page.url()} asks for ${request.url()}`);
  });
}

/** Sent once for each page, and packed: the builder by itself sends twice as much, and that twice. */
const AXE = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
const SENT_ALREADY = ';';

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every fault that axe finds, each with its rule, its words and the element. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // Our pages have no frames: with them axe would open a second page for each analysis.
  const axe = new AxeBuilder({ page, axeSource: SENT_ALREADY }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(WCAG_AA).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary?.replaceAll('\n', ' ') ?? ''}`,
    ),
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect((await accessibilityFaults(page)).join('\n\n'), `faults that axe finds on ${page.url()}`).toBe('');
}

/** What a reader reads there; blanks that do not break are blanks. */
export async function wordsIn(part: Locator): Promise<string> {
  return (await part.innerText()).replaceAll('\u00a0', ' ');
}

/** What sticks out, where a reader would have to scroll sideways. */
export function whatSticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((part) => part.getBoundingClientRect().right > width + 1)
      .map((part) => `wider than the window: ${part.outerHTML.slice(0, 120)}`);
  });
}
