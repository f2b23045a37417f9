import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { expectAccessible, useBrowser, wordsIn } from './browser.testing.ts';
import { practisedHands } from './keystrokes.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { personWith, signsIn, withPasskeys } from './signing-in.testing.ts';

const MINUTES = 3;
const QUOTE = 'Предлагаем Сочи установить побратимские связи';

describe('an officer who was invited', () => {
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
    await personWith(db, { email: 'chief@sochi.example', name: 'Ирина Ильина', role: 'administrator' });
  });
  const browser = useBrowser(register.url);

  /** What the administrator finds among the outgoing mail: without a mail server it is handed over by hand. */
  async function invitationFromThePeoplePage(email: string): Promise<string> {
    const page = await browser.open('/ru/sign-in');
    await signsIn(page, 'chief@sochi.example');
    await page.getByRole('link', { name: 'Люди и роли' }).first().click();
    await page.getByLabel('Адрес почты').fill(email);
    await page.getByLabel('Орган или организация').fill('Администрация Сочи');
    await page.getByLabel('Роль', { exact: true }).selectOption('officer');
    await page.getByRole('button', { name: 'Послать приглашение' }).click();
    await page.getByText('Приглашение послано').waitFor();
    await page.getByRole('link', { name: 'Исходящая почта' }).first().click();
    const mail = page.locator('.mail-list li', { hasText: email }).filter({ hasText: 'Приглашение' });
    await mail.locator('summary').click();
    const link = /\/ru\/invitation\/[\w-]{43}/.exec(await wordsIn(mail.locator('.mail-text')));
    return link?.[0] ?? '';
  }

  it('signs in with a passkey, files a paper letter and enters a tie from it, in less than three minutes of clicks', async () => {
    const page = await browser.open('/ru');
    await withPasskeys(page);
    await page.goto(await invitationFromThePeoplePage('officer@sochi.example'));
    await page.getByLabel('Имя и фамилия').fill('Ольга Петрова');
    await page.getByRole('button', { name: 'Принять приглашение' }).click();
    await page.waitForURL(/\/ru\/account/);
    await page.locator('form[data-enhance="passkey-add"] [name=passkeyName]').fill('Компьютер в отделе');
    await page.getByRole('button', { name: 'Добавить ключ этого устройства' }).click();
    await page.waitForURL(/saved/);
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL((url) => url.pathname === '/ru');

    const hands = practisedHands();
    await page.goto('/ru/sign-in');
    await hands.click(page.getByRole('button', { name: 'Войти с ключом доступа' }));
    await page.waitForURL((url) => url.pathname === '/ru/work');
    await hands.click(page.getByRole('navigation').getByRole('link', { name: 'Письма' }).first());
    await hands.click(page.getByRole('link', { name: 'Записать входящее' }));
    await hands.type(page.getByLabel('Как написано на бумаге'), 'Барановичский горисполком');
    await hands.type(page.getByLabel('Номер отправителя'), '01-12/345');
    await hands.type(page.getByLabel('Дата отправителя'), '12.03.2026');
    await hands.type(page.getByLabel('О чём'), 'О побратимстве');
    await hands.attach(page.getByLabel('Скан'), {
      name: 'письмо.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    });
    await hands.type(page.getByLabel('Подписал'), 'Председатель, А.Б. Верасень');
    await hands.click(page.getByRole('button', { name: 'Записать и дать номер' }));
    await page.getByRole('heading', { name: 'Входящее вх-1' }).waitFor();
    expect(await wordsIn(page.locator('main'))).toMatch(/01-12\/345[\s\S]*А\.Б\. Верасень/);
    await page.getByRole('link', { name: 'Скачать скан' }).waitFor();
    await hands.click(page.getByRole('button', { name: 'Сделать источником' }));
    await hands.click(page.getByRole('link', { name: 'Внести партнёрство по этому письму' }));
    await enterTheTie(page, hands);

    const modelled = `${hands.clicks} clicks, ${hands.keystrokes} keystrokes, ${Math.round(hands.seconds())} s by the keystroke-level model`;
    process.stdout.write(`A tie from a paper letter: ${modelled}.\n`);
    expect(hands.seconds()).toBeLessThan(MINUTES * 60);
  });

  async function enterTheTie(page: Page, hands: ReturnType<typeof practisedHands>): Promise<void> {
    const partner = page.getByRole('group', { name: 'Партнёр', exact: true });
    await hands.type(partner.getByLabel('Город, район, округ'), 'Барановичи');
    await hands.choose(page.getByLabel('Вид', { exact: true }), 'Побратимство');
    const stands = page.getByRole('group', { name: 'Положение сейчас' });
    await hands.choose(stands.getByLabel('Положение', { exact: true }), 'Предложено');
    await hands.type(stands.getByLabel('Дата источника'), '12.03.2026');
    await hands.type(stands.locator('[name="stands.reason.ru"]'), 'Барановичи предлагают побратимство');
    expect(await page.getByLabel('Источник', { exact: true }).inputValue()).toMatch(/^letter-/);
    await hands.type(page.getByLabel('Цитата'), QUOTE);
    await hands.click(page.getByRole('button', { name: 'Сохранить', exact: true }));
    const which = page.getByRole('group', { name: 'Кто из них?' });
    await which
      .or(page.locator('.thread-heading, h1', { hasText: 'Барановичи' }))
      .first()
      .waitFor();
    if (await which.isVisible()) {
      await hands.click(which.getByText(/Брестская/).first());
      await hands.click(page.getByRole('button', { name: 'Сохранить', exact: true }));
    }
    await page.waitForURL(/\/ru\/partnerships\/(?!new)/);
    await expectAccessible(page);
  }

  it('everybody reads the tie with its source and quote, and nobody the letter itself', async () => {
    const page = await browser.open('/ru/partnerships?q=Барановичи');
    await page
      .getByRole('link', { name: /Барановичи/ })
      .first()
      .click();
    const text = await wordsIn(page.locator('main'));
    expect(text).toContain('Предложено');
    expect(text).toContain('к 12 марта 2026');
    expect(text).toContain(QUOTE);
    expect(text).toContain('Письмо от 12 марта 2026 № 01-12/345');
    const letters = await register.db().execute('select id from letter');
    const id = String((letters as unknown as { rows: { id: string }[] }).rows[0]?.id);
    for (const path of [`/ru/work/letters/${id}`, `/ru/work/letters/${id}/scan`, '/ru/work/letters'])
      expect((await fetch(register.url() + path, { redirect: 'manual' })).headers.get('Location')).toMatch(/^\/ru\/sign-in\?back=/);
    expect(await (await fetch(`${register.url()}/ru/sources/letter-${id}`)).text()).not.toMatch(/Верасень|О побратимстве|письмо\.pdf/);
  });
});
