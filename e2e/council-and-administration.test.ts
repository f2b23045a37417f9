import { describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { recordPartnership } from '../src/slices/partnerships/index.server.ts';
import { expectAccessible, useBrowser, wordsIn } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { cookieHeader, cookiesOf, personWith } from './signing-in.testing.ts';

const SECRETARY = 'secretary@sochi.example';
const OFFICER = 'officer@sochi.example';
const cites = [{ source: 'sochi-minsk-2023', quote: null }];
const quoted = [{ source: 'sochi-minsk-2023', quote: 'подписали соглашение о побратимских связях' }];
const side = (municipality: string, body: string | null) => ({ role: 'party' as const, municipality, body, asWritten: null, cites });

describe('a town with a council and an administration', () => {
  const register = useOwnRegister(async ({ db }) => {
    const acting = asInstallation(db, systemClock);
    const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
    await recordBody(acting, { id: 'sochi-administration', kind: 'administration', municipality: 'sochi', name, cites });
    const nothing = { since: null, why: null, whyCites: [], directions: [], standings: [] };
    const parties = [side('sochi', 'sochi-council'), side('minsk', 'minsk-council')];
    await recordPartnership(acting, { id: 'councils', kind: 'cooperation', parties, ...nothing, cites: quoted });
    await personWith(db, { email: SECRETARY, name: 'Мария Думская', role: 'secretary', body: 'sochi-council' });
    await personWith(db, { email: OFFICER, name: 'Олег Исполнительный', role: 'officer', body: 'sochi-administration' });
  });
  const browser = useBrowser(register.url);
  const openAs = async (email: string, path: string) => browser.open(path, { cookies: await cookiesOf(register.url(), email) });

  it('its secretary enters, edits and answers for what the council does, and is stopped nowhere', async () => {
    const page = await openAs(SECRETARY, '/ru/work/sources/new');
    const save = () => page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.locator('[name=title]').fill('Решение Городского собрания № 215');
    await save();
    await page.waitForURL(/\/ru\/sources\/(?!new)/);
    await page.goto('/ru/work/partnerships/councils/edit');
    await page.getByLabel('С какого времени').fill('2024');
    await save();
    await page.waitForURL(/\/ru\/partnerships\/councils$/);
    await page.getByRole('link', { name: 'Изменить', exact: true }).first().click();
    await page.getByRole('link', { name: 'Записать, как изменилось положение' }).click();
    await page.getByLabel('Положение', { exact: true }).selectOption({ label: 'Предложено' });
    await page.getByLabel('Дата источника').fill('18.09.2023');
    await page.locator('[name="reason.ru"]').fill('Советы договорились о соглашении');
    await page.getByLabel('Источник', { exact: true }).selectOption({ index: 1 });
    await save();
    await page.waitForURL(/\/ru\/partnerships\/councils/);
    await page.goto('/ru/work/entries/new?partnership=councils');
    await page.getByLabel('Что произошло').selectOption({ label: 'визит' });
    await page.locator('[name="title.ru"]').fill('Депутаты встретились в Сочи');
    await page.getByLabel('Источник', { exact: true }).selectOption({ index: 1 });
    await save();
    await page.waitForURL(/\/ru\/partnerships\/councils#entry-/);
    expect(await wordsIn(page.locator('main'))).toContain('Депутаты встретились в Сочи');

    await page.goto('/ru/work/partnerships/new');
    await page.getByRole('group', { name: 'Партнёр', exact: true }).getByLabel('Город, район, округ').fill('Могилёв');
    await page.getByText('Орган партнёра', { exact: true }).first().click();
    await page.locator('[name="partner.body"]').fill('Могилёвский городской Совет депутатов');
    await page.locator('[name="partner.bodyKind"]').selectOption({ label: 'представительный орган' });
    await page.getByLabel('Вид', { exact: true }).selectOption({ label: 'Дружба' });
    await page.getByLabel('Источник', { exact: true }).selectOption({ index: 1 });
    await save();
    await page.waitForURL(/\/ru\/partnerships\/(?!new)/);
    expect(await wordsIn(page.locator('main'))).toContain('Могилёвский городской Совет депутатов');
  });

  it('keeps the council’s people, contacts, letters and questions', async () => {
    const page = await openAs(SECRETARY, '/ru/work/bodies/sochi-council/contacts');
    await page.locator('[name="name.ru"]').fill('Приёмная собрания');
    await page.getByLabel('Телефон').fill('+7 862 000-00-00');
    await page.getByRole('button', { name: 'Внести в реестр' }).click();
    await page.getByText('Приёмная собрания').first().waitFor();
    await page.goto('/ru/work/people/viktor-filonov/offices/viktor-filonov-sochi');
    await page.locator('[name="office.en"]').fill('Chair of the City Assembly');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.waitForURL(/\/ru\/people\/viktor-filonov/);
    await page.goto('/ru/work/letters/new?direction=incoming');
    await page.getByLabel('Как написано на бумаге').fill('Минский городской Совет');
    await page.getByLabel('О чём').fill('О встрече депутатов');
    await page.getByRole('button', { name: 'Записать и дать номер' }).click();
    await page.getByRole('heading', { name: 'Входящее вх-1' }).waitFor();
    await page.goto('/ru/work/requests/new?kind=partnership&id=councils');
    await page.locator('[name=fields]').first().check();
    await page.getByLabel('Кого спрашиваете').fill('Секретариат');
    await page.getByRole('button', { name: 'Отправить запрос' }).click();
    await page.getByRole('heading', { name: 'Ссылка готова' }).waitFor();
    await page.goto('/ru/work/people');
    await page.getByLabel('Адрес почты').fill('helper@sochi.example');
    await page.getByLabel('Роль', { exact: true }).selectOption('specialist');
    await page.getByRole('button', { name: 'Послать приглашение' }).click();
    await page.getByText('Приглашение послано').waitFor();
    await page.goto('/ru/work/history/partnership/councils');
    expect(await wordsIn(page.locator('.change-list'))).toContain('Мария Думская');
  });

  const COUNCILS = [
    'partnerships/councils/edit',
    'partnerships/councils/standing',
    'entries/new?partnership=councils',
    'bodies/sochi-council/edit',
    'bodies/sochi-council/contacts',
    'people/viktor-filonov/offices/viktor-filonov-sochi',
    'requests/new?kind=partnership&id=councils',
  ];
  const ADMINISTRATIONS = [
    'municipalities/sochi/edit',
    'bodies/sochi-administration/edit',
    'bodies/sochi-administration/contacts',
    'partnerships/sochi-minsk/edit',
    'partnerships/sochi-minsk/standing',
    'entries/new?partnership=sochi-minsk',
    'requests/new?kind=partnership&id=sochi-minsk',
  ];

  it.each([
    ['the administration’s officer in what is the council’s', OFFICER, COUNCILS],
    ['the council’s secretary in what is the administration’s', SECRETARY, ADMINISTRATIONS],
  ])('stops %s, kindly and with the reason, whether they open it or send it', async (_, email, paths) => {
    const headers = cookieHeader(await cookiesOf(register.url(), email));
    for (const path of paths) {
      const address = `${register.url()}/ru/work/${path}`;
      const body = new URLSearchParams({ revision: '1', kind: 'twinning', 'name.ru': 'Чужое', 'title.ru': 'Чужое', standing: 'ended' });
      for (const init of [{ headers }, { method: 'POST', headers, body }]) {
        const answer = await fetch(address, { redirect: 'manual', ...init });
        expect([path, answer.status]).toEqual([path, 403]);
        expect((await answer.text()).replaceAll('\u00a0', ' ')).toContain('за совет пишет секретарь совета');
      }
    }
    const page = await openAs(email, `/ru/work/${paths[0]}`);
    expect(await wordsIn(page.locator('h1'))).toBe('Эта страница не для вашей роли');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'К моему дню' }).click();
    await page.waitForURL(/\/ru\/work$/);
  });

  it('opens to each their own of the very same pages', async () => {
    for (const [email, paths] of [
      [SECRETARY, COUNCILS],
      [OFFICER, ADMINISTRATIONS],
    ] as const) {
      const headers = cookieHeader(await cookiesOf(register.url(), email));
      for (const path of paths) expect([path, (await fetch(`${register.url()}/ru/work/${path}`, { headers })).status]).toEqual([path, 200]);
    }
  });

  it('shows neither the other’s letters, and offers neither an edit that would be refused', async () => {
    const { rows } = await register.db().execute<{ id: string }>("select id from letter where body_id = 'sochi-council'");
    const headers = cookieHeader(await cookiesOf(register.url(), OFFICER));
    expect((await fetch(`${register.url()}/ru/work/letters/${rows[0]?.id}`, { headers })).status).toBe(404);
    const page = await openAs(OFFICER, '/ru/partnerships/councils');
    expect(await page.locator('a[href*="/work/partnerships/councils"]').count()).toBe(0);
    await page.goto('/ru/partnerships/sochi-minsk');
    expect(await page.locator('a[href$="/work/partnerships/sochi-minsk/edit"]').count()).toBeGreaterThan(0);
    const books = await openAs(OFFICER, '/ru/work/letters');
    expect(await wordsIn(books.locator('main'))).not.toContain('О встрече депутатов');
  });
});
