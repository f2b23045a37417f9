import { installation } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { recordExampleTowns } from '../municipalities/example-towns.testing.ts';
import { aPartnership } from '../partnerships/factory.server.ts';
import { recordPartnership } from '../partnerships/index.server.ts';
import { anEntry } from '../timeline/factory.server.ts';
import { recordEntry } from '../timeline/index.server.ts';
import type { EntryInput } from '../timeline/index.ts';
import { followLife } from './actions/follow-life.server.ts';

/** The installation on a day, whose changes are followed by the lives of ties; a town has two weeks for its answer. */
export function actingOn(db: Database, day: string): Acting {
  const clock = clockStoppedAt(`${day}T09:00:00.000Z`);
  return installation(db, { clock, recordsChanged: (tx, changed, by) => followLife(tx, changed, { clock: by.clock, replyDays: 14 }) });
}

/** The towns of the examples and these ties between Sochi and Minsk. */
export async function recordTies(db: Database, day: string, ids: readonly string[]): Promise<void> {
  await recordExampleTowns(installation(db));
  for (const id of ids) await recordPartnership(actingOn(db, day), aPartnership({ id }));
}

/** Something that happened in a tie, told of on a day. */
export async function tellOf(db: Database, day: string, entry: Partial<EntryInput> & { readonly id: string }, tie: string): Promise<void> {
  const subjects = entry.subjects ?? [{ kind: 'partnership', id: tie }];
  const outcome = await recordEntry(actingOn(db, day), anEntry({ knownBy: null, ...entry, subjects }));
  if (!outcome.ok) throw new Error(`${entry.id} was refused: ${outcome.refusal}`);
}
