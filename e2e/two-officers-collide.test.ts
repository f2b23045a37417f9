import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { checkChain } from '../src/slices/history/index.server.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { expectAccessible, useBrowser, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { cookiesOf, personWith } from './signing-in.testing.ts';

const ANNA = { email: 'anna@sochi.example', name: 'Анна Верба' };
const PETR = { email: 'petr@sochi.example', name: 'Пётр Лозовой' };
const EDIT = '/ru/work/municipalities/sochi/edit';

describe.each([
  ['with scripts', true],
  ['with scripts switched off', false],
])('two officers in one record, %s', (_, scripts) => {
  const register = useOwnRegister(async ({ db }) => {
    const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
    const cites = [{ source: 'sochi-minsk-2023', quote: null }];
    await recordBody(asInstallation(db, systemClock), {
      id: 'sochi-administration',
      kind: 'administration',
      municipality: 'sochi',
      name,
      cites,
    });
    for (const person of [ANNA, PETR]) await personWith(db, { ...person, role: 'officer', body: 'sochi-administration' });
  });
  const browser = useBrowser(register.url);

  const sessions = new Map<string, Readonly<Record<string, string>>>();
  beforeAll(async () => {
    for (const { email } of [ANNA, PETR]) sessions.set(email, await cookiesOf(register.url(), email));
  });

  /** Two browsers that opened the same form before either was sent. */
  async function bothAt(path: string): Promise<readonly [anna: Page, petr: Page]> {
    const open = (email: string) => browser.open(path, { scripts, cookies: sessions.get(email) ?? {} });
    const [anna, petr] = await Promise.all([open(ANNA.email), open(PETR.email)]);
    return [anna, petr];
  }
  const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const panelIn = (page: Page) => page.locator('.collision');
  /** axe is a script itself. */
  const expectUsable = async (page: Page) => (scripts ? expectAccessible(page) : undefined);
  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

  it('wrote in different fields: the second sees what is new beside her own words, and both stand', async () => {
    const [anna, petr] = await bothAt(EDIT);
    await field(petr, 'oktmo').fill('03726000');
    await save(petr);
    await petr.waitForURL(/\/ru\/municipalities\/sochi$/);
    await field(anna, 'validFrom').fill('1838');
    await field(anna, 'reason').fill('Так в уставе города');
    await save(anna);
    expect(await wordsIn(panelIn(anna))).toContain(`Пока вы писали, запись изменили: ${PETR.name}`);
    expect(await wordsIn(panelIn(anna))).toMatch(/ОКТМО: пусто → 03726000/);
    expect(await field(anna, 'validFrom').inputValue()).toBe('1838');
    expect(await field(anna, 'reason').inputValue()).toBe('Так в уставе города');
    await expectUsable(anna);
    await save(anna);
    await anna.waitForURL(/\/ru\/municipalities\/sochi$/);
    const page = await wordsIn(anna.locator('main'));
    expect(page).toContain('03726000');
    expect(page).toContain('1838');
  });

  it('wrote in the same field: nothing is overwritten before the second decides, field by field', async () => {
    const [anna, petr] = await bothAt(EDIT);
    await field(petr, 'name.en').fill('Sotchi');
    await field(petr, 'oktmo').fill('03726001');
    await save(petr);
    await petr.waitForURL(/\/ru\/municipalities\/sochi$/);
    await field(anna, 'name.en').fill('City of Sochi');
    await field(anna, 'oktmo').fill('03726002');
    await save(anna);
    const name = anna.getByRole('group', { name: 'Название', exact: true }).and(anna.locator('.collision-field'));
    expect(await wordsIn(name)).toMatch(/Было: Сочи · Sochi\s+Оставить: Сочи · Sotchi\s+Вписать моё: Сочи · City of Sochi/);
    const code = anna.locator('.collision-field', { hasText: 'ОКТМО' });
    expect(await wordsIn(code)).toMatch(/Было: 03726000\s+Оставить: 03726001\s+Вписать моё: 03726002/);
    await expectUsable(anna);

    await name.getByText('Вписать моё').click();
    await save(anna);
    expect(await wordsIn(anna.locator('.error-summary'))).toMatch(/ОКТМО: выберите, что останется/);
    expect(await name.getByLabel(/Вписать моё/).isChecked()).toBe(true);
    await petr.reload();
    expect(await wordsIn(petr.locator('main'))).toContain('03726001');
    await code.getByText('Оставить').click();
    await save(anna);
    await anna.waitForURL(/\/ru\/municipalities\/sochi$/);
    const stands = await browser.open('/en/municipalities/sochi', { scripts });
    expect(await wordsIn(stands.locator('h1'))).toBe('City of Sochi');
    expect(await wordsIn(stands.locator('main'))).toContain('03726001');
  });

  it('the history has both, with who and why; a change is taken back by one of its own', async () => {
    const [, petr] = await bothAt('/ru/work/history/municipality/sochi');
    const changes = await petr.locator('.change-list > li').allInnerTexts();
    expect(changes.slice(0, 4).map((text) => /Анна Верба|Пётр Лозовой/.exec(text)?.[0])).toEqual([
      ANNA.name,
      PETR.name,
      ANNA.name,
      PETR.name,
    ]);
    expect(changes[2]).toContain('Почему: Так в уставе города');
    expect(changes[0]).toMatch(/Сочи · Sotchi\s+→\s+Сочи · City of Sochi/);
    const latest = petr.locator('.change-list > li').first();
    await latest.locator('summary', { hasText: 'Отменить это изменение' }).click();
    await latest.getByLabel('Почему (можно не писать)').fill('Название на вывеске другое');
    await latest.getByRole('button', { name: 'Отменить это изменение' }).click();
    await petr.waitForURL(/\/history\/municipality\/sochi$/);
    const [undo, undone] = await petr.locator('.change-list > li').allInnerTexts();
    expect(undo).toMatch(/Пётр Лозовой[\s\S]*Почему: Название на вывеске другое[\s\S]*Отменяет более раннее изменение/);
    expect(undone).toContain('Отменено позже');
    const stands = await browser.open('/en/municipalities/sochi', { scripts });
    expect(await wordsIn(stands.locator('h1'))).toBe('Sotchi');
    expect((await checkChain(register.db())).fault).toBeNull();
  });

  it('of an older change whose fields were changed again, they decide first what shall stand', async () => {
    const [anna, petr] = await bothAt(EDIT);
    await field(petr, 'oktmo').fill('03726009');
    await save(petr);
    await petr.waitForURL(/\/ru\/municipalities\/sochi$/);
    await anna.goto('/ru/work/history/municipality/sochi');
    const older = anna.locator('.change-list > li', { hasText: '03726000 → 03726001' });
    await older.locator('summary').click();
    await older.getByRole('button', { name: 'Отменить это изменение' }).click();
    await panelIn(anna).waitFor();
    expect(await wordsIn(panelIn(anna))).toContain('После этого изменения те же поля меняли ещё раз');
    await expectUsable(anna);
    for (const one of await anna.locator('.collision-field').all()) await one.getByText('Вернуть').click();
    await anna
      .locator('form', { has: panelIn(anna) })
      .getByRole('button', { name: 'Отменить это изменение' })
      .click();
    await anna.waitForURL(/\/history\/municipality\/sochi$/);
    const stands = await browser.open('/ru/municipalities/sochi', { scripts });
    expect(await wordsIn(stands.locator('main'))).toContain('03726000');
    expect(await wordsIn(stands.locator('main'))).not.toContain('03726009');
  });

  it('in a draft of a letter, too: the words of the second are never lost', async () => {
    const [anna] = await bothAt('/ru/work/letters/new?direction=outgoing');
    await field(anna, 'withWritten').fill('Барановичский горисполком');
    await field(anna, 'subject').fill('О дне города');
    await field(anna, 'text').fill('Приглашаем на день города.');
    await anna.getByRole('button', { name: 'Сохранить письмо' }).click();
    await anna.waitForURL(/\/work\/letters\/(?!new)/);
    const form = `${new URL(anna.url()).pathname}/edit`;
    const [first, second] = await bothAt(form);
    await field(second, 'subject').fill('О празднике');
    await save(second);
    await second.waitForURL(/\/work\/letters\/[^/]+$/);
    await field(first, 'subject').fill('О фестивале');
    await save(first);
    expect(await wordsIn(panelIn(first))).toMatch(
      /запись изменили: Пётр Лозовой[\s\S]*Было: О дне города\s+Оставить: О празднике\s+Вписать моё: О фестивале/,
    );
    await save(first);
    expect(await wordsIn(panelIn(first))).toContain('Вписать моё: О фестивале');
    await panelIn(first).getByText('Вписать моё').click();
    await save(first);
    await first.waitForURL(/\/work\/letters\/[^/]+$/);
    expect(await wordsIn(first.locator('main'))).toContain('О фестивале');
  });
});
