import { rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { folderWithDemonstration, freePort, type RunningProgram, readyUrl, startServer } from './server.testing.ts';

/** How long the server waits for connections that are still open. */
const PATIENCE_MS = 10_000;

let folder: string;
let running: { readonly server: RunningProgram; readonly url: string; readonly with: string } | undefined;
beforeAll(async () => {
  folder = await folderWithDemonstration();
}, 300_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await killed();
});
afterAll(async () => {
  await killed();
  rmSync(folder, { recursive: true, force: true });
});

async function killed(): Promise<void> {
  running?.server.process.kill('SIGKILL');
  await running?.server.ended();
  running = undefined;
}

/** A server with these variables: the one that an earlier test left, if it runs with them still. */
async function started(variables: Readonly<Record<string, string>> = {}): Promise<{ server: RunningProgram; url: string }> {
  const wanted = JSON.stringify(variables);
  if (running?.with === wanted && running.server.process.exitCode === null) return running;
  await killed();
  const server = startServer(folder, variables);
  running = { server, url: '', with: wanted };
  running = { ...running, url: await readyUrl(server) };
  return running;
}

/** A connection of the test's own to the server's database. */
async function besideServer(): Promise<pg.Client> {
  const client = new pg.Client({ host: folder, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  return client;
}

function linesOf(printed: string): readonly Record<string, unknown>[] {
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('a fault', () => {
  it('of a page, the API or a feed is told to the reader in a sentence and to the log in a line, without SQL', async () => {
    const { server, url } = await started({ LOG_LEVEL: 'info' });
    const database = await besideServer();
    await database.query('alter table timeline_entry rename to timeline_entry_gone');
    try {
      const page = await fetch(`${url}/en/partnerships/sochi-minsk?from=Ivan-Ivanov`);
      expect(page.status).toBe(500);
      expect(page.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/);
      const html = await page.text();
      expect(html).toMatch(/<html lang="en"/);
      expect(html).toContain('Something went wrong on our side');
      const api = await fetch(`${url}/api/v1/partnerships/sochi-minsk`);
      expect(await api.json()).toMatchObject({ status: 500, detail: 'Something went wrong on our side. Please try again.' });
      const feed = await fetch(`${url}/ru/feed.xml`);
      expect([feed.status, await feed.text()]).toEqual([500, expect.stringContaining('Ошибка на нашей стороне')]);
      expect(html).not.toMatch(/timeline_entry|select |node_modules|\.[jt]s:\d/);
    } finally {
      await database.query('alter table timeline_entry_gone rename to timeline_entry');
      await database.end();
    }
    expect((await fetch(`${url}/en/partnerships/sochi-minsk`)).status).toBe(200);
    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    const faults = linesOf(server.printed.stderr).filter(({ level }) => level === 50);
    // A job that read the table meanwhile has a line, too.
    expect(faults.flatMap(({ path, code }) => (path === undefined ? [] : [[path, code]]))).toEqual([
      ['/en/partnerships/sochi-minsk', '42P01'],
      ['/api/v1/partnerships/sochi-minsk', '42P01'],
      ['/ru/feed.xml', '42P01'],
    ]);
    expect(faults.every(({ stack }) => /^at /.test(String(stack)))).toBe(true);
    expect(server.printed.stderr).not.toMatch(/select |Ivan-Ivanov|params/i);
    expect(linesOf(server.printed.stdout)).toEqual([
      { administrator: expect.stringMatching(/^http:\/\/localhost:\d+\/ru\/invitation\/[\w-]{43}$/) },
      { ready: true, url },
    ]);
  });

  it('that nobody caught, or in a promise that nobody awaited, is a line of the log and ends the server with 1; its data is whole', async () => {
    for (const fault of ['throw new Error("on purpose")', 'Promise.reject(new Error("on purpose"))']) {
      await killed();
      const onSignal = `data:text/javascript,process.on("SIGUSR2",()=>setTimeout(()=>{console.error("a\\nlibrary");${fault}}))`;
      const server = startServer(folder, {}, ['--import', onSignal]);
      running = { server, url: await readyUrl(server), with: fault };
      expect((await fetch(`${running.url}/ru/partnerships/sochi-minsk`)).status).toBe(200);
      server.process.kill('SIGUSR2');
      expect(await server.ended()).toBe(1);
      expect(linesOf(server.printed.stderr)).toMatchObject([
        { level: 40, said: 'a\nlibrary' },
        { level: 60, fault: 'Error', message: 'on purpose', stack: expect.stringMatching(/^at /) },
      ]);
    }
    const again = await started();
    expect((await fetch(`${again.url}/ru/partnerships/sochi-minsk`)).status).toBe(200);
  });
});

describe('told to stop', () => {
  it('an idle server is gone before its patience with others is over, kept-alive connections or not (npm run bench start says how soon)', async () => {
    const { server, url } = await started();
    await fetch(`${url}/ru`);
    const asked = performance.now();
    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(PATIENCE_MS);
  });

  it('a server finishes the request that runs, and takes no new one', async () => {
    const { server, url } = await started();
    const database = await besideServer();
    // The embedded engine has one backend: an open transaction holds up everybody.
    await database.query('begin');
    const running = fetch(`${url}/ru/partnerships/sochi-minsk`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(server.process.exitCode).toBeNull();
    await database.query('commit');
    await database.end();
    const answer = await running;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('</html>');
    expect(await server.ended()).toBe(0);
  });
});

/** With a limit, behind a proxy that speaks TLS: its public address is not where it listens. */
async function behindProxy(): Promise<{ readonly url: string; readonly at: string }> {
  port ??= await freePort();
  const { url } = await started({ PORT: String(port), POBRATIM_URL: 'https://pobratim.example/', POBRATIM_RATE_LIMIT: '3' });
  return { url, at: `http://127.0.0.1:${port}` };
}
let port: number | undefined;
let readers = 0;
/** Each try is another reader's. */
const anotherReader = () => ({ 'X-Forwarded-For': `203.0.113.${++readers}` });

describe('a rate limit', () => {
  it('is said to a reader in their language and to a program in its own', async () => {
    const { at } = await behindProxy();
    const headers = anotherReader();
    for (let nth = 0; nth < 3; nth += 1) expect((await fetch(`${at}/ru/about`, { headers })).status).toBe(200);
    const page = await fetch(`${at}/en/about`, { headers });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await page.text()).toMatch(/<html lang="en">.*Too many requests/);
    const api = await fetch(`${at}/api/v1/partnerships`, { headers });
    expect(api.status).toBe(429);
    expect(api.headers.get('Content-Type')).toBe('application/problem+json');
    expect(api.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(api.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    expect(await api.json()).toMatchObject({ status: 429, title: 'Too Many Requests' });
    expect((await fetch(`${at}/healthz`, { headers })).status).toBe(200);
    expect((await fetch(`${at}/icon.svg`, { headers })).status).toBe(200);
  });
});

it('behind a proxy that speaks TLS, browsers come back over TLS only and forms from the public address are taken', async () => {
  const { url, at } = await behindProxy();
  expect(url).toBe('https://pobratim.example');
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url, ...anotherReader() };
  const answer = await fetch(`${at}/ru/eyesight`, { method: 'POST', body: 'size=150', headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^eyesight=.*; HttpOnly; Secure$/)]);
});

describe('a rate limit that nobody set', () => {
  it('lets 600 requests a minute through', async () => {
    const { url } = await started({ POBRATIM_RATE_LIMIT: '' });
    const headers = anotherReader();
    const statuses = new Set<number>();
    for (let nth = 0; nth < 600; nth += 1) statuses.add((await fetch(`${url}/api/v1/sources/nobody`, { headers })).status);
    expect(statuses).toEqual(new Set([404]));
  });
});
