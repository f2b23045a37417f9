import { installation } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { recordExampleTowns } from '../municipalities/example-towns.testing.ts';
import { recordPartnership } from '../partnerships/index.server.ts';
import { recordEntry } from '../timeline/index.server.ts';
import type { EntryInput } from '../timeline/index.ts';
import { followLife } from './actions/follow-life.server.ts';

const cites = [{ source: 'page', quote: null }];

/** The installation on a day, whose changes are followed by the lives of ties; a town has two weeks for its answer. */
export function actingOn(db: Database, day: string): Acting {
  const clock = clockStoppedAt(`${day}T09:00:00.000Z`);
  return installation(db, { clock, recordsChanged: (tx, changed, by) => followLife(tx, changed, { clock: by.clock, replyDays: 14 }) });
}

/** The towns of the examples and these ties between Sochi and Minsk. */
export async function recordTies(db: Database, day: string, ids: readonly string[]): Promise<void> {
  await recordExampleTowns(installation(db));
  const party = (municipality: string) => ({ role: 'party' as const, municipality, body: null, asWritten: null, cites });
  const rest = { since: null, why: null, whyCites: [], directions: [], standings: [], cites };
  for (const id of ids)
    await recordPartnership(actingOn(db, day), { id, kind: 'twinning', parties: [party('sochi'), party('minsk')], ...rest });
}

/** Something that happened in a tie, a visit where nothing else is said, told of on a day. */
export async function tellOf(db: Database, day: string, entry: Partial<EntryInput> & { readonly id: string }, tie: string): Promise<void> {
  const known = { kind: 'visit' as const, date: null, endDate: null, knownBy: null, title: { ru: entry.id, en: null }, text: null, cites };
  const subjects = entry.subjects ?? [{ kind: 'partnership' as const, id: tie }];
  const outcome = await recordEntry(actingOn(db, day), { ...known, ...entry, subjects });
  if (!outcome.ok) throw new Error(`${entry.id} was refused: ${outcome.refusal}`);
}
