import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import type { Database } from '../platform/db/database.ts';
import { describeOnOneEngine, type TestStore } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import { tableIn } from '../platform/tables/table-in.ts';
import { DIRECTIONS } from '../slices/directions/index.ts';
import { beginImport, dropImport, judgeImport, outcomeOfImport, publishImport } from '../slices/imports/index.server.ts';
import type { ImportKind } from '../slices/imports/index.ts';
import { loadSamplePlaces } from '../slices/places/factory.server.ts';
import { recordExampleGazetteer } from '../slices/sources/example-source.testing.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { wiring } from './facts.ts';
import { loadPage } from './page-loaders.testing.ts';

/** Names by which the gazetteer has one town each, or that the region tells apart. */
const TOWNS = [
  ['Сочи', 'Россия', ''],
  ['Минск', 'Беларусь', ''],
  ['Благовещенск', 'Россия', 'Амурская область'],
  ['Южно-Сахалинск', 'Россия', ''],
  ['Могилёв', 'Беларусь', ''],
  ['Калуга', 'Россия', ''],
  ['Самара', 'Россия', ''],
  ['Витебск', 'Беларусь', ''],
  ['Paris', 'France', ''],
] as const;

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `=${text}`.replace(/\s+/gu, ' ').trim());
const date = fc.constantFrom('', '1966', '03.2015', '12.03.2015');
const tie = fc.record({
  kind: fc.constantFrom('Побратимство', 'Сотрудничество', 'Дружба'),
  standing: fc.constantFrom('', 'Действует', 'Завершено', 'Контакт'),
  since: date,
  directions: fc.subarray([...DIRECTIONS], { maxLength: 3 }).map((codes) => codes.join('; ')),
  title: fc.constantFrom('Список городов-побратимов', '«Вести», № 5', '@реестр', '-1'),
  url: fc.constantFrom('', 'https://example.org/list?a=1&b=2'),
  sourceDate: fc.constantFrom('', '01.02.2020'),
  publisher: fc.constantFrom('', 'Администрация «Города»'),
  quote: fc.oneof(fc.constant(''), words),
});
const PAIRS = TOWNS.flatMap((one, at) => TOWNS.slice(at + 1).map((other) => [...one, ...other]));
const lists = fc
  .tuple(fc.shuffledSubarray(PAIRS, { minLength: 2, maxLength: 12 }), fc.array(tie, { minLength: 12, maxLength: 12 }))
  .map(([pairs, ties]) => pairs.map((pair, at) => [...pair, ...Object.values(ties[at] ?? {})]));

const HEAD = [
  'Город 1',
  'Страна 1',
  'Регион 1',
  'Город 2',
  'Страна 2',
  'Регион 2',
  'Вид',
  'Статус',
  'С какого года',
  'Направления',
  'Источник',
  'Ссылка',
  'Дата источника',
  'Издатель',
  'Цитата',
];

function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from([HEAD, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'));
}

async function bringIn(db: Database, content: Uint8Array, kind: ImportKind = 'partnerships') {
  const acting = installation(db, wiring);
  const table = await tableIn(content);
  if (!table.ok) throw new Error(table.refusal);
  const source = { title: null, url: null, date: null, publisher: null };
  const begun = await beginImport(acting, { kind, fileName: 'list', content, table: table.value, source, isTrial: false });
  if (!begun.ok) throw new Error(begun.refusal);
  await judgeImport(acting, begun.value);
  const published = await publishImport(acting, begun.value);
  const outcome = await outcomeOfImport(db, begun.value);
  if (!published.ok) await dropImport(acting, begun.value);
  return outcome;
}

async function exported(db: Database, query: string, lang: string, list: ImportKind = 'partnerships'): Promise<Uint8Array> {
  const answer = await loadPage(db, `slices/${list}/pages/export.ts`, { path: `${list}/export?${query}`, lang });
  return new Uint8Array(await (answer as Response).arrayBuffer());
}

/** Everything but the address of the record, in an order of its own. */
async function rowsOf(file: Uint8Array): Promise<readonly string[]> {
  const table = await tableIn(file);
  if (!table.ok) throw new Error(table.refusal);
  return table.value.rows.map((row) => JSON.stringify(row.slice(0, -1))).sort();
}

/** The gazetteer stays. */
async function empty({ db, pool }: TestStore): Promise<void> {
  await pool.query('truncate partnership, municipality, source, publisher, citation, import, import_decision, import_mapping cascade');
  await recordExampleGazetteer(installation(db));
}

describeOnOneEngine('an export comes back', (store) => {
  beforeAll(() => loadSamplePlaces(store().db));

  it('as it was: it adds nothing where it came from, and a register made of it says the same', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.constantFrom('xlsx', 'csv'), fc.constantFrom('ru', 'en'), async (rows, format, lang) => {
        const { db } = store();
        await empty(store());
        const [all, none] = [rows.length, 0];
        expect(await bringIn(db, csvOf(rows))).toMatchObject({ rows: all, resolved: all, errors: [] });

        const file = await exported(db, `format=${format}`, lang);
        const towns = await exported(db, `format=${format}`, lang, 'municipalities');
        const counts = await rowCounts(db);
        expect(await bringIn(db, file)).toMatchObject({ rows: all, resolved: none, duplicates: all, errors: [] });
        expect(await rowCounts(db)).toEqual(counts);

        await empty(store());
        expect(await bringIn(db, file)).toMatchObject({ rows: all, resolved: all, errors: [] });
        expect(await rowsOf(await exported(db, `format=${format}`, lang))).toEqual(await rowsOf(file));

        await empty(store());
        expect(await bringIn(db, towns, 'municipalities')).toMatchObject({ queued: 0, duplicates: 0, errors: [] });
        expect(await rowsOf(await exported(db, `format=${format}`, lang, 'municipalities'))).toEqual(await rowsOf(towns));
      }),
      { numRuns: 5 },
    );
  });
});

describeOnOneEngine('an export of the five cases', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  it.each([
    ['partnerships', 'ru'],
    ['partnerships', 'en'],
    ['municipalities', 'ru'],
    ['municipalities', 'en'],
  ] as const)('adds nothing where it came from: %s (%s)', async (kind, lang) => {
    const { db } = store();
    const counts = await rowCounts(db);
    const outcome = await bringIn(db, await exported(db, 'format=xlsx', lang, kind), kind);
    expect(outcome).toEqual({ rows: expect.any(Number), resolved: 0, queued: 0, duplicates: outcome.rows, errors: [] });
    expect(outcome.rows).toBeGreaterThan(7);
    expect(await rowCounts(db)).toEqual(counts);
  });
});
