import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginTie, makePromise, must, say, saying } from '../src/main/promises.testing.ts';
import { startMailServer, type TestMailServer } from '../src/slices/notifications/mail-server.testing.ts';
import { accessibilityFaults, expectAccessible, useBrowser, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { personWith, signsIn } from './signing-in.testing.ts';

const OFFICER = 'olga@north.example';
const PARTNER = 'mayor@south.example';

describe('a promise that is done', () => {
  let mail: TestMailServer;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.close());
  const register = useOwnRegister(
    async (store) => {
      await beginTie(store, { withSouth: false });
      await personWith(store.db, { email: OFFICER, name: 'Ольга Петрова', role: 'officer', body: 'north-hall' });
      await makePromise(store, { id: 'school', text: { ru: 'Открыть школу', en: 'Open a school' }, due: '2026-06' });
      const link = { kind: 'link' as const, title: { ru: 'Репортаж', en: 'A report' }, url: 'https://north.example/school' };
      const evidence = [{ ...link, file: null, letter: null }];
      must(await say(store, 'anna', saying('school', 'report_done', { happenedOn: '2026-01-05', evidence })));
    },
    () => ({ POBRATIM_DEMO: '0', SMTP_URL: mail.url }),
  );
  const browser = useBrowser(register.url);
  let path = '';

  it('is told to the partner by whoever keeps it: the promise leads to a form with what matters chosen', async () => {
    const page = await browser.open('/ru/sign-in');
    await signsIn(page, OFFICER);
    await page.goto('/ru/commitments/school');
    await page.getByRole('link', { name: 'Попросить подтвердить' }).click();
    for (const field of ['Как обстоит дело', 'Чем подтверждается', 'Кто отвечает', 'Срок'])
      expect(await page.getByRole('checkbox', { name: `${field}:` }).isChecked(), field).toBe(true);
    await page.getByLabel('Кого спрашиваете').fill('Юрий Южный, мэр');
    await page.getByLabel('Электронная почта').fill(PARTNER);
    await page.getByLabel('На каком языке писать').selectOption('en');
    await page.getByRole('button', { name: 'Отправить запрос' }).click();
    await page.waitForURL(/\/ru\/work\/requests\/(?!new)/);
    const [{ parsed } = { parsed: null }] = await mail.until(1);
    expect(parsed?.subject).toBe('Done, please confirm: Open a school');
    path = /\/en\/answer\/[\w-]{43}/.exec(parsed?.text ?? '')?.[0] ?? '';
    expect(path).not.toBe('');
  });

  it('stands on the partner’s phone with its quote and what shows it, in either language', async () => {
    const page = await browser.open(path, { width: 360, height: 800, scripts: false });
    const words = await wordsIn(page.locator('main'));
    for (const part of ['Open a school', 'done, 5 January 2026', 'as north says', 'Города подписали соглашение', 'Please confirm it'])
      expect(words).toContain(part);
    expect(await page.getByRole('link', { name: 'A report' }).getAttribute('href')).toBe('https://north.example/school');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.getByLabel('How it stands').count()).toBe(0);
    const russian = await browser.open(path.replace('/en/', '/ru/'), { width: 360, height: 800 });
    expect(await wordsIn(russian.locator('main'))).toContain('об этом сообщили: Северный');
    expect(await accessibilityFaults(russian)).toEqual([]);
  });

  it('is confirmed there without scripts; a no needs words, and nothing typed is lost', async () => {
    const page = await browser.open(path, { width: 360, scripts: false });
    await page.getByLabel('Your name').fill('Yuri');
    await page.getByLabel('Office and organisation').fill('mayor');
    await page.getByLabel('It is not done').check();
    await page.getByRole('button', { name: 'Answer' }).click();
    expect(await wordsIn(page.getByRole('alert'))).toContain('write in the remark what is missing');
    await page.getByLabel('We confirm: it is done').check();
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByRole('heading', { name: 'The answer has arrived' }).waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('We confirm: it is done');
    const promise = await browser.open('/ru/commitments/school', { scripts: false });
    expect(await wordsIn(promise.locator('main'))).toMatch(/подтверждено[\s\S]*Южный/);
  });

  it('comes back to those who asked; the next one has its partner reminded', async () => {
    await makePromise(register.store(), { id: 'road', due: '2027-06' });
    const page = await browser.open('/ru/sign-in');
    await signsIn(page, OFFICER);
    expect(await wordsIn(page.locator('main'))).toMatch(/Пришёл ответ: Открыть школу/);
    await page.goto('/ru/commitments/road');
    await page.getByRole('link', { name: 'Напоминать партнёру' }).click();
    await expectAccessible(page);
    await page.getByLabel('Кому напоминать').fill('Юрий Южный');
    await page.getByLabel('Электронная почта').fill(PARTNER);
    await page.getByRole('button', { name: 'Напоминать партнёру' }).click();
    await page.getByText(`Напоминания идут: Юрий Южный, ${PARTNER}.`).waitFor();
    await page.getByRole('button', { name: 'Больше не напоминать' }).click();
    await page.getByRole('button', { name: 'Напоминать партнёру' }).waitFor();
  });
});
