import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation, somebody, visitor } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { rowCounts } from '../../platform/db/row-counts.testing.ts';
import { tableIn } from '../../platform/tables/table-in.ts';
import { checkChain } from '../history/index.server.ts';
import { loadSamplePlaces } from '../places/sample-places.testing.ts';
import { recordExampleGazetteer } from '../sources/example-source.testing.ts';
import { beginImport } from './actions/begin-import.server.ts';
import { createNamed } from './actions/create-named.server.ts';
import { decideName } from './actions/decide-name.server.ts';
import { dropImport } from './actions/drop-import.server.ts';
import { judgeImport } from './actions/judge-import.server.ts';
import { mapColumns } from './actions/map-columns.server.ts';
import { publishImport } from './actions/publish-import.server.ts';
import { takeBackImport } from './actions/take-back-import.server.ts';
import { csvOf, PAIRS } from './example-lists.testing.ts';
import { outcomeOfImport } from './outcome-queries.server.ts';

const NO_SOURCE = { title: null, url: null, date: null, publisher: null };

/** Brings a list in as far as it goes without a person. */
async function bringIn(acting: Acting, content: Uint8Array, given: Partial<Parameters<typeof beginImport>[1]> = {}) {
  const table = await tableIn(content);
  if (!table.ok) throw new Error(table.refusal);
  const begun = await beginImport(acting, {
    kind: 'partnerships',
    fileName: 'pairs.csv',
    content,
    table: table.value,
    source: NO_SOURCE,
    isTrial: false,
    ...given,
  });
  if (!begun.ok) throw new Error(begun.refusal);
  await judgeImport(acting, begun.value);
  return begun.value;
}

describeOnEachEngine('a list of pairs', (store) => {
  let id: string;
  beforeAll(async () => {
    const { db } = store();
    await loadSamplePlaces(db);
    await recordExampleGazetteer(installation(db));
    id = await bringIn(installation(db), csvOf(PAIRS));
  });

  const rowsOf = async (query: string) => (await store().pool.query(query)).rows;

  it('has each of its rows resolved, queued, known or wrong', async () => {
    expect(await outcomeOfImport(store().db, id)).toEqual({
      rows: 9,
      resolved: 3,
      queued: 2,
      duplicates: 1,
      errors: [
        { row: 5, column: 'country1', code: 'no-such-country' },
        { row: 6, column: 'city1', code: 'empty' },
        { row: 7, column: 'city2', code: 'party-twice' },
      ],
    });
  });

  it('records nothing before it is published', async () => {
    expect(await rowsOf('select count(*)::int as ties from partnership')).toEqual([{ ties: 0 }]);
  });

  it('is published by those who keep the register', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => publishImport(visitor(db), id));
    await expectRefusal(db, 'not-allowed', () =>
      publishImport(installation(db, { actor: somebody('a', ['officer', { id: 'b', kind: 'administration', municipality: null }]) }), id),
    );
    expect(await publishImport(installation(db), id)).toEqual({ ok: true, value: 3 });
  });

  it('becomes ties of twins without a date and a standing', async () => {
    expect(await rowsOf('select title_ru, kind, standing, since from partnership order by title_ru')).toEqual(
      [
        { title_ru: 'Минск – Самара', kind: 'twinning', standing: null, since: null },
        { title_ru: 'Минск – Сочи', kind: 'twinning', standing: null, since: null },
        { title_ru: 'Могилёв – Самара', kind: 'twinning', standing: null, since: null },
      ].map((row) => ({ ...row, title_ru: expect.any(String) })),
    );
    expect(await rowsOf('select country_code, count(*)::int from partnership_country group by 1 order by 1')).toEqual([
      { country_code: 'BY', count: 3 },
      { country_code: 'RU', count: 3 },
    ]);
  });

  it('cites for every fact, and its history is whole', async () => {
    expect(await rowsOf('select aspect, count(*)::int from citation group by 1 order by 1')).toEqual([
      { aspect: 'country:BY', count: 2 },
      { aspect: 'country:RU', count: 2 },
      { aspect: 'name', count: 4 },
      { aspect: 'party:0', count: 3 },
      { aspect: 'party:1', count: 3 },
      { aspect: 'place', count: 4 },
      { aspect: 'tie', count: 3 },
    ]);
    const chain = await checkChain(store().db, null);
    expect(chain).toMatchObject({ fault: null });
    expect(await rowsOf("select subject_kind, count(*)::int from change where deed = 'recorded' group by 1 order by 1")).toEqual([
      { subject_kind: 'municipality', count: 4 },
      { subject_kind: 'partnership', count: 3 },
      { subject_kind: 'source', count: 2 },
    ]);
  });

  it('adds nothing when it is brought in again', async () => {
    const { db } = store();
    const before = await registerCounts(db);
    const again = await bringIn(installation(db), csvOf(PAIRS));
    expect(again).not.toBe(id);
    expect(await publishImport(installation(db), again)).toEqual({ ok: false, refusal: 'nothing-to-publish' });
    expect(await outcomeOfImport(db, again)).toMatchObject({ resolved: 0, duplicates: 4, queued: 2 });
    expect(await registerCounts(db)).toEqual(before);
    expect(await dropImport(installation(db), again)).toEqual({ ok: true, value: again });
  });

  it('is continued where it was cut short', async () => {
    const { db } = store();
    const content = csvOf({ ...PAIRS, rows: [...PAIRS.rows, ['Kaluga', 'Russia', 'Minsk', 'Belarus']] });
    const begun = await bringIn(installation(db), content);
    await db.execute(sql`delete from import_row where import_id = ${begun} and row > 4`);
    await db.execute(sql`update import set state = 'staging', rows_read = 4 where id = ${begun}`);
    expect(await bringIn(installation(db), content)).toBe(begun);
    expect(await outcomeOfImport(db, begun)).toMatchObject({ rows: 10, resolved: 1, duplicates: 4, queued: 2 });
    expect(await publishImport(installation(db), begun)).toEqual({ ok: true, value: 1 });
  });
});

