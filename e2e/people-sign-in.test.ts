import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { accessibilityFaults, expectAccessible, useBrowser, whatSticksOut } from './browser.testing.ts';
import { becomes, invitationFor, newAddress, PASSWORD, withPasskeys } from './signing-in.testing.ts';

const browser = useBrowser();
const cookies = async (page: Page) => (await page.context().cookies()).filter(({ name }) => name.includes('session'));

it('an invited person gets an account without scripts, adds to it, signs out and in again', async () => {
  const email = newAddress('first');
  const page = await browser.open('/ru', { scripts: false });
  await page.goto(await invitationFor(email, ['--role', 'operator']));
  await page.getByRole('button', { name: 'Принять приглашение' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Имя и фамилия');
  await page.getByLabel('Имя и фамилия').fill('Ирина Ильина');
  await page.getByLabel('Пароль').fill(PASSWORD);
  const here = page.url();
  await page.getByRole('button', { name: 'Принять приглашение' }).click();
  await page.waitForURL(/\/ru\/work$/);
  expect(await cookies(page)).toMatchObject([{ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' }]);

  await page.goto('/ru/account');
  await page.getByText('оператор реестра').waitFor();
  await page.getByLabel('Для чего ключ').fill('выгрузка');
  await page.getByLabel('писать').check();
  await page.getByRole('button', { name: 'Создать ключ' }).click();
  const token = await page.locator('.shown-token').innerText();
  expect(token).toMatch(/^pobratim_[\w-]{43}$/);
  await page.goto('/ru/account');
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Отозвать' }).click();
  await page.getByText('Ключей пока нет.').waitFor();

  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.waitForURL(/\/ru$/);
  expect(await cookies(page)).toEqual([]);
  await page.goto('/ru/work');
  await page.waitForURL(/sign-in/);
  await page.getByLabel('Адрес почты').fill(email);
  await page.getByLabel('Пароль').fill('wrong');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL(/\/ru\/work$/);

  await page.goto(here);
  await page.getByText('Приглашением уже воспользовались.').waitFor();
});

it('a passkey is added, signs in by itself, and works no more once it is removed', async () => {
  const page = await browser.open('/ru');
  await withPasskeys(page);
  await becomes(page, newAddress('passkey'), ['--role', 'operator']);
  await page.goto('/ru/account');
  await page.locator('form[data-enhance="passkey-add"] [name=passkeyName]').fill('Ноутбук в приёмной');
  await page.getByRole('button', { name: 'Добавить ключ этого устройства' }).click();
  await page.waitForURL(/saved/);
  expect(await page.locator('form [name=passkeyName]').first().inputValue()).toBe('Ноутбук в приёмной');
  await expectAccessible(page);

  const signInWithKey = async () => {
    await page.goto('/ru/account');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL(/\/ru$/);
    await page.goto('/ru/sign-in?back=/ru/account');
    await page.getByRole('button', { name: 'Войти с ключом доступа' }).click();
  };
  await signInWithKey();
  await page.waitForURL((url) => url.pathname === '/ru/account');
  await page.getByRole('button', { name: 'Убрать Ноутбук в приёмной' }).click();
  await page.waitForURL(/saved/);
  await signInWithKey();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('Ключ не подошёл');
});

it('other sites’ forms change nothing, and no address outside is led to', async () => {
  const email = newAddress('careful');
  const page = await browser.open('/ru');
  await becomes(page, email, ['--role', 'operator']);
  const [session] = await cookies(page);
  const url = inject('url');
  const headers = { Cookie: `${session?.name}=${session?.value}` };
  for (const path of ['/ru/account', '/ru/work/people', '/ru/work/audit', '/ru/sign-in', '/ru/sign-in/passkey', '/ru/account/passkey'])
    for (const Origin of ['https://elsewhere.example', 'null']) {
      const answer = await fetch(url + path, {
        method: 'POST',
        body: new URLSearchParams({ do: 'sign-out' }),
        headers: { ...headers, Origin },
        redirect: 'manual',
      });
      expect([path, answer.status]).toEqual([path, 400]);
    }
  expect((await fetch(`${url}/ru/account`, { headers, redirect: 'manual' })).status).toBe(200);
  // Nor does another site press the button of a link: whoever made it would be signed in here. Our own page of it sends no referrer.
  for (const [site, isRefused] of [
    ['cross-site', true],
    ['same-site', true],
    ['same-origin', false],
    [null, false],
  ] as const)
    for (const path of ['/ru/sign-in/link/nobodys', '/ru/invitation/nobodys']) {
      const from = { Origin: 'null', ...(site === null ? {} : { 'Sec-Fetch-Site': site }) };
      const answer = await fetch(url + path, {
        method: 'POST',
        body: new URLSearchParams({ name: 'Кто-то' }),
        headers: from,
        redirect: 'manual',
      });
      expect([path, site, answer.status === 400]).toEqual([path, site, isRefused]);
    }
  for (const back of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
  ]) {
    const body = new URLSearchParams({ email, password: PASSWORD, back });
    const answer = await fetch(`${url}/ru/sign-in`, { method: 'POST', body, redirect: 'manual' });
    expect([back, answer.status, answer.headers.get('Location')]).toEqual([back, 303, '/ru/work']);
    const page2 = await fetch(`${url}/ru/sign-in?back=${encodeURIComponent(back)}`, { headers, redirect: 'manual' });
    expect(page2.headers.get('Location')).toBe('/ru/work');
  }
});

it('a cookie that somebody put into the browser before signing in is nobody’s afterwards', async () => {
  const email = newAddress('fixed');
  const page = await browser.open('/ru');
  await becomes(page, email, ['--role', 'operator']);
  const [before] = await cookies(page);
  await page.goto('/ru/account');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.waitForURL(/\/ru$/);
  if (before !== undefined) await page.context().addCookies([before]);
  await page.goto('/ru/sign-in');
  await page.getByLabel('Адрес почты').fill(email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL(/\/ru\/work$/);
  const [after] = await cookies(page);
  expect(after?.value).not.toBe(before?.value);
  const answer = await fetch(`${inject('url')}/ru/work`, { headers: { Cookie: `${before?.name}=${before?.value}` }, redirect: 'manual' });
  expect(answer.headers.get('Location')).toMatch(/sign-in/);
});

it('a form that is sent after the session ended is there again after signing in, without scripts', async () => {
  const email = newAddress('late');
  const page = await browser.open('/ru', { scripts: false });
  await becomes(page, email, ['--role', 'operator']);
  const source = await page.goto('/ru/sources').then(() => page.locator('main a[href^="/ru/sources/"]').first().getAttribute('href'));
  await page.goto(`${source?.replace('/ru/', '/ru/work/')}/edit`);
  await page.locator('[name=title]').fill('Заголовок, который жаль потерять');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Ничего не потеряно.').waitFor();
  await page.getByLabel('Адрес почты').fill(email);
  await page.getByLabel('Пароль').fill('wrong');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL(/\/edit\?draft=continue$/);
});

it('a form whose connection is lost stays with all that was typed, and goes out when it is back', async () => {
  const page = await browser.open('/ru');
  await becomes(page, newAddress('offline'), ['--role', 'operator']);
  await page.goto('/ru/work/sources/new');
  await page.context().setOffline(true);
  await page.locator('[name=title]').fill('Набрано в поезде');
  const save = () => page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const status = page.locator('[data-draft-status]');
  await status.filter({ hasText: 'Нет связи' }).waitFor();
  await save();
  expect(new URL(page.url()).pathname).toBe('/ru/work/sources/new');
  expect(await page.locator('[name=title]').inputValue()).toBe('Набрано в поезде');
  await page.context().setOffline(false);
  await status.filter({ hasText: /\d\d:\d\d/ }).waitFor();
  await save();
  await page.waitForURL(/\/ru\/sources\/(?!new)/);
  expect((await page.locator('h1').innerText()).replaceAll('\u00a0', ' ')).toBe('Набрано в поезде');
});

it('a reader without an account gets no cookie, and the pages for those who sign in fit a phone', async () => {
  const url = inject('url');
  for (const path of ['/ru', '/ru/partnerships', '/ru/sign-in', '/en/sign-in'])
    expect((await fetch(url + path)).headers.getSetCookie()).toEqual([]);
  const page = await browser.open('/ru', { width: 320 });
  await becomes(page, newAddress('phone'));
  for (const path of ['/ru/work/people', '/ru/work/audit', '/ru/account', '/en/work/people', '/en/work/audit', '/en/account']) {
    await page.goto(path);
    expect(await whatSticksOut(page)).toEqual([]);
    expect((await accessibilityFaults(page)).join('\n')).toBe('');
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/en$/);
  for (const path of ['/en/sign-in', await invitationFor(newAddress('axe'), ['--role', 'operator']), '/ru/sign-in/link/none']) {
    await page.goto(path);
    expect(await whatSticksOut(page)).toEqual([]);
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
});
