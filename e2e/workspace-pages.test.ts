import type { Page } from 'playwright-core';
import type { ServerBuild } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../src/main/access-rules.testing.ts';
import { actorOf, makeWorld } from '../src/main/access-world.testing.ts';
import { routesOf } from '../src/main/built-routes.testing.ts';
import { accessibilityFaults, type Sight, useBrowser, whatSticksOut } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { checkout } from './server.testing.ts';
import { cookiesOf, personWith } from './signing-in.testing.ts';

const build: ServerBuild = await import(`${checkout}build/server/index.js`);
const PAGES = routesOf(build).filter(({ path, isPage }) => isPage && /^(?:work|account)(?:\/|$)/.test(path));

/** Whoever of these may open a page looks at it. */
const LOOKERS = ['officer', 'administrator', 'operator'] as const;
type Looker = (typeof LOOKERS)[number];

/** Every page in two of them: at both widths, in both languages; light and dark in turn. */
const ROOMS = [
  { turn: 0, width: 360, scheme: 'light', lang: 'ru' },
  { turn: 0, width: 1440, scheme: 'dark', lang: 'en' },
  { turn: 1, width: 360, scheme: 'dark', lang: 'en' },
  { turn: 1, width: 1440, scheme: 'light', lang: 'ru' },
] as const;
/** Pages that are looked at side by side. */
const TABS = 3;

describe('pages of the workspace', () => {
  const register = useOwnRegister(
    async (store) => {
      await makeWorld(store);
      for (const statement of WAITING) await store.pool.query(statement);
      await personWith(store.db, { email: 'officer@ours.example', name: 'Ольга Петрова', role: 'officer', body: 'ours-administration' });
      await personWith(store.db, { email: 'head@ours.example', name: 'Глеб Главный', role: 'head', body: 'ours-administration' });
      for (const role of ['administrator', 'operator'] as const)
        await personWith(store.db, { email: `${role}@ours.example`, name: `Роль ${role}`, role });
    },
    () => ({ POBRATIM_DEMO: '0' }),
  );
  const browser = useBrowser(register.url);
  const cookies = {} as Record<Looker, Readonly<Record<string, string>>>;
  beforeAll(async () => {
    for (const looker of LOOKERS) cookies[looker] = await cookiesOf(register.url(), `${looker}@ours.example`);
  });

  const openAs = (looker: Looker, path: string, sight: Sight = { width: 360, height: 800 }) =>
    browser.open(path, { ...sight, cookies: cookies[looker] });

  /** As it comes, and with all that is folded open. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const closed = await whatSticksOut(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    return [...closed, ...(await whatSticksOut(page)), ...(await accessibilityFaults(page))];
  }

  it('are all known to the matrix of access, which says who opens them and where', () => {
    expect(PAGES.map(({ path }) => path).filter((path) => ACCESS[path] === undefined)).toEqual([]);
    expect(PAGES.length).toBeGreaterThan(25);
  });

  it.each(ROOMS)('at $width px, $scheme, in $lang, turn $turn', { timeout: 300_000 }, async ({ turn, lang, ...sight }) => {
    const found: string[] = [];
    const turns = PAGES.filter((_, at) => at % 2 === turn).map(({ path }) => path);
    for (const [looker, paths] of Map.groupBy(turns, lookerAt)) {
      const left = [...paths];
      const lookOn = async (tab: Page) => {
        for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(...(await faultsAt(tab, path, lang)));
      };
      await Promise.all((await browser.blankPages(TABS, { ...sight, cookies: cookies[looker] })).map(lookOn));
    }
    expect(found.join('\n\n')).toBe('');
  });

  function lookerAt(path: string): Looker {
    const looker = LOOKERS.find((one) => ACCESS[path]?.get(actorOf(one), 'ours'));
    if (looker === undefined) throw new Error(`nobody may open ${path}`);
    return looker;
  }

  /** As the page is, and, on a phone, as it comes back when its form was sent with nothing in it. */
  async function faultsAt(page: Page, path: string, lang: string): Promise<readonly string[]> {
    await page.goto(`/${lang}/${ACCESS[path]?.at('ours')}`);
    expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
    expect(await page.getByText(/Такой страницы нет|There is no such page|не для вашей роли|not for your role/).count(), path).toBe(0);
    const faults = [...(await faultsOf(page))];
    const isPhone = page.viewportSize()?.width === 360;
    if (isPhone && ACCESS[path]?.post !== undefined && (await sendsEmpty(page))) faults.push(...(await faultsOf(page)));
    return faults.map((fault) => `${lang} ${path}: ${fault}`);
  }

  /** Sends the page's form with nothing in it. Whether it came back with what is wrong. */
  async function sendsEmpty(page: Page): Promise<boolean> {
    const form = page.locator('form.record-form[novalidate]').first();
    const button = form.locator('.record-form-buttons button[type=submit]').first();
    if ((await button.count()) === 0) return false;
    await page.evaluate(() => {
      const typed = 'form.record-form[novalidate] :is(input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea)';
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typed)) field.value = '';
    });
    const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), button.click()]);
    await page.waitForLoadState();
    const complains = await page.locator('.error-summary').count();
    const must = /\/(?:new|edit|standing)(?:\?|$)/.test(page.url());
    if (must && !/letters\/[^/]+\/edit/.test(page.url())) expect([page.url(), answer.status(), complains]).toEqual([page.url(), 422, 1]);
    return complains > 0;
  }

  describe.each(ROOMS.slice(0, 2))('as they seldom are, at $width px, $scheme, in $lang', ({ lang, turn: _, ...sight }) => {
    it('two people in one record', async () => {
      const page = await openAs('officer', `/${lang}/work/municipalities/ours/edit`, sight);
      const other = await openAs('operator', `/${lang}/work/municipalities/ours/edit`, sight);
      const mark = `${sight.width} ${lang}`;
      await other.locator('[name="name.en"]').fill(`Theirs ${mark}`);
      await other.locator('[name="validFrom"]').fill(String(1900 + (sight.width ?? 0) / 40 + (lang === 'ru' ? 1 : 0)));
      await other.locator('[name="reason"]').press('Enter');
      await other.waitForURL(/\/municipalities\/ours$/);
      await page.locator('[name="name.en"]').fill(`Mine ${mark}`);
      await page.locator('[name="reason"]').press('Enter');
      await page.locator('.collision').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });

    it('a history, and a record that others need, so that it cannot be taken out', async () => {
      const page = await openAs('officer', `/${lang}/work/history/municipality/ours`, sight);
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('.change-undo button').last().click();
      await page.locator('.message--error').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });

    it('an answer that waits for a decision, one that nobody gave, and a link that is shown once', async () => {
      const page = await openAs('officer', `/${lang}/work/requests/answered`, sight);
      expect(await page.locator('[name="values.title"]').inputValue()).toBe('Письмо № 2');
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('[name=intent][value=decline]').locator('xpath=..').locator('button').click();
      await page.locator('.error-summary').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/requests/waiting`);
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/requests`);
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/requests/new?kind=source&id=ours-source`);
      await page.locator('[name=fields]').first().check();
      await page.locator('[name=recipientName]').fill('Приёмная');
      await page.locator('form.record-form button[type=submit]').click();
      await page.locator('#link').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });

    it('a key that is shown once, a draft that waits, letters that are late', async () => {
      const page = await openAs('officer', `/${lang}/account`, sight);
      await page.locator('[name=tokenName]').fill('выгрузка');
      await page.locator('[name=scopes]').first().check();
      await page.locator('button[value=make-token]').click();
      await page.locator('.shown-token').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/sources/new`);
      await page.locator('[name=title]').fill('Начатое и не дописанное');
      await page.locator('[data-draft-status]', { hasText: /\d\d:\d\d/ }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/sources/new`);
      await page.locator('.draft-notice').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work`);
      expect(await page.locator('#overdue').count()).toBe(1);
      expect(await faultsOf(page)).toEqual([]);
      await page.goto(`/${lang}/work/letters`);
      expect(await page.locator('.letter-overdue').count()).toBeGreaterThan(0);
      expect(await faultsOf(page)).toEqual([]);
    });

    it('a letter with its scan, a page that is not for one’s role, and one that is not there', async () => {
      const page = await openAs('officer', `/${lang}/work/letters/late`, sight);
      expect(await faultsOf(page)).toEqual([]);
      for (const path of ['work/audit', 'work/municipalities/theirs/edit', 'work/letters/nothing']) {
        await page.goto(`/${lang}/${path}`);
        expect(await faultsOf(page)).toEqual([]);
      }
    });
  });
});