describeOnEachEngine('a name that another row has with its region', (store) => {
  it('waits when the register knows that other town, too', async () => {
    const { db } = store();
    await loadSamplePlaces(db);
    await recordExampleGazetteer(installation(db));
    const list = csvOf({
      header: ['city1', 'region1', 'country1', 'city2', 'country2'],
      rows: [
        ['Zheleznogorsk', 'Kursk Oblast', 'Russia', 'Minsk', 'Belarus'],
        ['Zheleznogorsk', '', 'Russia', 'Mahilyow', 'Belarus'],
      ],
    });
    const first = await bringIn(installation(db), list);
    expect(await publishImport(installation(db), first)).toEqual({ ok: true, value: 1 });
    const again = await bringIn(installation(db), list);
    expect(await outcomeOfImport(db, again)).toMatchObject({ resolved: 0, duplicates: 1, queued: 1 });
  });
});

describeOnEachEngine('a name that waits', (store) => {
  const acting = () => installation(store().db);
  const key = 'Zheleznogorsk\tRussia\t';
  /** In Kursk Oblast. */
  const PLACE = 463340;
  let id: string;
  beforeAll(async () => {
    await loadSamplePlaces(store().db);
    await recordExampleGazetteer(acting());
    id = await bringIn(acting(), csvOf(PAIRS));
  });
  const states = async (of = id) => (await outcomeOfImport(store().db, of)).resolved;

  it('is decided by a person, for all its rows and for later lists; and asked again', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => decideName(visitor(db), { id, key, choice: { kind: 'none' } }));
    await expectRefusal(db, 'no-such-place', () => decideName(acting(), { id, key, choice: { kind: 'place', place: 1 } }));
    await expectRefusal(db, 'no-such-name', () => decideName(acting(), { id, key: 'x', choice: { kind: 'none' } }));
    const before = await states();
    await decideName(acting(), { id, key, choice: { kind: 'place', place: PLACE } });
    expect(await states()).toBe(before + 1);
    const later = await bringIn(acting(), csvOf({ ...PAIRS, rows: [['ZHELEZNOGORSK', 'RU', 'Samara', 'Russia']] }));
    expect(await outcomeOfImport(db, later)).toMatchObject({ rows: 1, resolved: 1 });
    await decideName(acting(), { id, key, choice: { kind: 'ask' } });
    expect(await states()).toBe(before);
    const asked = await bringIn(acting(), csvOf({ ...PAIRS, rows: [['Zheleznogorsk', 'Russia', 'Samara', 'Russia']] }));
    expect(await outcomeOfImport(db, asked)).toMatchObject({ queued: 1 });
  });

  it('that is no municipality makes its rows wrong', async () => {
    await decideName(acting(), { id, key: 'Xyzzyville\tRussia\t', choice: { kind: 'none' } });
    const { errors } = await outcomeOfImport(store().db, id);
    expect(errors).toContainEqual({ row: 8, column: 'city1', code: 'not-a-municipality' });
  });

  it('may become a municipality of its own, which the list is the source of', async () => {
    const { db } = store();
    await decideName(acting(), { id, key: 'Xyzzyville\tRussia\t', choice: { kind: 'ask' } });
    const created = await createNamed(acting(), {
      id,
      key: 'Xyzzyville\tRussia\t',
      name: { ru: null, en: 'Xyzzyville' },
      kind: 'settlement',
    });
    expect(created).toMatchObject({ ok: true });
    const { rows } = await store().pool.query("select aspect, source_id from citation where subject_kind = 'municipality' order by aspect");
    expect(rows.map(({ aspect }: { aspect: string }) => aspect)).toEqual(['country:RU', 'name']);
    expect(await outcomeOfImport(db, id)).toMatchObject({ resolved: 4, queued: 1 });
  });

  it('is published later than the others, and all of it is taken back while nobody has built upon it', async () => {
    const { db, pool } = store();
    const empty = { partnership: 0, municipality: 0, citation: 0, partnership_party: 0, partnership_country: 0 };
    expect(await publishImport(acting(), id)).toEqual({ ok: true, value: 4 });
    await decideName(acting(), { id, key, choice: { kind: 'place', place: PLACE } });
    expect(await publishImport(acting(), id)).toEqual({ ok: true, value: 1 });
    await expectRefusal(db, 'already-published', () => decideName(acting(), { id, key, choice: { kind: 'none' } }));
    await expectRefusal(db, 'already-published', () => dropImport(acting(), id));
    await expectRefusal(db, 'not-allowed', () => takeBackImport(visitor(db), id, null));
    await pool.query('update partnership set revision = 2 where id = (select min(id) from partnership)');
    await expectRefusal(db, 'built-upon', () => takeBackImport(acting(), id, null));
    await pool.query('update partnership set revision = 1');
    expect(await takeBackImport(acting(), id, 'не та таблица')).toEqual({ ok: true, value: id });
    expect(await registerCounts(db)).toMatchObject(empty);
    expect(await checkChain(db, null)).toMatchObject({ fault: null });
    await expectRefusal(db, 'not-published', () => takeBackImport(acting(), id, null));
  });
});

