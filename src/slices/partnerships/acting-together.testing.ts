import { installation } from '../../platform/acting.testing.ts';
import type { Acting, Publish } from '../../platform/acting.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { recordExampleTowns } from '../municipalities/example-towns.testing.ts';
import { recordBody } from '../municipalities/index.server.ts';
import type { TimelineEntryEdited, TimelineEntryRecorded, TimelineEntryWithdrawn } from '../timeline/index.ts';
import { followTimeline, followTimelineChange } from './actions/follow-timeline.server.ts';
import { partnershipsWrittenBy } from './kept-queries.server.ts';
import { partnershipsExist } from './queries.server.ts';

export const EDITED_AT = '2026-02-03T04:05:06.000Z';

type Told = TimelineEntryRecorded | TimelineEntryEdited | TimelineEntryWithdrawn;

const publish: Publish = (tx, fact) => {
  const told = fact as unknown as Told;
  return told.name === 'timeline-entry-recorded' ? followTimeline(tx, told) : followTimelineChange(tx, told);
};

/** An account acting for one of its bodies, with ties as they are really kept; of other records, all are there and none is the actor's. */
export function actingAs(db: Database, actor: Actor, forBody: string | null, at = EDITED_AT): Acting {
  const ties = (records: readonly { readonly kind: string; readonly id: string }[]) =>
    records.filter(({ kind }) => kind === 'partnership').map(({ id }) => id);
  return installation(db, {
    actor,
    forBody,
    clock: clockStoppedAt(at),
    publish,
    recordsExist: async (tx, records) => ties(records).length === 0 || partnershipsExist(tx, ties(records)),
    recordsWrittenBy: async (tx, who, records) =>
      new Set(ties(records).length === 0 ? [] : (await partnershipsWrittenBy(tx, who, ties(records))).map((id) => `partnership ${id}`)),
  });
}

/** Sochi and Minsk with their councils and administrations. */
export async function recordTownsWithBodies(db: Database): Promise<void> {
  await recordExampleTowns(installation(db));
  const cites = [{ source: 'page', quote: null }];
  for (const [id, municipality, ru] of [
    ['sochi-administration', 'sochi', 'Администрация Сочи'],
    ['minsk-administration', 'minsk', 'Минский горисполком'],
  ] as const)
    await recordBody(installation(db), { id, kind: 'administration', name: { ru, en: null }, municipality, cites });
}