const KEPT = "'2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z', 1, 'ours-administration'";
const SHOWN = `{"title":{"label":{"ru":"Название","en":"Title"},"value":"Письмо","said":{"ru":"Письмо","en":"Письмо"}}}`;
const ASKED = `'fact', 'source', 'ours-source', 1, '${SHOWN}', '{"ru":"Письмо","en":"Letter"}', '[]', 'ru', 'Мэр', 'ours-administration', 'account-officer', now()`;

/** What time and other people would bring about. */
const WAITING = [
  `insert into letter (id, body_id, direction, status, number, registered_on, subject, lang, with_municipality_id, reply_by, executor, created_at, updated_at, revision, kept_by)
    values ('late', 'ours-administration', 'incoming', 'registered', 'вх-1', '2026-01-02', 'О приезде делегации', 'ru', 'partner', '2026-01-20', 'Ольга Петрова', ${KEPT})`,
  `insert into confirmation_request (id, kind, subject_kind, subject_id, revision, shown, named, sources, lang, recipient_name, body_id, asked_by, asked_at, expires_at)
    values ('waiting', ${ASKED}, now() + interval '9 days')`,
  `insert into confirmation_request (id, kind, subject_kind, subject_id, revision, shown, named, sources, lang, recipient_name, body_id, asked_by, asked_at, expires_at, answer, answered_at, corrections, answered_by_name, answered_by_office)
    values ('answered', ${ASKED}, now() + interval '9 days', 'corrected', now(), '{"title":"Письмо № 2"}', 'Ксения Лес', 'приёмная')`,
];
