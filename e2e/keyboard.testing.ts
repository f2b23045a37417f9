import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, in words; and the focus must be seen. */
export async function focused(page: Page): Promise<string> {
  const { words, seen } = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // Past the last link the browser itself has the focus.
    if (element === document.body) return { words: '', seen: true };
    const ring = element instanceof HTMLInputElement && element.type === 'radio' ? (element.closest('label') ?? element) : element;
    const outlined = [element, ring, element.parentElement ?? element].some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    const text = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : (element.textContent ?? '');
    return { words: text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim(), seen: outlined };
  });
  expect(seen, `the focus on «${words}» is seen`).toBe(true);
  return words;
}

/** Tabs on until the focus is on what bears these words, or on the field of that name. */
export async function tabTo(page: Page, words: string | RegExp, field?: string): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    if (field !== undefined ? name === field : typeof words === 'string' ? now === words : words.test(now)) return;
  }
  throw new Error(`No way by Tab to ${words}`);
}

/** Tabs on to a field and types into it, in place of what stands there. */
export async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, '', field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** Tabs on to a list and goes down, or up, in it to what has these words. */
export async function chooseIn(page: Page, field: string, label: string | RegExp): Promise<void> {
  await tabTo(page, '', field);
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 100; steps += 1) {
    const chosen = await page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.label ?? '');
    if (typeof label === 'string' ? chosen === label : label.test(chosen)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${field} has no ${label}`);
}
