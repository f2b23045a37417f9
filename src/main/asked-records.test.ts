import { beforeAll, expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { historyOf } from '../slices/history/index.server.ts';
import { contributions } from './contributions.server.ts';
import { wiring } from './facts.ts';
import { beginRegister, growRegister } from './growing-register.testing.ts';

const REASON = 'Ответ другой стороны: Анна Ковальская';
const SOURCE = { title: 'Ответ другой стороны по ссылке', publishedAt: '2026-01-02' };

/** Of each kind of record: what the other side may correct, as they type it, and what then stands in the record. */
const CORRECTED = [
  ['partnership', 'tie-1', 'since', '19 сентября 2010', '2010-09-19'],
  ['municipality', 'town-1', 'name.ru', 'Новый Город', 'Новый Город'],
  ['timeline_entry', 'visit-1', 'date', '09.2011', '2011-09'],
  ['official', 'office-1', 'office.ru', 'Глава города', 'Глава города'],
  ['body', 'council-1', 'name.ru', 'Городское собрание', 'Городское собрание'],
  ['source', 'page-1', 'title', 'Другое название', 'Другое название'],
] as const;

describeOnEachEngine('records that the other side is asked about', (store) => {
  beforeAll(async () => {
    await beginRegister(store().db);
    await growRegister(store().db, 1);
  });

  it.each(CORRECTED)('%s %s: %s', async (kind, id, field, typed, stands) => {
    const { db } = store();
    const acting = installation(db, wiring);
    const askable = contributions.askableKinds.find((one) => one.kind === kind);
    const before = await askable?.look(db, id);
    if (!before || askable === undefined) throw new Error(`there is no ${kind} ${id}`);
    for (const asked of before.fields) {
      expect(asked.label.ru, asked.field).toMatch(/\p{Script=Cyrillic}/u);
      for (const said of [asked.said.ru, asked.said.en]) expect(said, asked.field).not.toMatch(/^$|[{[]|undefined|null/);
    }
    expect(before.fields.map((asked) => asked.field)).toContain(field);
    expect(before.sources.length).toBeGreaterThanOrEqual(kind === 'source' ? 0 : 1);
    const correction = { typed: { [field]: typed }, revision: before.revision, reason: REASON, source: SOURCE };
    expect(await askable.correct(acting, id, correction)).toMatchObject({ ok: true });
    const after = await askable.look(db, id);
    expect(after?.fields.find((asked) => asked.field === field)?.value).toBe(stands);
    expect(after?.revision).toBe(before.revision + 1);
    expect((await historyOf(db, { kind, id }))[0]).toMatchObject({ reason: REASON, deed: 'edited' });
    // Everybody reads sources: the name of whoever answered stays in the history.
    expect(JSON.stringify(after?.sources)).not.toContain('Ковальская');
    if (kind !== 'source') expect(after?.sources).toContainEqual(expect.objectContaining(SOURCE));
    expect(await askable.correct(acting, id, correction)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await askable.correct(acting, 'nowhere', correction)).toEqual({ ok: false, refusal: 'no-such-record' });
  });

  it('a standing that is known by the date of its source is never shown as of that day', async () => {
    const kind = contributions.recordKinds.find((one) => one.kind === 'partnership');
    const standing = { standing: 'proposed', date: null, knownBy: '2021-10-23', reason: { ru: 'Предложили', en: null }, cites: [] };
    const said = await kind?.say(store().db, 'ru', [{ field: 'standings', value: [standing] }]);
    expect(said?.map((words) => words.replaceAll('\u00a0', ' '))).toEqual(['Предложено, к 23 октября 2021, Предложили']);
  });
});
