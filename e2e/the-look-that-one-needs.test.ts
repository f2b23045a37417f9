import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';

const browser = useBrowser();

/** What the page says of the look that its reader chose; waits for a page that is still on its way. */
const lookOf = (page: Page) => page.locator('html').evaluate((html) => ({ ...html.dataset }));
const isAtTheSearch = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('type') === 'search');

describe('the look that one needs', () => {
  it('is chosen without scripts, stays from page to page, and is taken back', async () => {
    const page = await browser.open('/ru/partnerships?kind=twinning', { scripts: false });
    await page.getByRole('link', { name: 'Для слабовидящих' }).click();
    for (const choice of ['150\u00a0%', 'Белым по чёрному', 'Большие', 'Нет', 'Выключена'])
      await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole('button', { name: 'Готово' }).click();
    expect(page.url()).toMatch(/\/ru\/partnerships\?kind=twinning$/);
    const chosen = { size: '150', theme: 'white-on-black', spacing: 'wide', pictures: 'off', slash: 'off' };
    expect(await lookOf(page)).toEqual(chosen);

    await page.goto(new URL('/en/partnerships/sochi-minsk', page.url()).href);
    expect(await lookOf(page)).toEqual(chosen);
    await page.getByRole('link', { name: 'Low vision' }).click();
    expect(await page.getByLabel('White on black', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Back to the usual look' }).click();
    expect(await lookOf(page)).toEqual({});
    expect(await page.context().cookies()).toEqual([]);
  });

  it('has no key that does something by itself, if one so wishes', async () => {
    const page = await browser.open('/ru');
    await page.keyboard.press('/');
    expect(await isAtTheSearch(page)).toBe(true);
    await page.keyboard.type('Минск/');
    expect(await page.locator('input[type="search"]').inputValue()).toBe('Минск/');

    await page.getByRole('link', { name: 'Для слабовидящих' }).click();
    await page.getByLabel('Выключена', { exact: true }).check();
    await page.getByRole('button', { name: 'Готово' }).click();
    await page.waitForURL(({ hash }) => hash === '');
    expect(await lookOf(page)).toEqual({ slash: 'off' });
    await page.keyboard.press('/');
    expect(await isAtTheSearch(page)).toBe(false);
  });
});
