import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import { freePort, type RunningProgram, readyUrl, startServer } from './server.testing.ts';

const folder = mkdtempSync(`${tmpdir()}/pobratim-first-`);
const opened: RunningProgram[] = [];
afterAll(async () => {
  for (const program of opened) {
    program.process.kill('SIGKILL');
    await program.ended();
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(port: number): { readonly server: RunningProgram; readonly url: string } {
  const server = startServer(folder, { PORT: String(port) });
  opened.push(server);
  return { server, url: `http://127.0.0.1:${port}` };
}

/** Asks until the server listens and has come so far. */
async function until(url: string, far: (answer: Response) => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null && (await far(answer))) return;
  }
  throw new Error(`${url} did not come so far. The server said: ${opened.at(-1)?.printed.stderr}`);
}

const loadsPlaces = async (answer: Response) => /[1-9]\d{3,} of/.test((await answer.text()).replaceAll(',', ''));

it('the first start says how far it is, may be stopped, and goes on where it was', async () => {
  const port = await freePort();
  const { server, url } = start(port);
  await until(`${url}/en`, loadsPlaces);

  const page = await fetch(`${url}/en/partnerships`);
  expect(page.status).toBe(503);
  expect(page.headers.get('Retry-After')).toBe('5');
  expect(page.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/);
  expect(page.headers.get('Refresh')).toBe('3');
  expect(await page.text()).toMatch(
    /<html lang="en">.*Pobratim is getting ready for its first run.*Loading the gazetteer: [\d,]+ of 199,568/,
  );
  expect(await (await fetch(`${url}/ru`)).text()).toMatch(/<html lang="ru">.*Загружаем справочник городов/);
  const api = await fetch(`${url}/api/v1/partnerships`);
  expect(api.status).toBe(503);
  expect(api.headers.get('Content-Type')).toBe('application/problem+json');
  expect(api.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(await api.json()).toMatchObject({ status: 503, title: 'Service Unavailable', instance: '/api/v1/partnerships' });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'not ready', checks: { database: true, firstRunData: false, jobs: false } });

  server.process.kill('SIGTERM');
  expect(await server.ended()).toBe(0);
  expect(server.printed).toEqual({ stdout: '', stderr: '' });

  const again = start(port);
  await readyUrl(again.server, 120);
  expect(await (await fetch(`${again.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  expect((await fetch(`${again.url}/ru/partnerships/sochi-minsk`)).status).toBe(200);
  expect((await (await fetch(`${again.url}/api/v1/municipalities?limit=1`)).json()).total).toBeGreaterThan(199_000);
}, 240_000);
