import { expect, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';
import { focused, tabTo } from './keyboard.testing.ts';

const browser = useBrowser();

it('by keyboard alone: to the content, through the filter to a tie, to a quote and back, in the look one needs', async () => {
  const page = await browser.open('/ru');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('К содержанию');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#main$/);

  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');

  await page.goto(new URL('/ru/partnerships', page.url()).href);
  await tabTo(page, 'Наставничество', 'kind');
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Показать');
  await page.keyboard.press('Enter');
  await page.waitForURL(/kind=mentorship/);

  await tabTo(page, /Губкин – Дорогобуж/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/partnerships\/gubkin-dorogobuzh/);

  await tabTo(page, '1');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#quote-/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('footnote-back'))).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#mark-/);

  await page.reload();
  await tabTo(page, 'Для слабовидящих');
  await page.keyboard.press('Enter');
  await tabTo(page, '100', 'size');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'Готово');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset['size'] === '200');
  expect(page.url()).toMatch(/partnerships\/gubkin-dorogobuzh/);

  await tabTo(page, /^English/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/partnerships\/gubkin-dorogobuzh/);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('200');
});
