import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { ACTED_AT, installation } from '../../../platform/acting.testing.ts';
import type { Publish } from '../../../platform/acting.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { rowCounts } from '../../../platform/db/row-counts.testing.ts';
import { recordExampleTowns } from '../../municipalities/example-towns.testing.ts';
import { recordEntry } from '../../timeline/index.server.ts';
import type { EntryInput, TimelineEntryRecorded } from '../../timeline/index.ts';
import { aPartnership } from '../factory.server.ts';
import { partnershipById } from '../partnership-view.server.ts';
import { partnership } from '../tables.server.ts';
import { followTimeline } from './follow-timeline.server.ts';
import { recordPartnership } from './record-partnership.server.ts';

const publish: Publish = (tx, fact) => followTimeline(tx, fact as unknown as TimelineEntryRecorded);

function entry(
  id: string,
  date: string | null,
  subjects: EntryInput['subjects'] = [{ kind: 'partnership', id: 'sochi-minsk' }],
): EntryInput {
  const title = { ru: 'Визит', en: null };
  const cites = [{ source: 'page', quote: null }];
  return { id, kind: 'visit', date, endDate: null, knownBy: null, title, text: null, subjects, cites };
}

describeOnEachEngine('a tie follows its timeline', (store) => {
  beforeAll(async () => {
    await recordExampleTowns(installation(store().db));
    for (const id of ['sochi-minsk', 'other']) await recordPartnership(installation(store().db), aPartnership({ id }));
  });

  const actingAt = (moment: string) => installation(store().db, { publish, clock: clockStoppedAt(moment) });

  async function stateOf(id: string) {
    const [row] = await store().db.select({ day: partnership.latestDay }).from(partnership).where(eq(partnership.id, id));
    return [row?.day, (await partnershipById(store().db, id))?.updatedAt];
  }

  it('has no latest day before anything is known to have happened', async () => {
    expect(await stateOf('sochi-minsk')).toEqual([null, ACTED_AT]);
  });

  it('moves on to the day of a later entry, and is changed when the entry is recorded', async () => {
    await recordEntry(actingAt('2026-02-01T00:00:00.000Z'), entry('a', '2017'));
    expect(await stateOf('sochi-minsk')).toEqual(['2017-01-01', '2026-02-01T00:00:00.000Z']);
    await recordEntry(actingAt('2026-02-02T00:00:00.000Z'), entry('b', '2023-09-18'));
    expect(await stateOf('sochi-minsk')).toEqual(['2023-09-18', '2026-02-02T00:00:00.000Z']);
  });

  it('is changed, but not moved back, by what happened earlier or nobody knows when', async () => {
    await recordEntry(actingAt('2026-02-03T00:00:00.000Z'), entry('c', '1992'));
    await recordEntry(actingAt('2026-02-04T00:00:00.000Z'), entry('d', null));
    expect(await stateOf('sochi-minsk')).toEqual(['2023-09-18', '2026-02-04T00:00:00.000Z']);
  });

  it('is never changed in the past, when clocks of two servers differ', async () => {
    await recordEntry(actingAt('2025-01-01T00:00:00.000Z'), entry('e', '2024'));
    expect(await stateOf('sochi-minsk')).toEqual(['2024-01-01', '2026-02-04T00:00:00.000Z']);
  });

  it('alone: neither other ties nor entries about towns alone touch it', async () => {
    expect(await stateOf('other')).toEqual([null, ACTED_AT]);
    const before = await stateOf('sochi-minsk');
    await recordEntry(actingAt('2026-03-01T00:00:00.000Z'), entry('f', '2025', [{ kind: 'municipality', id: 'sochi-minsk' }]));
    expect(await stateOf('sochi-minsk')).toEqual(before);
  });

  it('with all the ties of which one entry tells', async () => {
    const both = ['sochi-minsk', 'other'].map((id) => ({ kind: 'partnership' as const, id }));
    await recordEntry(actingAt('2026-04-01T00:00:00.000Z'), entry('g', '2025-05', both));
    expect(await stateOf('other')).toEqual(['2025-05-01', '2026-04-01T00:00:00.000Z']);
    expect(await stateOf('sochi-minsk')).toEqual(await stateOf('other'));
  });

  it('in the very transaction of the entry: both are there, or neither', async () => {
    const { db } = store();
    const [before, rows] = [await stateOf('sochi-minsk'), await rowCounts(db)];
    const failing = installation(db, {
      clock: clockStoppedAt('2026-05-01T00:00:00Z'),
      publish: async (tx, fact) => {
        await publish(tx, fact);
        const [row] = await tx.select({ day: partnership.latestDay }).from(partnership).where(eq(partnership.id, 'sochi-minsk'));
        expect(row?.day).toBe('2026-01-01');
        throw new Error('the next follower failed');
      },
    });
    await expect(recordEntry(failing, entry('lost', '2026'))).rejects.toThrow('the next follower failed');
    expect(await stateOf('sochi-minsk')).toEqual(before);
    expect(await rowCounts(db)).toEqual(rows);
  });
});
