import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { useBrowser, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { cookieHeader, cookiesOf, personWith } from './signing-in.testing.ts';

const IGOR = { email: 'igor@sochi.example', name: 'Игорь Ручьёв' };
const OLGA = { email: 'olga@sochi.example', name: 'Ольга Петрова' };
const BODY = 'sochi-administration';

describe('an officer who leaves', () => {
  const register = useOwnRegister(async ({ db }) => {
    const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
    const cites = [{ source: 'sochi-minsk-2023', quote: null }];
    await recordBody(asInstallation(db, systemClock), { id: BODY, kind: 'administration', municipality: 'sochi', name, cites });
    await personWith(db, { ...IGOR, role: 'officer', body: BODY });
    await personWith(db, { ...OLGA, role: 'specialist', body: BODY });
  });
  const browser = useBrowser(register.url);
  /** Where the partner answers what Igor asked. */
  let link = '';
  let letter = '';

  const openAs = async ({ email }: { readonly email: string }, path: string) =>
    browser.open(path, { scripts: false, cookies: await cookiesOf(register.url(), email) });

  /** Everything that is open, by kind. */
  async function whatIsOpen() {
    const { rows } = await register.db().execute(sql`
      select (select count(*)::int from draft) as drafts, (select count(*)::int from letter) as letters,
        (select count(*)::int from letter where status = 'registered') as registered, (select count(*)::int from confirmation_request) as requests,
        (select count(*)::int from change) as changes`);
    return rows[0] as { drafts: number; letters: number; registered: number; requests: number; changes: number };
  }

  it('has a tie half entered, a letter in draft, one to answer, and a question to a partner', async () => {
    const page = await openAs(IGOR, '/ru/work/partnerships/new');
    await page.getByLabel('Город, район, округ').fill('Барановичи');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.waitForURL(/draft=continue/);

    await page.goto('/ru/work/letters/new?direction=incoming');
    await page.getByLabel('Как написано на бумаге').fill('Барановичский горисполком');
    await page.getByLabel('Номер отправителя').fill('01-12/345');
    await page.getByLabel('Дата отправителя').fill('12.03.2026');
    await page.getByLabel('О чём').fill('О приезде делегации');
    await page.getByLabel('Ответить до').fill('20.03.2026');
    await page.getByRole('button', { name: 'Записать и дать номер' }).click();
    await page.getByRole('heading', { name: 'Входящее вх-1' }).waitFor();

    await page.goto('/ru/work/letters/new?direction=outgoing');
    await page.getByLabel('Как написано на бумаге').fill('Барановичский горисполком');
    await page.getByLabel('О чём').fill('О гостинице для делегации');
    await page.getByLabel('Текст', { exact: true }).fill('Гостиница заказана.');
    await page.getByRole('button', { name: 'Сохранить письмо' }).click();
    await page.getByRole('heading', { name: 'Черновик письма' }).waitFor();
    letter = new URL(page.url()).pathname;

    await page.goto('/ru/work/letters/new?direction=outgoing');
    await page.getByLabel('О чём').fill('О чём-то, что он не дописал');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.waitForURL(/direction=outgoing&draft=continue/);

    await page.goto('/ru/work/requests/new?kind=municipality&id=sochi');
    await page.locator('[name=fields]').first().check();
    await page.getByLabel('Кого спрашиваете').fill('Приёмная');
    await page.getByRole('button', { name: 'Отправить запрос' }).click();
    link = new URL(await page.getByLabel('Ссылка').inputValue()).pathname;

    await page.goto('/ru/work');
    const day = await wordsIn(page.locator('main'));
    for (const what of ['Новое партнёрство', 'О приезде делегации', 'О гостинице для делегации', 'О чём-то, что он не дописал'])
      expect(day).toContain(what);
  });

  it('hands everything over by one button; the form that was open in another window writes nothing any more', async () => {
    const before = await whatIsOpen();
    const left = await openAs(IGOR, `${letter}/edit`);
    const page = await openAs(IGOR, '/ru/work/people');
    await page.getByLabel('Преемник').selectOption({ label: OLGA.name });
    await page.getByRole('button', { name: 'Передать дела' }).click();
    await page.waitForURL((url) => url.pathname === '/ru/work');
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Письма' }).count()).toBe(0);
    expect(await wordsIn(page.locator('main'))).not.toContain('О гостинице для делегации');

    await left.getByLabel('О чём').fill('Написано после ухода');
    await left.getByRole('button', { name: 'Сохранить', exact: true }).click();
    expect(await wordsIn(left.locator('h1'))).toBe('Такой страницы нет');
    const after = await whatIsOpen();
    expect(after).toMatchObject({
      drafts: before.drafts,
      letters: before.letters,
      registered: before.registered,
      requests: before.requests,
    });
  });

  it('can open, and write, nothing of the body; the history keeps the name', async () => {
    const cookie = cookieHeader(await cookiesOf(register.url(), IGOR.email));
    const before = await whatIsOpen();
    for (const path of [
      'letters',
      'letters/new?direction=incoming',
      'people',
      'partnerships/new',
      'municipalities/sochi/edit',
      'partnerships/sochi-minsk/edit',
    ]) {
      const read = await fetch(`${register.url()}/ru/work/${path}`, { headers: cookie });
      expect([path, read.status]).toEqual([path, 403]);
      expect(await read.text()).toContain('Эта страница не для вашей роли');
      const body = new URLSearchParams({
        subject: 'x',
        'name.ru': 'x',
        revision: '1',
        do: 'invite',
        email: 'x@x.example',
        role: 'officer',
        body: BODY,
      });
      const written = await fetch(`${register.url()}/ru/work/${path}`, { method: 'POST', headers: cookie, body });
      expect([path, written.status]).toEqual([path, 403]);
    }
    expect((await fetch(`${register.url()}${letter}`, { headers: cookie })).status).toBe(404);
    expect(await whatIsOpen()).toEqual(before);
  });

  it('the successor finds it all on her day, told of it by name, and goes on where he stopped', async () => {
    const page = await openAs(OLGA, '/ru/work');
    const day = await wordsIn(page.locator('main'));
    for (const what of ['Новое партнёрство', 'О приезде делегации', 'О гостинице для делегации', 'О чём-то, что он не дописал'])
      expect(day).toContain(what);
    expect(day).toContain('Вам передали дела: Администрация Сочи – Игорь Ручьёв');
    await page
      .getByRole('link', { name: /Новое партнёрство/ })
      .first()
      .click();
    expect(await page.getByLabel('Город, район, округ').inputValue()).toBe('Барановичи');
    await page.goto('/ru/work');
    await page
      .getByRole('link', { name: /О чём-то, что он не дописал/ })
      .first()
      .click();
    expect(await page.getByLabel('О чём').inputValue()).toBe('О чём-то, что он не дописал');
    await page.goto(`${letter}/edit`);
    await page.getByLabel('О чём').fill('О гостинице для гостей');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.waitForURL((url) => url.pathname === letter);
    await page.goto('/ru/work/requests');
    expect(await wordsIn(page.locator('main'))).toMatch(/Сочи[\s\S]*Приёмная[\s\S]*ждёт ответа/);
  });

  it('and the partner’s answer to his question comes to her', async () => {
    const partner = await browser.open(link, { scripts: false, width: 360 });
    await partner.getByLabel('Всё верно').check();
    await partner.getByLabel('Ваше имя').fill('Ксения Лес');
    await partner.getByLabel('Должность и организация').fill('приёмная');
    await partner.getByRole('button', { name: 'Ответить' }).click();
    await partner.getByRole('heading', { name: 'Ответ получен' }).waitFor();
    const page = await openAs(OLGA, '/ru/work/notifications');
    expect(await wordsIn(page.locator('main'))).toContain('Пришёл ответ: Сочи');
    await page.goto('/ru/work/people');
    expect(await wordsIn(page.locator('main'))).toMatch(/Ольга Петрова[\s\S]*сотрудник по внешним связям/);
    expect(await page.locator('#people-sochi-administration').or(page.locator('main')).first().innerText()).not.toContain(IGOR.name);
  });
});
