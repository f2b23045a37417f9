import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { recordExampleSource } from '../sources/example-source.testing.ts';
import { recordEntry } from './actions/record-entry.server.ts';
import { anEntry } from './factory.server.ts';
import { ENTRY_KINDS, type EntryInput } from './input.ts';
import {
  entriesWithSubjects,
  lastEntriesOf,
  lastRecorded,
  latestEntries,
  latestForums,
  timelineOf,
  timelinesOf,
} from './queries.server.ts';
import { tellingOf } from './rules.ts';

const tie = { kind: 'partnership' as const, id: 'tie' };
const host = { kind: 'municipality' as const, id: 'host', role: 'host' as const };
const guest = { kind: 'municipality' as const, id: 'guest', role: 'participant' as const };

const entries: readonly EntryInput[] = [
  anEntry({ id: 'contact', kind: 'contact', date: '2023-09-18', subjects: [tie] }),
  anEntry({ id: 'undated', kind: 'effect', knownBy: null, subjects: [tie, host] }),
  anEntry({ id: 'promise', kind: 'promise', knownBy: '2023-09-18', subjects: [tie] }),
  anEntry({ id: 'signing', kind: 'agreement_signed', date: '2023-09-18', subjects: [tie] }),
  anEntry({ id: 'forum', kind: 'forum', date: '2017-03', endDate: '2017-03', subjects: [tie, host, guest] }),
  anEntry({ id: 'old-forum', kind: 'forum', date: '1998', subjects: [guest] }),
];

const idsOf = (found: readonly { readonly id: string }[] | undefined) => found?.map(({ id }) => id);

describeOnEachEngine('a timeline', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleSource(acting);
    for (const [at, entry] of entries.entries())
      await recordEntry({ ...acting, clock: clockStoppedAt(`2026-01-0${at + 1}T00:00:00Z`) }, entry);
  });

  it('is read latest first, within a day backwards along the chain, what has no date at all last', async () => {
    expect(idsOf(await timelineOf(store().db, 'partnership', 'tie'))).toEqual(['promise', 'signing', 'contact', 'forum', 'undated']);
    expect(idsOf(await timelineOf(store().db, 'partnership', 'tie', 2))).toEqual(['promise', 'signing']);
    expect(await timelineOf(store().db, 'partnership', 'nobody')).toEqual([]);
  });

  it('cut short keeps the latest of each subject', async () => {
    const { db } = store();
    for (let most = 1; most <= 5; most += 1) {
      const cut = await timelinesOf(db, 'municipality', ['host', 'guest'], most);
      expect(idsOf(cut.get('host'))).toEqual(['forum', 'undated'].slice(0, most));
      expect(idsOf(cut.get('guest'))).toEqual(['forum', 'old-forum'].slice(0, most));
      const whole = ['promise', 'signing', 'contact', 'forum', 'undated'];
      expect(idsOf(await timelineOf(db, 'partnership', 'tie', most))).toEqual(whole.slice(0, most));
    }
  });

  it('has its sources at every entry', async () => {
    const read = await timelineOf(store().db, 'partnership', 'tie');
    expect(read.map(({ cites }) => cites.map(({ source, quote }) => [source.id, quote]))).toEqual(
      read.map(() => [['page', 'Делегация приехала в Минск.']]),
    );
  });

  it('is the same when many are read at once', async () => {
    const { db } = store();
    const many = await timelinesOf(db, 'municipality', ['host', 'guest', 'nobody']);
    expect(idsOf(many.get('host'))).toEqual(['forum', 'undated']);
    expect(idsOf(many.get('guest'))).toEqual(['forum', 'old-forum']);
    expect(many.get('nobody')).toBeUndefined();
    expect(await timelinesOf(db, 'municipality', [])).toEqual(new Map());
  });

  it('is told in one line by what tells most of its latest day', async () => {
    const { db } = store();
    expect(idsOf((await lastEntriesOf(db, 'partnership', ['tie'])).get('tie'))).toEqual(['signing']);
    const towns = await lastEntriesOf(db, 'municipality', ['guest', 'host']);
    expect([...towns.keys()].sort().map((id) => idsOf(towns.get(id)))).toEqual([['forum'], ['forum']]);
    expect(await lastEntriesOf(db, 'municipality', [])).toEqual(new Map());
  });

  it('together with all others says what happened lately', async () => {
    expect(idsOf(await latestEntries(store().db, 10))).toEqual(['signing', 'contact', 'promise', 'forum', 'old-forum', 'undated']);
    expect(idsOf(await latestEntries(store().db, 1))).toEqual(['signing']);
  });

  it('has forums with those who held them and took part', async () => {
    const [latest, ...older] = await latestForums(store().db, 2);
    expect(latest?.id).toBe('forum');
    expect(latest?.municipalities.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'guest', role: 'participant' },
      { id: 'host', role: 'host' },
    ]);
    expect(idsOf(older)).toEqual(['old-forum']);
  });

  it('feeds what was recorded last, whenever it happened, of all or of the wanted', async () => {
    const { db } = store();
    expect(idsOf(await lastRecorded(db, 3))).toEqual(['old-forum', 'forum', 'signing']);
    expect(idsOf(await lastRecorded(db, 10, [{ kind: 'municipality', ids: ['host'] }]))).toEqual(['forum', 'undated']);
    const two = [
      { kind: 'municipality' as const, ids: ['guest', 'nobody'] },
      { kind: 'partnership' as const, ids: ['tie'] },
    ];
    expect(idsOf(await lastRecorded(db, 2, two))).toEqual(['old-forum', 'forum']);
    expect(await lastRecorded(db, 10, [{ kind: 'municipality', ids: [] }])).toEqual([]);
    expect(await lastRecorded(db, 10, [])).toEqual([]);
  });

  it('is found from its entries', async () => {
    const found = await entriesWithSubjects(store().db, ['forum', 'nothing']);
    expect([...found.keys()]).toEqual(['forum']);
    expect(found.get('forum')?.subjects.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).toEqual([
      'municipality guest',
      'municipality host',
      'partnership tie',
    ]);
  });

  it('tells in one line what tells most among the entries of its latest day, whatever they are', async () => {
    const { db } = store();
    const some = fc.array(
      fc.record({ kind: fc.constantFrom(...ENTRY_KINDS), date: fc.option(fc.constantFrom('1992', '2017-03-30', '2023-09-18')) }),
      { minLength: 1, maxLength: 5 },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(some, async (made) => {
        run += 1;
        const id = `run-${run}`;
        for (const [at, { kind, date }] of made.entries())
          await recordEntry(installation(db), anEntry({ id: `${id}-${at}`, kind, date, knownBy: null, subjects: [{ kind: 'body', id }] }));
        const all = await timelineOf(db, 'body', id);
        const [last] = (await lastEntriesOf(db, 'body', [id])).get(id) ?? [];
        const latest = all.filter(({ date }) => date === all[0]?.date);
        expect(last?.date).toBe(all[0]?.date);
        expect(tellingOf(last?.kind ?? 'story')).toBe(Math.max(...latest.map(({ kind }) => tellingOf(kind))));
      }),
      { numRuns: 15 },
    );
  });
});
