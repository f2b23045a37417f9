import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { useBrowser } from './browser.testing.ts';
const browser = useBrowser();
it('shots', async () => {
  const text = readFileSync('/work/shared/press-dev/seed-003.txt', 'utf8');
  for (const width of [1440, 360]) for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.open('/ru/read', { width, scheme, scripts: false });
    if (scheme === 'light') await page.screenshot({ path: `/tmp/shot-form-${width}.png`, fullPage: true });
    await page.getByRole('textbox', { name: 'Текст публикации' }).fill(text);
    await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
    await page.waitForLoadState();
    await page.screenshot({ path: `/tmp/shot-${width}-${scheme}.png`, fullPage: true });
    if (scheme === 'light') { await page.locator('.reading-text .reading-paragraph a').nth(3).click(); await page.screenshot({ path: `/tmp/shot-target-${width}.png` });
      const html = await page.content(); console.log('bytes', html.length, html.includes('turbo-stream') , (html.match(/ИВАНОВ/g) ?? []).length); }
  }
}, 120000);
