import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { mergeRecords, partRecords } from '../slices/merging/index.server.ts';
import { recordExampleTowns } from '../slices/municipalities/example-towns.testing.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { mergeParts } from './merging.server.ts';

const given = { parts: mergeParts, recordKinds: contributions.recordKinds };

describeOnEachEngine('what the public saw of ties that become one', (store) => {
  const acting = (day: string) => asInstallation(store().db, clockStoppedAt(`${day}T09:00:00Z`));
  const seen = async (tie: string) =>
    (
      await store().pool.query(
        `select day::text as day, state, jsonb_array_length(replies) as replies from tie_life_shown where partnership_id = '${tie}' order by day`,
      )
    ).rows.map(({ day, state, replies }) => `${day} ${state} ${replies}`);

  beforeAll(async () => {
    await recordExampleTowns(acting('2026-01-01'));
    const parties = [aParty({ municipality: 'sochi' }), aParty({ municipality: 'minsk' })];
    const bare = { since: null, why: null, whyCites: [], directions: [], standings: [] };
    for (const id of ['older', 'newer']) await recordPartnership(acting('2026-01-01'), aPartnership({ id, parties, ...bare }));
    for (const [id, kind, date] of [
      ['letter', 'contact', '2025-01-10'],
      ['visit', 'visit', '2025-06-10'],
      ['festival', 'effect', '2025-09-01'],
    ] as const) {
      const entry = anEntry({ id, kind, date, knownBy: null, subjects: [{ kind: 'partnership', id: 'older' }] });
      expect(await recordEntry(acting(id === 'festival' ? '2026-02-01' : '2026-01-15'), entry)).toMatchObject({ ok: true });
    }
  });

  it('stands at the address to which the other one leads, and is each one’s own again when they are parted', async () => {
    const before = { older: await seen('older'), newer: await seen('newer') };
    expect(before.older.at(-1)).toBe('2026-02-01 alive 0');
    const revisions = { from: 1, into: 1 };
    const going = { kind: 'partnership', from: 'older', into: 'newer', revisions, choices: {}, reason: 'Внесено дважды' };
    await store().pool.query("update tie_life set as_of = '2026-02-09' where partnership_id = 'newer'");
    const outcome = await mergeRecords(acting('2026-02-10'), given, going);
    expect(outcome).toMatchObject({ ok: true });
    const merged = await seen('newer');
    expect(merged.slice(0, before.older.length)).toEqual(before.older);
    expect(merged.at(-1)).toBe('2026-02-10 alive 0');
    expect(await seen('older')).toEqual([]);
    const parted = await partRecords(acting('2026-02-12'), given, { merge: outcome.ok ? outcome.value : '', reason: 'Это разные' });
    expect(parted).toMatchObject({ ok: true });
    expect((await seen('older')).slice(0, before.older.length)).toEqual(before.older);
    expect(await seen('newer')).not.toContain('2026-02-01 alive 0');
  });

  it('is answered by the same side under its other id', async () => {
    const reply = (side: string) => JSON.stringify([{ side, by: null, state: 'fading', on: '2026-02-01', text: { ru: 'Да', en: null } }]);
    await store().pool.query('update tie_life set replies = $1 where partnership_id = $2', [reply('municipality:minsk'), 'newer']);
    const side = async () =>
      (await store().pool.query("select replies -> 0 ->> 'side' as side from tie_life where partnership_id = 'newer'")).rows[0].side;
    const answers = mergeParts.references.find(({ name }) => name === 'tie_life.replies');
    const going = { kind: 'municipality', from: 'minsk', into: 'minsk-city' };
    const moved = await answers?.move(store().db, going);
    expect(await side()).toBe('municipality:minsk-city');
    await answers?.moveBack(store().db, going, moved ?? {});
    expect(await side()).toBe('municipality:minsk');
  });
});
