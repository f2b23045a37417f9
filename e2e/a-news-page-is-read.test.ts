import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser, whatSticksOut, wordsIn } from './browser.testing.ts';

const browser = useBrowser();

const NEWS = `Побратимы двух стран собрались на форум в Могилёве

31 марта 2017, 15:35

Афиша
Реклама

Девятый форум городов-побратимов России и Беларуси шёл в Могилёве 30–31 марта, и Калугу на нём представлял глава городского самоуправления Александр ИВАНОВ. Всего приехали около 150 участников.

С городскими советами Смоленска и Тулы у Городской Думы Калуги подписаны соглашения. Калужский глава рассказал, что в благоустройство одного из микрорайонов вложено порядка 17 миллионов рублей.

Комментарии отключены`;

const RECIPE = `Как испечь пирог с яблоками

Возьмите пять яблок, стакан муки и немного сахара. Яблоки нарежьте тонкими ломтиками и посыпьте корицей. Пеките сорок минут в горячей духовке.`;

const SIGHTS = [
  { width: 1440, scripts: true },
  { width: 360, scripts: true },
  { width: 1440, scripts: false },
  { width: 360, scripts: false },
] as const;

beforeAll(async () => {
  // The first page that is read loads the gazetteer.
  const page = await browser.open('/ru/read', { scripts: false });
  await paste(page, RECIPE);
}, 120_000);

describe('a news page is pasted, and what it says is seen with its words', () => {
  it.each(SIGHTS)('at $width px, scripts $scripts', async ({ width, scripts }) => {
    const page = await browser.open('/ru/read', { width, scripts });
    if (scripts) await expectAccessible(page);
    await paste(page, NEWS);

    expect(await wordsIn(page.locator('h1'))).toBe('Побратимы двух стран собрались на форум в Могилёве');
    const found = (await wordsIn(page.locator('section', { hasText: 'Что нашли' }).last())).replaceAll('\u2060', '');
    for (const words of ['Форум', '30–31 марта 2017', 'Могилёв', 'Калуга', 'Александр Иванов', '17 000 000 российских рублей'])
      expect(found.toLowerCase()).toContain(words.toLowerCase());

    await followAMarkAndComeBack(page);
    expect(await whatSticksOut(page)).toEqual([]);
    if (scripts) await expectAccessible(page);
  });

  it('in English too', async () => {
    const page = await browser.open('/en/read?example=en', { locale: 'en-GB' });
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByRole('heading', { name: 'What was found' }).waitFor();
    const found = await wordsIn(page.locator('main'));
    for (const words of ['Derby', 'Osnabrück', '9 May 2025', 'twinning']) expect(found).toContain(words);
    await expectAccessible(page);
  });

  it.each([true, false])('in the other language, without pasting it again; scripts %s', async (scripts) => {
    const page = await browser.open('/ru/read', { scripts });
    await paste(page, NEWS);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What was found' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/read');
    expect(await wordsIn(page.locator('main'))).toContain('30–\u206031 March 2017');
    if (scripts) await expectAccessible(page);
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('heading', { name: 'Что нашли' }).waitFor();
  });

  it('is mended where it was wrong, and taken along as JSON', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await paste(page, NEWS);
    await page.getByText('Поправить текст и прочитать ещё раз').click();
    await page.getByRole('textbox', { name: 'Текст публикации' }).fill(NEWS.replaceAll('Калуг', 'Костром'));
    await press(page);
    expect(await wordsIn(page.locator('main'))).toContain('Кострома');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Скачать найденное в JSON' }).click();
    const [{ text, events }] = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
    expect(events[0].municipalities.map(({ at }: { at: [number, number] }) => text.slice(...at))).toContain('Могилёве');
  });

  it('says what of a person was only understood', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await paste(page, `${NEWS}\n\nВ переговорах участвовала и председатель комитета Мария Петрова.`);
    const person = page.locator('.reading-item', { hasText: 'Мария Петрова' });
    expect(await wordsIn(person)).toContain('муниципалитет рядом не назван');
  });

  it('folds the clutter, names it and shows it when it is asked for', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await paste(page, NEWS);
    const clutter = page.locator('details').filter({ hasText: 'Отброшено как мусор' }).first();
    expect(await wordsIn(clutter.locator('summary'))).toContain('«Афиша»');
    await clutter.locator('summary').click();
    expect(await wordsIn(clutter)).toContain('Реклама');
  });

  it('by keyboard alone', async () => {
    const page = await browser.open('/ru/read?example=ru');
    await page.getByRole('textbox', { name: 'Текст публикации' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Прочитать');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Что нашли' }).waitFor();
    await page.getByRole('link', { name: 'показать в тексте: Барановичи' }).first().focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#mark-\d+$/);
    expect(await page.locator('a:target').innerText()).toMatch(/Баранович/);
    // From the mark the way back is one more key: reading goes on from where it leads.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#(?:item|mark)-/);
  });
});

