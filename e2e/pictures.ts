import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedChromium } from '../bin/find-chromium.mjs';
import { checkout, folderWithGazetteer, readyUrl, startServer } from './server.testing.ts';

/** Takes the pictures of the README, from a real server with the demonstration. Run by `npm run pictures`. */
const folder = await folderWithGazetteer();
const server = startServer(folder);
try {
  const url = await readyUrl(server);
  const executablePath = installedChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  mkdirSync(join(checkout, 'docs/pictures'), { recursive: true });
  for (const [name, path] of [
    ['home', '/ru'],
    ['partnership', '/ru/partnerships/sochi-minsk'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
    await page.goto(url + path);
    await page.screenshot({ path: join(checkout, `docs/pictures/${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
  await browser.close();
} finally {
  server.process.kill('SIGTERM');
  await server.ended();
  rmSync(folder, { recursive: true, force: true });
}
