import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';

const browser = useBrowser();
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${inject('url')}${path}`, { headers, redirect: 'manual' });

describe('the register', () => {
  it('keeps filter and order in the address, without scripts', async () => {
    const page = await browser.open('/ru/partnerships', { scripts: false });
    await page.getByLabel('Вид', { exact: true }).selectOption('cooperation');
    await page.getByLabel('Положение', { exact: true }).selectOption('in_force');
    await page.getByLabel('Страна', { exact: true }).selectOption('RU');
    await page.getByRole('button', { name: 'Показать' }).click();
    expect(new URL(page.url()).search).toBe('?kind=cooperation&standing=in_force&country=RU&sort=latest');
    expect(await page.locator('main').innerText()).toMatch(/2\s+партнёрства/);
    await page.reload();
    expect(await page.getByLabel('Положение', { exact: true }).inputValue()).toBe('in_force');
    await page.getByRole('link', { name: 'Сбросить отбор' }).click();
    expect(await page.locator('main').innerText()).toMatch(/[89]\s+партнёрств/);
  });

  it('shows after “Back” what the page is filtered by, not what was chosen last', async () => {
    const page = await browser.open('/ru/partnerships?kind=twinning');
    await page.getByLabel('Вид', { exact: true }).selectOption('cooperation');
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.waitForURL(/kind=cooperation/);
    await page.goBack();
    expect(await page.getByLabel('Вид', { exact: true }).inputValue()).toBe('twinning');
  });

  it('says when nothing fits, and what to do', async () => {
    const page = await browser.open('/ru/partnerships?q=%D0%9D%D0%B8%D0%BA%D1%83%D0%B4%D0%B0', { scripts: false });
    expect(await page.locator('main').innerText()).toContain('По этим условиям ничего не нашлось');
    await page.getByRole('link', { name: 'Показать все партнёрства' }).click();
    expect(page.url()).toMatch(/\/ru\/partnerships$/);
  });

  it.each([
    ['/ru/partnerships?kind=war&page=zero&zzz=1', 'Адрес не удалось понять', ['kind', 'page', 'zzz']],
    ['/en/municipalities?country=Russia&page=-1', 'could not be understood', ['country', 'page']],
  ])('refuses %s in the reader’s language with every problem', async (path, title, fields) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(400);
    for (const expected of [title, ...fields]) expect(html).toContain(expected);
  });

  it.each(['partnerships', 'municipalities', 'bodies', 'people', 'sources', 'places'])(
    'knows no record of an unknown id among %s',
    async (section) => {
      const [ru, en] = await Promise.all([get(`/ru/${section}/no-such-thing`), get(`/en/${section}/%D0%BD%D0%B5%D1%82`)]);
      expect([ru.status, en.status]).toEqual([404, 404]);
      expect(await ru.text()).toContain('Такой страницы нет');
      expect(await en.text()).toContain('There is no such page');
    },
  );

  it.each([
    ['', '/ru'],
    ['en-GB,en;q=0.9', '/en'],
    ['de', '/ru'],
  ])('leads a reader who asks for «%s» to %s', async (header, path) => {
    const response = await get('/', { 'Accept-Language': header });
    expect(new URL(response.headers.get('Location') ?? '', inject('url')).pathname).toBe(path);
  });
});
