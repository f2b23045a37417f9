import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { useBrowser, wordsIn } from './browser.testing.ts';
import { chooseIn, tabTo, typeInto } from './keyboard.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { PASSWORD, personWith } from './signing-in.testing.ts';

const OFFICER = 'officer@sochi.example';

describe('an officer whose hands stay on the keyboard', () => {
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
    await personWith(db, { email: OFFICER, name: 'Ольга Петрова', role: 'officer', body: 'sochi-administration' });
  });
  const browser = useBrowser(register.url);

  const enter = async (page: Page, at: RegExp) => {
    await page.keyboard.press('Enter');
    await page.waitForURL(at);
  };

  async function signIn(page: Page): Promise<void> {
    await tabTo(page, 'Войти');
    await enter(page, /\/ru\/sign-in/);
    await typeInto(page, 'email', OFFICER);
    await typeInto(page, 'password', PASSWORD);
    // Enter in a field sends the form, as everywhere.
    await enter(page, /\/ru\/work$/);
  }

  async function enterSource(page: Page, title: string): Promise<void> {
    await tabTo(page, 'Записи');
    await enter(page, /\/work\/records$/);
    await tabTo(page, 'Источники');
    await tabTo(page, 'Источники');
    await enter(page, /kind=sources/);
    await tabTo(page, 'Новый источник');
    await enter(page, /\/work\/sources\/new$/);
    await typeInto(page, 'title', title);
    await typeInto(page, 'publishedAt', '12.03.2026');
    await tabTo(page, /^Сохранить$/);
    await enter(page, /\/ru\/sources\/(?!new)/);
    expect(await wordsIn(page.locator('h1'))).toBe(title);
  }

  async function editTie(page: Page, since: string): Promise<void> {
    await tabTo(page, 'Ольга Петрова');
    await enter(page, /\/ru\/work$/);
    await tabTo(page, 'Сочи – Минск');
    await enter(page, /\/partnerships\/sochi-minsk$/);
    await tabTo(page, 'Изменить');
    await enter(page, /\/work\/partnerships\/sochi-minsk\/edit$/);
    await chooseIn(page, 'kind', 'Сотрудничество');
    await typeInto(page, 'since', since);
    await tabTo(page, 'Сохранить');
    await enter(page, /\/ru\/partnerships\/sochi-minsk$/);
    expect(await wordsIn(page.locator('main'))).toContain('Сотрудничество');
  }

  async function sendLink(page: Page): Promise<void> {
    await tabTo(page, 'Спросить другую сторону');
    await enter(page, /\/work\/requests\/new/);
    await tabTo(page, '', 'fields');
    await page.keyboard.press('Space');
    await typeInto(page, 'recipientName', 'Приёмная');
    await tabTo(page, 'Отправить запрос');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ссылка готова' }).waitFor();
    await tabTo(page, /\/answer\/[\w-]{43}$/);
  }

  async function registerLetter(page: Page, subject: string): Promise<void> {
    await tabTo(page, 'К запросу');
    await enter(page, /\/work\/requests\/(?!new)/);
    await tabTo(page, 'Письма');
    await enter(page, /\/work\/letters$/);
    await tabTo(page, 'Записать входящее');
    await enter(page, /direction=incoming$/);
    await typeInto(page, 'withWritten', 'Барановичский горисполком');
    await typeInto(page, 'theirNumber', '01-12/345');
    await typeInto(page, 'theirDate', '12.03.2026');
    await typeInto(page, 'subject', subject);
    await tabTo(page, 'Записать и дать номер');
    await enter(page, /\/work\/letters\/(?!new)/);
    expect(await wordsIn(page.locator('main'))).toContain(subject);
  }

  it.each([
    ['with scripts', true, '2023'],
    ['with scripts switched off', false, '2022'],
  ])(
    'signs in, enters a source, edits a tie, sends a one-time link and registers a letter, seeing at each stop where they are, %s',
    async (how, scripts, since) => {
      const page = await browser.open('/ru', { scripts });
      await signIn(page);
      await enterSource(page, `Письмо, внесённое с клавиатуры, ${how}`);
      await editTie(page, since);
      await sendLink(page);
      await registerLetter(page, `О клавиатуре, ${how}`);
    },
  );
});
