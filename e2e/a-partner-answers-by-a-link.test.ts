import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openStore } from '../src/platform/db/store.ts';
import type { AccountActor } from '../src/platform/values/actor.ts';
import { KINDS, mailOf } from '../src/slices/confirmations/asking.testing.ts';
import { aRequest } from '../src/slices/confirmations/factory.server.ts';
import { askOtherSide, requestById } from '../src/slices/confirmations/index.server.ts';
import { aBody } from '../src/slices/municipalities/factory.server.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { startMailServer, type TestMailServer } from '../src/slices/notifications/mail-server.testing.ts';
import { aPublisher, aSource } from '../src/slices/sources/factory.server.ts';
import { recordPublisher, recordSource } from '../src/slices/sources/index.server.ts';
import { accessibilityFaults, useBrowser } from './browser.testing.ts';
import { folderWithPlaces, type RunningProgram, readyUrl, startServer } from './server.testing.ts';

const NAME = 'Анна Секретовна <img src=x onerror=alert(1)>';
const ADDRESS = 'anna.secret@minsk.example';

describe('a partner without an account', () => {
  let folder: string;
  let mail: TestMailServer;
  let server: RunningProgram;
  let url = '';
  let token = '';
  const browser = useBrowser(() => url);

  beforeAll(async () => {
    folder = await folderWithPlaces();
    await askTheOtherSide(folder);
    mail = await startMailServer({ user: 'register', password: 'mail-password' });
    // One proxy more than there is: what a test says of its address is believed.
    server = startServer(folder, { SMTP_URL: mail.url, POBRATIM_DEMO: '0', POBRATIM_RATE_LIMIT: '1000', LOG_LEVEL: 'info' });
    url = await readyUrl(server);
    // The oldest goes out first: the one whose days are over.
    await mail.until(2);
    token = keyIn(mail.received[1]?.parsed.text);
  }, 300_000);
  afterAll(async () => {
    server.process.kill('SIGKILL');
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const keyIn = (text = '') => /\/answer\/([\w-]{43})/.exec(text)?.[1] ?? '';

  it('reads on a phone what is asked, in either language, and the page keeps to itself', async () => {
    const page = await browser.open(`/ru/answer/${token}`, { width: 360, height: 800 });
    expect(await page.locator('h1').innerText()).toContain('Города подписали соглашение');
    expect(await page.locator('main').innerText()).toContain('Администрация');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('link', { name: 'English' }).first().click();
    expect(page.url()).toBe(`${url}/en/answer/${token}`);
    expect(await page.locator('main').innerText()).toContain('Your answer');
    expect(await accessibilityFaults(page)).toEqual([]);
    const { headers } = await fetch(page.url());
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(await page.context().cookies()).toEqual([]);
  });

  it('is told of every mistake at once, and nothing that was typed is lost', async () => {
    const page = await browser.open(`/ru/answer/${token}`, { width: 360, scripts: false });
    await page.getByLabel('Примечание').fill('Проверю завтра');
    await page.getByRole('button', { name: 'Ответить' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/Ваш ответ[\s\S]*Ваше имя[\s\S]*Должность/);
    expect(await page.getByLabel('Примечание').inputValue()).toBe('Проверю завтра');
  });

  it('corrects a date without scripts; the link then shows the answer, and nothing of what was asked', async () => {
    const page = await browser.open(`/ru/answer/${token}`, { width: 360, scripts: false });
    await page.getByLabel('Есть исправления').check();
    await page.getByLabel('Опубликовано').fill('19 сентября 2023');
    await page.getByLabel('Примечание').fill('<script>alert(1)</script>');
    await page.getByLabel('Ваше имя').fill(NAME);
    await page.getByLabel('Должность и организация').fill('начальник отдела, Минск');
    await page.getByRole('button', { name: 'Ответить' }).click();
    await page.getByRole('heading', { name: 'Ответ получен' }).waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('Опубликовано: 19 сентября 2023');
    expect(said).toContain('<script>alert(1)</script>');
    expect(said).not.toContain('Города подписали соглашение');
    expect(await page.locator('form button', { hasText: 'Ответить' }).count()).toBe(0);
    const html = await (await fetch(page.url())).text();
    expect(html).not.toContain('<script>alert(1)');
  });

  it('answers no second time: a replayed form is refused', async () => {
    const body = new URLSearchParams({ answer: 'refused', name: 'Другой', office: 'никто' });
    const replayed = await fetch(`${url}/ru/answer/${token}`, { method: 'POST', body, redirect: 'manual' });
    expect(replayed.status).toBe(410);
  });

  it('is told kindly that a link is not there; whoever guesses many gets no answer for a while', async () => {
    const page = await browser.open(`/en/answer/${'x'.repeat(43)}`);
    expect(await page.locator('h1').innerText()).toBe('There is no such link');
    const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
    const statuses: number[] = [];
    for (let n = 0; n < 22; n++)
      statuses.push((await fetch(`${url}/ru/answer/${String(n).padStart(43, 'y')}`, from('203.0.113.9'))).status);
    expect(statuses).toEqual([...Array(20).fill(404), 429, 429]);
    expect((await fetch(`${url}/ru/answer/${token}`, from('203.0.113.9'))).status).toBe(429);
    expect((await fetch(`${url}/ru/answer/${token}`, from('203.0.113.10'))).status).toBe(200);
    const expired = keyIn(mail.received[0]?.parsed.text);
    expect((await fetch(`${url}/ru/answer/${expired}`)).status).toBe(410);
  });

  it('leaves neither key, name, address nor password in the log', async () => {
    server.process.kill('SIGTERM');
    expect(await server.ended()).toBe(0);
    const { stdout, stderr } = server.printed;
    expect(stderr).toContain('/ru/answer/…');
    for (const secret of [token, token.slice(0, 12), 'anna.secret', 'minsk.example', 'Секретовна', 'mail-password', 'Ковальская'])
      expect(`${stdout}${stderr}`.includes(secret), secret).toBe(false);
    const store = await openStore({ dataFolder: folder, databaseUrl: null }, () => {});
    expect(await requestById(store.db, 'request')).toMatchObject({ answer: 'corrected', answeredByName: NAME });
    const sent = await store.pool.query('select text from mail where sent_at is not null');
    expect(sent.rowCount).toBe(2);
    for (const { text } of sent.rows) expect(text).toContain('/answer/…');
    await store.close();
  });
});

/** What an officer of the town hall did before this server started: one link that holds, one whose days are over. */
async function askTheOtherSide(folder: string): Promise<void> {
  const store = await openStore({ dataFolder: folder, databaseUrl: null }, () => {});
  const installation = { ...asInstallation(store.db, systemClock), forBody: 'town-hall' };
  const body = { id: 'town-hall', kind: 'administration', municipality: null } as const;
  await recordPublisher(installation, aPublisher());
  await recordSource(installation, aSource({ id: 'page' }));
  await recordBody(installation, aBody({ id: 'town-hall', municipality: null, name: { ru: 'Администрация города', en: 'Town hall' } }));
  const actor: AccountActor = { kind: 'account', id: 'officer', grants: [{ role: 'officer', body }], platform: [], scopes: null };
  const long = { now: () => new Date(Date.now() - 3 * 24 * 3600 * 1000) };
  for (const [clock, given] of [
    [systemClock, {}],
    [long, { id: 'expired', days: 1 }],
  ] as const) {
    const acting = { ...installation, clock, actor };
    const outcome = await askOtherSide(acting, aRequest({ ...given, recipientEmail: ADDRESS }), { kinds: KINDS, mailOf });
    if (!outcome.ok) throw new Error(outcome.refusal);
  }
  await store.close();
}
