import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readTable } from '../src/platform/tables/read-table.ts';
import { tablePieces } from '../src/platform/tables/write-table.ts';
import { expectAccessible, useBrowser, whatSticksOut, wordsIn } from './browser.testing.ts';
import { becomes, newAddress } from './signing-in.testing.ts';

const browser = useBrowser();

const HEADER = ['Город-партнёр', 'Страна', 'Дата подписания', 'Вид', 'Источник'];
// biome-ignore format: a table.
const CLEAR = [
  ['Нант', 'Франция'], ['Лион', 'Франция'], ['Бордо', 'Франция'], ['Гамбург', 'Германия'], ['Дрезден', 'Германия'], ['Лейпциг', 'Германия'],
  ['Бремен', 'Германия'], ['Турку', 'Финляндия'], ['Тампере', 'Финляндия'], ['Оулу', 'Финляндия'], ['Гданьск', 'Польша'], ['Краков', 'Польша'],
  ['Познань', 'Польша'], ['Гродно', 'Беларусь'], ['Витебск', 'Беларусь'], ['Полоцк', 'Беларусь'], ['Ереван', 'Армения'], ['Гюмри', 'Армения'],
  ['Астана', 'Казахстан'], ['Павлодар', 'Казахстан'], ['Ташкент', 'Узбекистан'], ['Самарканд', 'Узбекистан'], ['Ницца', 'Франция'], ['Турин', 'Италия'],
  ['Милан', 'Италия'], ['Генуя', 'Италия'], ['Севилья', 'Испания'], ['Малага', 'Испания'], ['Варна', 'Болгария'], ['Пловдив', 'Болгария'], ['Бургас', 'Болгария'],
] as const;
const NAMESAKES = [
  ['Железногорск', 'Россия'],
  ['Springfield', 'США'],
  ['Первомайск', 'Украина'],
] as const;
/** Each is wrong in its own way; beside it the cell that mends it. */
const BROKEN = [
  [['', 'Швеция', '2011', 'побратимство'], { 0: 'Стокгольм' }],
  [['Осло', 'Норвегландия', '2011', 'побратимство'], { 1: 'Норвегия' }],
  [['Рига', 'Латвия', 'III квартал', 'побратимство'], { 2: '2014' }],
  [['Вильнюс', 'Литва', '2011', 'соревнование'], { 3: 'побратимство' }],
  [['Таллин', '', '2011', 'побратимство'], { 1: 'Эстония' }],
] as const;

async function xlsxOf(rows: readonly (readonly string[])[], header = HEADER): Promise<Buffer> {
  const columns = header.map((head, at) => ({ key: String(at), head }));
  const pages = (async function* () {
    yield rows;
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of tablePieces('xlsx', { name: 'Партнёры', columns, pages }, 'ru')) pieces.push(piece);
  return Buffer.concat(pieces);
}

function tableOfPartners(): readonly (readonly string[])[] {
  const clear = CLEAR.map(([town, country], at) => [
    town,
    country,
    `12.03.${2001 + (at % 20)}`,
    'побратимство',
    'Реестр побратимов города',
  ]);
  const namesakes = NAMESAKES.map(([town, country]) => [town, country, '2010', 'побратимство', 'Реестр побратимов города']);
  const broken = BROKEN.map(([cells]) => [...cells, 'Реестр побратимов города']);
  const again = [['Гамбург', 'Германия', '2005', 'побратимство', 'Реестр побратимов города']];
  return [...clear.slice(0, 20), ...broken, ...clear.slice(20), ...namesakes, ...again];
}

async function bringIn(page: Page, name: string, content: Buffer): Promise<void> {
  const file = join(tmpdir(), `${process.pid}-${name}`);
  writeFileSync(file, content);
  await page.goto('/ru/work/imports/new');
  await page.getByLabel('Файл', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await page.waitForURL(/\/ru\/work\/imports\/[a-z0-9]{16}$/);
}

async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Where no script runs, none can look at the page either. */
async function expectAccessibleIf(scripts: boolean, page: Page): Promise<void> {
  if (!scripts) return;
  await expectAccessible(page);
  expect(await whatSticksOut(page)).toEqual([]);
}

const counts = async (page: Page) =>
  Object.fromEntries(
    await Promise.all(
      ['resolved', 'queued', 'duplicate', 'error'].map(async (key) => [key, Number(await page.locator(`[data-count=${key}]`).innerText())]),
    ),
  );

/** «дрезден», typed while the keyboard was Latin, from wherever one is. */
async function findsByTyping(page: Page): Promise<void> {
  await page.goto('/ru/work/records');
  await page.keyboard.press('/');
  await page.keyboard.type('lhtplty');
  await page
    .getByRole('option', { name: /Дрезден/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=lhtplty/);
  expect(await wordsIn(page.getByRole('main'))).toContain('Показано для «дрезден»');
  expect(await page.getByRole('main').getByRole('link', { name: 'Дрезден', exact: true }).count()).toBe(1);
  await expectAccessible(page);
}

/** The office's own ties, as a spreadsheet, and back: nothing of it is new. */
async function exportComesBack(page: Page): Promise<void> {
  await page.goto('/ru/work/records?kind=partnerships');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'XLSX' }).click()]);
  const content = await contentOf(download);
  const table = await readTable(content);
  if (!table.ok) throw new Error(table.refusal);
  expect(table.value.rows.length).toBeGreaterThanOrEqual(38);
  expect(table.value.rows.flat()).toContain('Губкин – Дрезден');
  await bringIn(page, 'выгрузка.xlsx', content);
  expect(await counts(page)).toEqual({ resolved: 0, queued: 0, duplicate: table.value.rows.length, error: 0 });
}

