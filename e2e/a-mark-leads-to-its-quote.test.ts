import { expect, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';

const browser = useBrowser();

it('the number at a fact leads to its quote at once, however far down that is', async () => {
  const page = await browser.open('/ru/partnerships/sochi-minsk', { width: 360 });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const mark = page.locator('.source-mark a').first();
  const target = (await mark.getAttribute('href')) ?? '';
  await mark.click();
  const top = await page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.getElementById(id)?.getBoundingClientRect().top ?? -1)));
      }),
    target.slice(1),
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(900);
});