describe('what cannot be read says why, and the text is still there', () => {
  it('nothing was pasted', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await press(page);
    expect(await wordsIn(page.locator('.error-summary'))).toContain('вставьте текст или выберите файл');
  });

  it('a text and a file at once', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await page.locator('input[type=file]').setInputFiles({ name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from(NEWS) });
    await page.getByRole('textbox', { name: 'Текст публикации' }).fill(NEWS);
    await press(page);
    expect(await wordsIn(page.locator('.error-summary'))).toContain('прочитать можно что-то одно');
    expect(await page.getByRole('textbox', { name: 'Текст публикации' }).inputValue()).toBe(NEWS);
    await expectAccessibleWithScripts(page);
  });

  it('more than a megabyte', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    const buffer = Buffer.alloc(1_048_577, 'a');
    await page.locator('input[type=file]').setInputFiles({ name: 'page.txt', mimeType: 'text/plain', buffer });
    await press(page);
    expect(await wordsIn(page.locator('.error-summary'))).toContain('это больше 1 МБ');
  });

  it.each([
    ['a document', 'letter.docx', Buffer.from('PK\u0003\u0004 word/document.xml'), 'это не текст и не HTML'],
    ['an empty file', 'page.txt', Buffer.from(' \n'), 'нет ни одного слова'],
  ])('%s', async (_, name, buffer, why) => {
    const page = await browser.open('/ru/read', { scripts: false });
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await press(page);
    expect(await wordsIn(page.locator('.error-summary'))).toContain(why);
  });

  it('a link instead of a text, in either language', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await paste(page, 'https://town.example/news/1');
    expect(await wordsIn(page.locator('.error-summary'))).toContain('это ссылка');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await wordsIn(page.locator('.error-summary'))).toContain('this is a link');
    expect(await page.getByRole('textbox', { name: 'Text of the page' }).inputValue()).toBe('https://town.example/news/1');
  });

  it('a text about something else is told so, and still has its title', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    await paste(page, RECIPE);
    const words = await wordsIn(page.locator('main'));
    expect(words).toContain('Это не похоже на новость о сотрудничестве муниципалитетов');
    expect(words).toContain('Мы искали встречу');
    expect(await wordsIn(page.locator('h1'))).toBe('Как испечь пирог с яблоками');
  });

  it('an HTML file in an old encoding is read as well', async () => {
    const page = await browser.open('/ru/read', { scripts: false });
    const html = `<html><head><meta charset="windows-1251"><title>Новости</title></head><body><nav>Афиша</nav><article>${NEWS.split('\n\n')
      .map((one) => `<p>${one}</p>`)
      .join('')}</article></body></html>`;
    await page.locator('input[type=file]').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: inWindows1251(html) });
    await press(page);
    expect(await wordsIn(page.locator('main'))).toContain('Александр Иванов');
  });
});

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Текст публикации' }).fill(text);
  await press(page);
}

async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
  await page.waitForLoadState();
}

/** A number in the text leads to what was found, which is seen and marked; «show in the text» leads back. */
async function followAMarkAndComeBack(page: Page): Promise<void> {
  const mark = page.locator('.reading-text a', { hasText: 'Александр ИВАНОВ' }).first();
  const number = (await mark.locator('sup').innerText()).trim();
  await mark.click();
  const item = page.locator(`#item-${number}`);
  expect(await item.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await wordsIn(item)).toContain('Александр Иванов');
  expect(await item.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await item
    .getByRole('link', { name: /показать в тексте/ })
    .first()
    .click();
  expect(new URL(page.url()).hash).toBe(`#mark-${number}`);
  expect(await page.locator('a:target').evaluate((element) => getComputedStyle(element.parentElement ?? element).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
}

/** Axe needs scripts; what is looked at is the same page. */
async function expectAccessibleWithScripts(page: Page): Promise<void> {
  const again = await browser.open('/ru/read');
  await press(again);
  expect(page.url()).toBe(again.url());
  await expectAccessible(again);
}

function inWindows1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));
  return Buffer.from([...text].map((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : 128 + letters.indexOf(sign))));
}