/** In haste a town was entered a second time, in the queue: the two become one, both addresses live, and are two again. */
async function mergesDoubles(page: Page): Promise<void> {
  await bringIn(page, 'дополнение.xlsx', await xlsxOf([['Турку-город', 'Финляндия', '2011', 'побратимство', 'Реестр побратимов города']]));
  const table = page.url();
  await page.getByRole('link', { name: /Разобрать 1/ }).click();
  await page.getByRole('radio', { name: /создать муниципалитет/ }).check();
  await page.getByLabel('По-русски').fill('Турку');
  await page.getByRole('button', { name: 'Ответить' }).click();
  await page.waitForURL(/decided=/);
  await page.goto(table);
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect.poll(() => page.getByText('Опубликовано: 1').isVisible()).toBe(true);

  await page.goto('/ru/work/records?kind=municipalities&q=Турку');
  const stays = page.getByRole('row').filter({ hasText: 'город, Исконная Финляндия' });
  const goes = page.getByRole('row').filter({ hasText: 'город, Финляндия' });
  const [into, from] = await Promise.all(
    [stays, goes].map(async (row) => (await row.getByRole('link', { name: 'Турку' }).getAttribute('href')) ?? ''),
  );
  await stays.getByRole('link', { name: 'История' }).click();
  await page.getByRole('link', { name: /Объединить с другой записью/ }).click();
  await page.getByLabel('Другая запись').fill('Турку');
  await page.getByRole('button', { name: 'Сравнить' }).click();
  await page.waitForURL(/with=/);
  await expectAccessible(page);
  await page.getByLabel('Почему это одна и та же запись').fill('Второй раз внесли из таблицы');
  await page.getByRole('button', { name: 'Объединить' }).click();
  await page.waitForURL(/\/work\/merges\//);
  const merge = page.url();
  await expectAccessible(page);
  for (const address of [into, from]) {
    await page.goto(address ?? '');
    expect(new URL(page.url()).pathname).toBe(into);
  }
  await page.goto(merge);
  await page.locator('summary', { hasText: 'Разъединить' }).click();
  await page.getByLabel('Почему это всё-таки разные записи').fill('Решили ещё раз проверить');
  await page.getByRole('button', { name: 'Разъединить' }).click();
  await expect.poll(() => page.getByText('Обе снова живут под своими адресами.').isVisible()).toBe(true);
  await page.goto(from ?? '');
  expect(new URL(page.url()).pathname).toBe(from);
}

// Two bodies, since what was decided for one of them is remembered.
it.each([
  [true, 'gubkin-administration'],
  [false, 'yuzhno-sakhalinsk-administration'],
] as const)(
  'an officer brings a table in, mends it, decides on namesakes, publishes, takes it back (scripts: %s)',
  { timeout: 300_000 },
  async (scripts, body) => {
    const page = await browser.open('/ru', { scripts });
    await becomes(page, newAddress('imports'), ['--role', 'officer', '--body', body]);
    const rows = tableOfPartners();
    expect(rows).toHaveLength(40);
    await bringIn(page, 'партнёры.xlsx', await xlsxOf(rows));
    expect(await counts(page)).toEqual({ resolved: 31, queued: 3, duplicate: 1, error: 5 });
    await expectAccessibleIf(scripts, page);
    const wrong = page.getByRole('table', { name: 'Строки с ошибками' });
    for (const [row, column, words] of [
      ['21', 'Город-партнёр', 'пусто'],
      ['22', 'Страна', 'такой страны нет'],
      ['23', 'Дата подписания', 'дату не понять'],
      ['24', 'Вид', 'такого вида партнёрств нет'],
      ['25', 'Страна', 'пусто'],
    ] as const)
      expect(await wrong.getByRole('row', { name: new RegExp(`^${row}.* ${column}.*${words}`) }).count(), `${row} ${column}`).toBe(1);

    // What was understood can be looked over; a town that is the wrong one is asked about again.
    const understood = page.getByRole('table', { name: 'Как поняты строки' });
    expect(await wordsIn(understood)).toContain('Лион, Овернь – Рона – Альпы, Франция');
    await understood.getByRole('button', { name: 'Это другой город («Лион»)' }).click();
    await page.waitForURL(/name=/);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Лион, Франция');
    await page
      .getByRole('radio', { name: /Лион, / })
      .first()
      .check();
    await page.getByRole('button', { name: 'Ответить' }).click();
    await page.waitForURL(/decided=/);
    await page.goto(page.url().replace(/\/queue.*/, ''));
    expect(await counts(page)).toEqual({ resolved: 31, queued: 3, duplicate: 1, error: 5 });

    // The queue, by keyboard alone.
    const table = page.url();
    await page.getByRole('link', { name: /Разобрать 3/ }).click();
    await expectAccessibleIf(scripts, page);
    const answer = async (wanted: 'first' | 'none') => {
      const radios = page.getByRole('radio');
      const at =
        wanted === 'first' ? 0 : await radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).value === 'none'));
      if (scripts) await page.keyboard.press(String(at + 1));
      else await radios.nth(at).check();
      await page.getByRole('radio', { checked: true }).press('Enter');
      await page.waitForURL(/decided=/);
    };
    await answer('first');
    await page.getByRole('button', { name: 'Вернуть вопрос' }).click();
    await page.waitForURL(/name=/);
    for (const wanted of ['first', 'first', 'none'] as const) await answer(wanted);
    await expect.poll(() => page.getByText('Все названия разобраны.').isVisible()).toBe(true);
    await page.goto(table);
    expect(await counts(page)).toEqual({ resolved: 33, queued: 0, duplicate: 1, error: 6 });

    // The rows with errors, mended in a spreadsheet and brought in again.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Скачать строки с ошибками' }).click(),
    ]);
    const broken = await readTable(await contentOf(download));
    if (!broken.ok) throw new Error(broken.refusal);
    expect(broken.value.header).toEqual([...HEADER, 'Что исправить']);
    const mended = broken.value.rows.slice(0, 5).map((cells, at) => Object.assign([...cells], BROKEN[at]?.[1]).slice(0, HEADER.length));
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await expect.poll(() => page.getByText('Опубликовано: 33').isVisible()).toBe(true);
    await bringIn(page, 'исправлено.xlsx', await xlsxOf(mended));
    expect(await counts(page)).toEqual({ resolved: 5, queued: 0, duplicate: 0, error: 0 });
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await expect.poll(() => page.getByText('Опубликовано: 5').isVisible()).toBe(true);
    await page.goto('/ru/partnerships?q=Дрезден');
    expect(await page.getByRole('link', { name: /Дрезден/ }).count()).toBeGreaterThan(0);

    if (scripts) {
      await findsByTyping(page);
      await exportComesBack(page);
      await mergesDoubles(page);
    }

    // The same file again adds nothing, and is thrown away.
    await bringIn(page, 'партнёры.xlsx', await xlsxOf(rows));
    expect(await counts(page)).toEqual({ resolved: 0, queued: 0, duplicate: 34, error: 6 });
    await page.getByRole('button', { name: 'Убрать таблицу' }).click();
    await page.waitForURL(/\/ru\/work\/imports$/);
    await expectAccessibleIf(scripts, page);
    for (const name of ['исправлено.xlsx', 'партнёры.xlsx']) {
      await page.goto('/ru/work/imports');
      await page
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .click();
      await page.getByRole('button', { name: 'Отозвать всё опубликованное' }).click();
      await expect.poll(() => page.getByText('отозвана').first().isVisible()).toBe(true);
    }
    await page.goto('/ru/partnerships?q=Дрезден');
    expect(await page.getByRole('link', { name: /Дрезден/ }).count()).toBe(0);
  },
);

