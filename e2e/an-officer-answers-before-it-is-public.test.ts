import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { expectAccessible, useBrowser, whatSticksOut, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { cookiesOf, personWith } from './signing-in.testing.ts';

const OFFICER = 'officer@sochi.example';
const TIE = '/ru/partnerships/sochi-minsk';
const ANSWER = 'В мае к нам едет делегация, план готов.';

describe('a tie of which nothing was heard for long', () => {
  const register = useOwnRegister(async ({ db }) => {
    const acting = asInstallation(db, systemClock);
    const cites = [{ source: 'sochi-minsk-2023', quote: null }];
    const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
    await recordBody(acting, { id: 'sochi-administration', kind: 'administration', municipality: 'sochi', name, cites });
    await personWith(db, { email: OFFICER, name: 'Ольга Петрова', role: 'officer', body: 'sochi-administration' });
  });
  const browser = useBrowser(register.url);
  const lifeOf = async (path: string, cookies?: Awaited<ReturnType<typeof cookiesOf>>) => {
    const page = await browser.open(path, { width: 360, ...(cookies === undefined ? {} : { cookies }) });
    return { page, said: await wordsIn(page.locator('.life-section')) };
  };

  it('is not shown as asleep before its town had time to answer', async () => {
    await expect
      .poll(async () => (await register.db().execute(sql`select 1 from tie_life where partnership_id = 'sochi-minsk'`)).rows.length)
      .toBe(1);
    const { page, said } = await lifeOf(TIE);
    expect(said).toContain('Мало данных');
    expect(said).not.toMatch(/Спит|спит|Угасает|угасает/);
    await expectAccessible(page);
    expect(await whatSticksOut(page)).toEqual([]);
  });

  it('is answered by its officer without scripts, and the answer waits, too', async () => {
    const { page, said } = await lifeOf(TIE, await cookiesOf(register.url(), OFFICER));
    expect(said).toMatch(/Найдено: (спит|угасает)\. До .* включительно/);
    await page.locator('.life-step-links').getByRole('link', { name: 'Ответить' }).click();
    expect(await wordsIn(page.locator('main'))).toContain('Из чего сложилась оценка');
    await expectAccessible(page);
    expect(await whatSticksOut(page)).toEqual([]);
    const address = new URL(page.url()).pathname;
    const plain = await browser.open(address, { width: 360, scripts: false, cookies: await cookiesOf(register.url(), OFFICER) });
    await plain.getByRole('button', { name: 'Сохранить ответ' }).click();
    expect(await plain.getByRole('alert').innerText()).toContain('напишите ответ');
    await plain.locator('[name="reply.ru"]').fill(ANSWER);
    await plain.getByRole('button', { name: 'Сохранить ответ' }).click();
    expect(await plain.getByRole('status').innerText()).toBe('Ответ сохранён.');
    expect(await plain.locator('[name="reply.ru"]').inputValue()).toBe(ANSWER);
    expect((await lifeOf(TIE)).said).not.toContain(ANSWER);
  });

  it('is shown with the answer when the days have passed, and what was seen before can be seen again', async () => {
    await register
      .db()
      .execute(sql`update tie_life set reply_until = (now() at time zone 'Europe/Moscow')::date - 2 where partnership_id = 'sochi-minsk'`);
    const { page, said } = await lifeOf(TIE);
    expect(said).toMatch(/Спит|Угасает/);
    expect(said).toContain(ANSWER);
    await expectAccessible(page);
    const before = new Date(Date.now() - 4 * 86_400_000).toISOString().slice(0, 10);
    const then = (await lifeOf(`${TIE}?day=${before}`)).said;
    expect(then).toContain('Мало данных');
    expect(then).not.toContain(ANSWER);
    await page.getByRole('link', { name: 'Как это считается' }).click();
    expect(await page.locator('h1').innerText()).toBe('Как мы узнаём, живёт ли партнёрство');
    await expectAccessible(page);
    expect(await whatSticksOut(page)).toEqual([]);
  });
});