describeOnEachEngine('a day of signing', (store) => {
  it('stands on the timelines of the tie and its towns, and goes with the import', async () => {
    const { db, pool } = store();
    const acting = installation(db);
    await loadSamplePlaces(db);
    await recordExampleGazetteer(acting);
    const list = {
      header: ['Город', 'Страна', 'Город-партнёр', 'Страна партнёра', 'Дата подписания'],
      rows: [
        ['Сочи', 'Россия', 'Минск', 'Беларусь', '12.03.2015'],
        ['Самара', 'Россия', 'Минск', 'Беларусь', ''],
        ['Самара', 'Россия', 'Могилёв', 'Беларусь', '12.03.2051'],
      ],
    };
    const id = await bringIn(acting, csvOf(list));
    expect((await outcomeOfImport(db, id)).errors).toEqual([{ row: 3, column: 'Дата подписания', code: 'date-ahead' }]);
    await expect(bringIn(acting, csvOf(list), { source: { ...NO_SOURCE, title: 'Перечень', date: '2051' } })).rejects.toThrow('date-ahead');
    expect(await publishImport(acting, id)).toEqual({ ok: true, value: 2 });
    const { rows } = await pool.query('select kind, date, order_day from timeline_entry');
    expect(rows).toEqual([{ kind: 'agreement_signed', date: '2015-03-12', order_day: '2015-03-12' }]);
    expect((await pool.query('select kind, count(*)::int from timeline_subject group by 1 order by 1')).rows).toEqual([
      { kind: 'municipality', count: 2 },
      { kind: 'partnership', count: 1 },
    ]);
    expect((await pool.query("select count(*)::int from citation where subject_kind = 'timeline_entry'")).rows).toEqual([{ count: 1 }]);
    expect(await takeBackImport(acting, id, null)).toEqual({ ok: true, value: id });
    expect(await registerCounts(db)).toMatchObject({ timeline_entry: 0, timeline_subject: 0, partnership: 0, municipality: 0 });
    expect(await checkChain(db, null)).toMatchObject({ fault: null });
  });
});

describeOnEachEngine('columns that a person names', (store) => {
  it('are read anew, and so are those of the next list', async () => {
    const { db } = store();
    const acting = installation(db);
    await loadSamplePlaces(db);
    await recordExampleGazetteer(acting);
    const silent = { header: ['а', 'б', 'в'], rows: [['1', 'Минск', 'Самара']] };
    const id = await bringIn(acting, csvOf(silent));
    await expectRefusal(db, 'no-name-column', () => mapColumns(acting, id, ['', 'firstName', '']));
    await expectRefusal(db, 'column-twice', () => mapColumns(acting, id, ['secondName', 'firstName', 'secondName']));
    await expectRefusal(db, 'not-usable', () => mapColumns(acting, id, ['', 'oktmo', 'secondName']));
    expect(await mapColumns(acting, id, ['', 'firstName', 'secondName'])).toEqual({ ok: true, value: id });
    expect(await outcomeOfImport(db, id)).toMatchObject({ resolved: 1 });
    const next = await bringIn(acting, csvOf({ ...silent, rows: [['2', 'Минск', 'Калуга']] }));
    expect(await outcomeOfImport(db, next)).toMatchObject({ resolved: 1 });
    const corrected = { header: [...silent.header, 'Что исправить'], rows: [['3', 'Минск', 'Сочи', 'б: пусто']] };
    expect(await outcomeOfImport(db, await bringIn(acting, csvOf(corrected)))).toMatchObject({ resolved: 1 });
  });
});

async function registerCounts(db: Acting['db']) {
  const all = await rowCounts(db);
  return Object.fromEntries(Object.entries(all).filter(([table]) => !table.startsWith('import')));
}
