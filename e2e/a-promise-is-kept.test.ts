import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { startMailServer, type TestMailServer } from '../src/slices/notifications/mail-server.testing.ts';
import { expectAccessible, useBrowser, whatSticksOut, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { cookieHeader, cookiesOf, personWith } from './signing-in.testing.ts';

const OFFICER = 'officer@sochi.example';
const HEAD = 'head@sochi.example';
const TIE = '/ru/partnerships/sochi-minsk';
const TOURNAMENT = 'Провести общий турнир по хоккею';

let mail: TestMailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.close());

describe('what two towns promised', () => {
  const register = useOwnRegister(
    async ({ db }) => {
      const acting = asInstallation(db, systemClock);
      const cites = [{ source: 'sochi-minsk-2023', quote: null }];
      const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
      await recordBody(acting, { id: 'sochi-administration', kind: 'administration', municipality: 'sochi', name, cites });
      await personWith(db, { email: OFFICER, name: 'Ольга Петрова', role: 'officer', body: 'sochi-administration' });
      await personWith(db, { email: HEAD, name: 'Иван Глава', role: 'head', body: 'sochi-administration' });
    },
    () => ({ SMTP_URL: mail.url }),
  );
  const browser = useBrowser(register.url);
  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
  const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const as = async (email: string, path: string) => browser.open(path, { cookies: await cookiesOf(register.url(), email) });
  let promise = '';

  it('is entered from filed minutes without an owner, as the minutes have it', async () => {
    const page = await as(OFFICER, '/ru/work/entries/new?partnership=sochi-minsk');
    await field(page, 'kind').selectOption('minutes');
    await field(page, 'title.ru').fill('Протокол встречи в Минске');
    await field(page, 'date').fill('12.10.2026');
    await page.locator('details:has([name="from.title"]) > summary').click();
    await field(page, 'from.title').fill('Протокол рабочей встречи № 2');
    await field(page, 'from.quote').fill('Провести хоккейный турнир дворовых команд');
    await save(page);
    await page.waitForURL(/\/ru\/partnerships\/sochi-minsk#entry-/);

    await page.getByRole('link', { name: 'Записать обещание' }).click();
    await field(page, 'text.ru').fill(TOURNAMENT);
    await field(page, 'toldAs').selectOption('agreed');
    await field(page, 'due').fill('02.2027');
    await field(page, 'origin').selectOption('minutes');
    await field(page, 'originEntry').selectOption({ label: '12\u00a0октября\u00a02026: Протокол встречи в Минске' });
    await field(page, 'from.source').selectOption({ index: 1 });
    await field(page, 'from.quote').fill('Провести хоккейный турнир дворовых команд');
    await expectAccessible(page);
    await save(page);
    await page.waitForURL(/\/ru\/commitments\//);
    promise = new URL(page.url()).pathname;
    const said = await wordsIn(page.locator('main'));
    expect(said).toContain('никто не назван');
    expect(said).toContain('Провести хоккейный турнир дворовых команд');
    expect(said).toContain('февраль 2027');
    await expectAccessible(page);
  });

  it('gets an owner, and is reported done with a photograph', async () => {
    const page = await as(OFFICER, promise);
    await page.getByRole('link', { name: 'Изменить', exact: true }).click();
    await field(page, 'owners.0.who').selectOption('sochi|sochi-administration|');
    await save(page);
    await page.waitForURL((url) => url.pathname === promise);
    expect(await wordsIn(page.locator('main'))).toContain('Администрация Сочи');

    await page.getByRole('link', { name: 'Сказать, что стало' }).click();
    await page.getByText('Сделано', { exact: true }).click();
    await field(page, 'happenedOn').fill('20.11.2026');
    await field(page, 'link.url').fill('https://sochi.example/news/hockey');
    await field(page, 'evidence.title.ru').fill('Репортаж о турнире');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Записать' }).click();
    await page.waitForURL((url) => url.pathname === promise);
    const said = await wordsIn(page.locator('main'));
    expect(said).toContain('Сочи: сообщили, что сделано');
    expect(said).toContain('Репортаж о турнире');
  });

  it('is confirmed by the partner by a link, on a phone', async () => {
    const before = mail.received.length;
    const officer = await as(OFFICER, promise);
    await officer.getByRole('link', { name: 'Попросить подтвердить' }).click();
    await field(officer, 'recipientName').fill('Анна Минская');
    await field(officer, 'recipientEmail').fill('anna@minsk.example');
    await expectAccessible(officer);
    await officer.locator('.request-form button[type=submit]').click();
    await officer.waitForURL(/\/work\/requests\//);
    await mail.until(before + 1);
    const letter = mail.received.find(({ to }) => to.includes('anna@minsk.example'));
    const link = /\/(ru|en)\/answer\/[\w-]{43}/.exec(letter?.parsed.text ?? '')?.[0] ?? '';
    const partner = await browser.open(link, { width: 360, height: 740, scripts: false });
    expect(await wordsIn(partner.locator('main'))).toContain(TOURNAMENT);
    expect(await whatSticksOut(partner)).toEqual([]);
    await partner.getByLabel('Подтверждаем: сделано').check();
    await partner.getByLabel('Ваше имя').fill('Анна Минская');
    await partner.getByLabel('Должность и организация').fill('главный специалист, Минск');
    await partner.getByRole('button', { name: 'Ответить' }).click();
    await partner.getByRole('heading', { name: 'Ответ получен' }).waitFor();

    const reader = await browser.open(promise);
    const said = await wordsIn(reader.locator('main'));
    expect(said).toContain('подтверждено');
    expect(said).toContain('Минск: подтвердили, что сделано');
    expect(said).not.toContain('Анна Минская');
    await officer.goto(`${register.url()}/ru/work`);
    expect(await wordsIn(officer.locator('main'))).toContain(TOURNAMENT);
  });

  it('stands in the brief that the head opens, and takes along as a PDF', async () => {
    const page = await as(HEAD, TIE);
    await page.getByRole('link', { name: 'Справка к встрече' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const said = await wordsIn(page.locator('main'));
    expect(said).toContain('Минск');
    expect(said).toContain(TOURNAMENT);
    await expectAccessible(page);
    const href = await page.getByRole('link', { name: 'PDF для печати' }).getAttribute('href');
    const answer = await fetch(`${register.url()}${href}`, { headers: cookieHeader(await cookiesOf(register.url(), HEAD)) });
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('is what a resident finds among what the friendship gave the town', async () => {
    const page = await browser.open('/ru/municipalities/sochi', { width: 360, scripts: false });
    await page.locator('a[href="/ru/municipalities/sochi/results"]').first().click();
    await page.getByText(TOURNAMENT).first().waitFor();
    await page.getByRole('link', { name: TOURNAMENT }).first().click();
    await page.waitForURL((url) => url.pathname === promise);
  });
});
