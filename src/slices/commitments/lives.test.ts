import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { withdrawEntry } from '../timeline/index.server.ts';
import type { EntryInput } from '../timeline/index.ts';
import { walkLives } from './actions/walk-lives.server.ts';
import { actingOn, recordTies, tellOf } from './life.testing.ts';
import { lifeFactsOf } from './life-facts-queries.server.ts';
import { livesOf, livesShownOn } from './life-queries.server.ts';
import { LIFE_METHOD } from './life-rules.ts';

const BEGUN = '2026-03-01';
const TIES = ['sochi-minsk', 'second', 'third'];

describeOnEachEngine('the lives of ties', (store, engine) => {
  beforeAll(() => recordTies(store().db, BEGUN, TIES));

  const told = (day: string, tie: string, entry: Partial<EntryInput> & { readonly id: string }) => tellOf(store().db, day, entry, tie);
  const seen = async (day: string, tie: string) => (await livesOf(store().db, [tie], day)).get(tie)?.state;
  const query = async (text: string) => (await store().pool.query(text)).rows;
  const shown = async (tie: string) =>
    (await query(`select day::text, state from tie_life_shown where partnership_id = '${tie}' order by day`)).map(
      ({ day, state }) => `${day} ${state}`,
    );
  const night = (day: string) =>
    walkLives(store().db, { clock: clockStoppedAt(`${day}T00:10:00Z`), replyDays: 14 }, { untilMs: performance.now() + 60_000 });

  it('are not enough data while nothing is known', async () => {
    expect(await seen(BEGUN, 'sochi-minsk')).toBe('not_enough_data');
    expect(await shown('sochi-minsk')).toEqual([]);
  });

  it('follow what is told of them, and what is taken back', async () => {
    await told(BEGUN, 'sochi-minsk', { id: 'letter', kind: 'contact', date: '2024-11-01' });
    await told(BEGUN, 'sochi-minsk', { id: 'spring', date: '2025-04-10' });
    await told(BEGUN, 'sochi-minsk', { id: 'festival', kind: 'effect', date: '2025-09-01' });
    expect(await seen(BEGUN, 'sochi-minsk')).toBe('alive');
    expect(await shown('sochi-minsk')).toContain(`${BEGUN} alive`);
    const outcome = await withdrawEntry(actingOn(store().db, '2026-03-02'), { id: 'festival', revision: 1, reason: 'Ошибка' });
    expect(outcome).toMatchObject({ ok: true });
    expect(await seen('2026-03-02', 'sochi-minsk')).toBe('alive');
    expect(await seen('2026-03-16', 'sochi-minsk')).toBe('alive');
    const lives = await livesOf(store().db, ['sochi-minsk'], '2026-03-10');
    expect(lives.get('sochi-minsk')).toEqual({ state: 'alive', of: '2026-03-01' });
    expect(await seen('2026-03-17', 'sochi-minsk')).toBe('fading');
    const asOf = async (day: string) => (await livesShownOn(store().db, ['sochi-minsk'], day)).get('sochi-minsk')?.shown.asOf;
    expect([await asOf('2026-03-01'), await asOf('2026-03-10')]).toEqual(['2026-03-01', '2026-03-01']);
    await told('2026-03-05', 'sochi-minsk', { id: 'festival-again', kind: 'effect', date: '2025-09-01' });
    expect(await seen('2026-03-17', 'sochi-minsk')).toBe('alive');
  });

  it('change with the calendar alone, and the night after is made up for', async () => {
    expect(await night('2027-06-01')).toBe(true);
    expect(await seen('2027-06-15', 'sochi-minsk')).toBe('alive');
    expect(await seen('2027-06-16', 'sochi-minsk')).toBe('fading');
    await night('2027-07-20');
    expect(await shown('sochi-minsk')).toContain('2027-06-16 fading');
    expect(await query('select distinct as_of::text from tie_life')).toEqual([{ as_of: '2027-07-20' }]);
  });

  it('are the same when they are found twice for a day', async () => {
    const all = () => query('select * from tie_life order by partnership_id');
    const before = await all();
    await query("update tie_life set as_of = '2027-07-19'");
    await night('2027-07-20');
    expect(await all()).toEqual(before);
  });

  it('are found anew by a new method, also those that stay the same, and readers see which it was', async () => {
    await query('update tie_life set method = 1, public_method = 1 where public_method is not null');
    await query('update tie_life_shown set method = 1');
    await night('2027-07-20');
    expect(await query('select distinct method from tie_life')).toEqual([{ method: LIFE_METHOD }]);
    const lives = await livesShownOn(store().db, ['sochi-minsk'], '2027-07-20');
    expect(lives.get('sochi-minsk')?.shown).toMatchObject({ state: 'fading', method: LIFE_METHOD });
    const before = await livesShownOn(store().db, ['sochi-minsk'], '2027-07-19');
    expect(before.get('sochi-minsk')?.shown).toMatchObject({ state: 'fading', method: 1 });
  });

  it('know who took part: those who are named, else both where it takes two', async () => {
    const minsk = [{ kind: 'municipality', id: 'minsk' }] as const;
    const tie = { kind: 'partnership', id: 'second' } as const;
    await told('2027-08-01', 'second', { id: 'theirs', date: '2027-01', subjects: [tie, ...minsk] });
    await told('2027-08-01', 'second', { id: 'council', date: '2027-02', subjects: [tie, { kind: 'body', id: 'minsk-council' }] });
    await told('2027-08-01', 'second', { id: 'both', date: '2027-03' });
    await told('2027-08-01', 'second', { id: 'whose', kind: 'contact', date: '2027-04' });
    await told('2027-08-01', 'second', { id: 'undated', date: null });
    const facts = (await lifeFactsOf(store().db, ['second', 'nowhere'], '2027-08-01')).get('second');
    const sides = Object.fromEntries((facts?.entries ?? []).map((one) => [one.id, one.sides]));
    expect(sides).toEqual({
      theirs: ['municipality:minsk'],
      council: ['municipality:minsk'],
      both: ['municipality:sochi', 'municipality:minsk'],
      whose: [],
    });
  });

  it('name what gave them their points', async () => {
    const [{ parts }] = await query("select parts from tie_life where partnership_id = 'second'");
    expect(parts.contacts).toEqual({
      points: 20,
      count: 4,
      facts: [
        { id: 'entry:whose', on: '2027-04' },
        { id: 'entry:both', on: '2027-03' },
        { id: 'entry:council', on: '2027-02' },
        { id: 'entry:theirs', on: '2027-01' },
      ],
    });
    expect(parts.overdue).toEqual({ points: 0, count: 0, facts: [] });
  });

  it('are left to the next walk by a change of many, and then are up to date', async () => {
    await query("update tie_life set as_of = '2027-08-01'");
    const changed = Array.from({ length: 60 }, (_, n) => ({
      kind: 'partnership',
      id: n === 0 ? 'third' : `other-${n}`,
      before: null,
      revision: 1,
      deed: 'edited',
    }));
    const acting = actingOn(store().db, '2027-08-01');
    await acting.recordsChanged(store().db, changed, acting);
    expect(await query("select as_of::text from tie_life where partnership_id = 'third'")).toEqual([{ as_of: '2027-07-31' }]);
    await night('2027-08-01');
    expect(await query("select as_of::text from tie_life where partnership_id = 'third'")).toEqual([{ as_of: '2027-08-01' }]);
  });

  // PGlite has one session: nobody else is in the middle of a change there.
  if (engine === 'PGlite') return;

  it('that somebody changes at this moment are passed over by the walk, which waits for nobody', async () => {
    const client = await store().pool.connect();
    try {
      await client.query('begin');
      await client.query("select 1 from tie_life where partnership_id = 'third' for update");
      await night('2027-08-02');
      expect(await query("select as_of::text from tie_life where partnership_id = 'third'")).toEqual([{ as_of: '2027-08-01' }]);
      await client.query('rollback');
    } finally {
      client.release();
    }
    await night('2027-08-02');
    expect(await query('select distinct as_of::text from tie_life')).toEqual([{ as_of: '2027-08-02' }]);
  });
});
