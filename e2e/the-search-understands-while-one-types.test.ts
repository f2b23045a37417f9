import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser, whatSticksOut } from './browser.testing.ts';
import { becomes, newAddress } from './signing-in.testing.ts';

const browser = useBrowser();
const options = (page: Page) => page.locator('.suggestions').getByRole('option');

describe('the list under the search field', () => {
  it('shows what is meant, is walked through by keys, and leads there', async () => {
    const page = await browser.open('/ru/about');
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: 'Поиск по реестру' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('кал');
    await options(page).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await options(page).first().innerText()).toContain('Калуга');
    expect(await options(page).first().locator('mark').innerText()).toBe('Калуга');
    expect(await page.getByRole('status').innerText()).toMatch(/^Подходит: \d/);
    await expectAccessible(page);

    await page.keyboard.press('ArrowDown');
    const chosen = await options(page).first().getAttribute('id');
    expect(await field.getAttribute('aria-activedescendant')).toBe(chosen);
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('кал');

    await page.keyboard.type('уга');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ru\/municipalities\/kaluga$/);
  });

  it('understands the wrong layout, and is clicked', async () => {
    const page = await browser.open('/ru');
    await page.getByRole('combobox').pressSequentially('cjxb vbyc', { delay: 20 });
    const tie = page.getByRole('option', { name: /^Сочи – Минск/ }).first();
    await tie.waitFor();
    await tie.click();
    await page.waitForURL(/\/ru\/partnerships\/sochi-minsk$/);
  });

  it('is not needed: Enter looks everything up, with scripts and without', async () => {
    for (const scripts of [true, false]) {
      const page = await browser.open('/ru/sources', { scripts });
      await page.locator('#shell-search').fill('vbycr');
      await page.locator('#shell-search').press('Enter');
      await page.waitForURL(/\/ru\/search\?q=vbycr$/);
      const words = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
      expect(words).toContain('Показано для «минск»');
      expect(await page.locator('mark').first().innerText()).toBe('Минск');
      expect(await page.getByRole('link', { name: 'Искать «vbycr»' }).getAttribute('href')).toBe('/ru/search?q=vbycr&as=typed');
      if (scripts) await expectAccessible(page);
    }
  });

  it('fits on a phone', async () => {
    const page = await browser.open('/en/partnerships', { width: 320, height: 640 });
    await page.locator('#shell-search').pressSequentially('minsk', { delay: 20 });
    await options(page).first().waitFor();
    expect(await whatSticksOut(page)).toEqual([]);
    await expectAccessible(page);
  });
});

it('in the workspace a secretary finds the letters of the own books, and readers do not', async () => {
  const page = await browser.open('/ru');
  await becomes(page, newAddress('letters'), ['--role', 'secretary', '--body', 'kaluga-council']);
  await page.goto('/ru/work/letters/new?direction=incoming');
  await page.getByLabel('Как написано на бумаге').fill('Общество пчеловодов');
  await page.getByLabel('О чём').fill('О медовой ярмарке');
  await page.getByRole('button', { name: 'Записать' }).first().click();
  await page.waitForURL(/\/work\/letters\/(?!new)/);
  const letter = new URL(page.url()).pathname;
  await page.goto('/ru/work/search?q=медовую ярмарку');
  expect(await page.getByRole('link', { name: 'О медовой ярмарке' }).getAttribute('href')).toBe(letter);
  await expectAccessible(page);
  await page.goto('/ru/search?q=медовую ярмарку');
  expect(await page.locator('main').innerText()).not.toContain('медовой');
});
