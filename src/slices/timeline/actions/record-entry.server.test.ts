import { expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import type { Fact } from '../../../platform/acting.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { rowCounts } from '../../../platform/db/row-counts.testing.ts';
import { fromNowhere, recordExampleSource } from '../../sources/example-source.testing.ts';
import { anEntry } from '../factory.server.ts';
import { entriesWithSubjects, timelineOf } from '../queries.server.ts';
import { recordEntry } from './record-entry.server.ts';

describeOnEachEngine('recording what happened', (store) => {
  it('puts it on the timelines of all its subjects, with the source and the quote', async () => {
    const acting = installation(store().db);
    await recordExampleSource(acting);
    const text = { ru: 'Три дня.', en: null };
    const subjects = [
      { kind: 'partnership' as const, id: 'sochi-minsk' },
      { kind: 'municipality' as const, id: 'minsk', role: 'host' as const },
    ];
    expect(await recordEntry(acting, anEntry({ date: '2023-09', endDate: '2023-09-20', text, subjects }))).toEqual({
      ok: true,
      value: 'visit',
    });
    const [entry] = await timelineOf(acting.db, 'municipality', 'minsk');
    expect(entry).toMatchObject({
      id: 'visit',
      kind: 'visit',
      date: '2023-09',
      endDate: '2023-09-20',
      title: { ru: 'Делегация приехала в Минск', en: 'A delegation came to Minsk' },
      text,
      updatedAt: ACTED_AT,
      cites: [{ quote: 'Делегация приехала в Минск.', source: { id: 'page', publisher: { id: 'gazette' } } }],
    });
    expect(await timelineOf(acting.db, 'partnership', 'sochi-minsk')).toEqual([entry]);
    expect(await timelineOf(acting.db, 'partnership', 'minsk')).toEqual([]);
  });

  it('never gives an event the date of the page that tells of it', async () => {
    const acting = installation(store().db);
    await recordEntry(
      acting,
      anEntry({ id: 'undated', date: null, knownBy: '2020-06-03', subjects: [{ kind: 'person', id: 'somebody' }] }),
    );
    expect(await timelineOf(acting.db, 'person', 'somebody')).toMatchObject([{ date: null, endDate: null, knownBy: '2020-06-03' }]);
  });

  it.each([
    ['the first day that the date can mean', { date: '1992', knownBy: '2017-03-31' }, '1992-01-01'],
    ['the day of the source where there is no date', { date: null, knownBy: '2017-03' }, '2017-03-01'],
    ['no day where nothing is known', { date: null, knownBy: null }, null],
  ])('tells those who follow, by %s', async (_by, known, orderDay) => {
    const { db } = store();
    const told: Fact[] = [];
    const id = `told-${orderDay ?? 'never'}`;
    const publish = async (_tx: unknown, fact: Fact) => void told.push(fact);
    await recordEntry(installation(db, { publish }), anEntry({ id, ...known }));
    expect(told).toEqual([
      {
        name: 'timeline-entry-recorded',
        entryId: id,
        orderDay,
        recordedAt: ACTED_AT,
        subjects: [{ kind: 'partnership', id: 'sochi-minsk' }],
      },
    ]);
  });

  it('tells in its own transaction, and is undone when somebody who follows fails', async () => {
    const { db } = store();
    const before = await rowCounts(db);
    const acting = installation(db, {
      publish: async (tx) => {
        expect((await entriesWithSubjects(tx, ['lost'])).size).toBe(1);
        throw new Error('the follower failed');
      },
    });
    await expect(recordEntry(acting, anEntry({ id: 'lost' }))).rejects.toThrow('the follower failed');
    expect(await rowCounts(db)).toEqual(before);
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordEntry(visitor(db), anEntry({ id: 'x' })));
  });

  it('is refused when the id is taken: nobody is told, and what is there stays as it is', async () => {
    const { db } = store();
    const publish = () => Promise.reject(new Error('told of nothing'));
    const before = await timelineOf(db, 'partnership', 'sochi-minsk');
    await expectRefusal(db, 'id-taken', () => recordEntry(installation(db, { publish }), anEntry({ date: '1999' })));
    expect(await timelineOf(db, 'partnership', 'sochi-minsk')).toEqual(before);
  });

  it('is refused when one of its sources is not there', async () => {
    const { db } = store();
    const cites = [...anEntry().cites, ...fromNowhere];
    await expectRefusal(db, 'no-such-source', () => recordEntry(installation(db), anEntry({ id: 'x', cites })));
  });

  it.each([
    ['a source', { cites: [] }, 'no-source-given'],
    ['a subject', { subjects: [] }, 'subjects'],
    ['an end after its start', { date: '2017-03-31', endDate: '2017-03-30' }, 'ends-before-it-starts'],
    ['a start when it has an end', { date: null, endDate: '2017-03-30' }, 'ends-before-it-starts'],
    ['a day that the calendar has', { date: '2017-02-29' }, 'not-a-date'],
    ['a title', { title: { ru: ' ', en: null } }, 'title'],
    ['each subject once', { subjects: [...anEntry().subjects, ...anEntry().subjects] }, 'subject-twice'],
  ])('needs %s', async (_what, given, problem) => {
    const { db } = store();
    await expectUnusable(db, problem, () => recordEntry(installation(db), anEntry({ id: 'x', ...given })));
  });
});
