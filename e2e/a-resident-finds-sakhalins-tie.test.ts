import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from './browser.testing.ts';

const browser = useBrowser();

const TIE = {
  ru: {
    name: /Южно-Сахалинск – Благовещенск/,
    standing: 'Предложено',
    kind: 'Сотрудничество',
    by: 'к 23 октября 2021',
    chain: 'Пресс-служба администрации Южно-Сахалинска',
  },
  en: {
    name: /Yuzhno-Sakhalinsk – Blagoveshchensk/,
    standing: 'Proposed',
    kind: 'Cooperation',
    by: 'by 23 October 2021',
    chain: 'Press service',
  },
} as const;

const READERS = [
  { lang: 'ru', scripts: true, typed: 'Южно-Сахалинск' },
  { lang: 'ru', scripts: false, typed: 'в Благовещенске' },
  { lang: 'ru', scripts: true, typed: 'Благовещнск' },
  { lang: 'en', scripts: true, typed: 'yuzhno sahalinsk' },
  { lang: 'en', scripts: false, typed: 'Yuzhno-Sakhalinsk' },
] as const;

describe('a resident finds Sakhalin’s tie from the home page and follows a fact to its quote', () => {
  it.each(READERS)('in $lang, scripts $scripts, typing «$typed»', async ({ lang, scripts, typed }) => {
    const page = await browser.open(`/${lang}`, { scripts });
    await search(page, typed);
    await page.getByRole('link', { name: TIE[lang].name }).first().click();
    const words = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    for (const expected of [TIE[lang].standing, TIE[lang].kind, TIE[lang].by]) expect(words).toContain(expected);
    await followFirstMark(page);
    await page.locator('.footnote cite').first().click();
    const source = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect(page.url()).toContain('/sources/');
    expect(source).toContain('SakhalinMedia');
    expect(source).toContain(TIE[lang].chain);
    if (scripts) await expectAccessible(page);
  });
});

async function search(page: Page, typed: string): Promise<void> {
  await page.locator('main input[type="search"]').fill(typed);
  await page.locator('main input[type="search"]').press('Enter');
  await page.waitForURL(/\/search\?q=/);
}

/** The number at a fact leads to the quote that proves it, which is seen and marked; its arrow leads back. */
async function followFirstMark(page: Page): Promise<void> {
  const mark = page.locator('.timeline .source-mark a').first();
  await mark.click();
  const quote = page.locator('blockquote:target');
  await quote.waitFor({ state: 'visible' });
  expect(await quote.innerText()).toMatch(/[А-я]{3}/);
  expect(await quote.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await quote.locator('.footnote-back').click();
  expect(new URL(page.url()).hash).toMatch(/^#mark-/);
}