it('says what is wrong with a file or its columns, and reads them as a person says', async () => {
  const page = await browser.open('/ru');
  await becomes(page, newAddress('columns'), ['--role', 'officer', '--body', 'blagoveshchensk-administration']);
  await page.goto('/ru/work/imports/new');
  await page.getByRole('button', { name: 'Прочитать' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Выберите файл.');
  const pdf = join(tmpdir(), `${process.pid}-бумага.xlsx`);
  writeFileSync(pdf, '%PDF-1.7\n1 0 obj << >> endobj');
  await page.getByLabel('Файл', { exact: true }).setInputFiles(pdf);
  await page.getByRole('button', { name: 'Прочитать' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Это не таблица.');
  await bringIn(page, 'молча.xlsx', await xlsxOf([['1', 'Гамбург', 'DE']], ['№', 'А', 'Б']));
  const names = page.getByRole('main').getByRole('combobox');
  await names.nth(1).selectOption('secondName');
  await names.nth(2).selectOption('secondCountry');
  await page.getByRole('button', { name: 'Прочитать так' }).click();
  expect(await counts(page)).toMatchObject({ resolved: 1, error: 0 });
  // The file of errors has the same header and one column more.
  const mended = ['1', 'Бремен', 'DE', 'Б – такой страны нет'];
  await bringIn(page, 'молча-2.xlsx', await xlsxOf([mended], ['№', 'А', 'Б', 'Что исправить']));
  expect(await counts(page)).toMatchObject({ resolved: 1, error: 0 });
});
