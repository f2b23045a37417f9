import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { remindOfPromises } from '../slices/commitments/index.server.ts';
import { tellExpiredRequests } from '../slices/confirmations/index.server.ts';
import { tellOverdueLetters } from '../slices/letters/index.server.ts';
import { tellStaleContacts } from '../slices/municipalities/index.server.ts';
import { people } from './people.server.ts';

/** What no deed brings about but the calendar: told once a day, before the digest, so that it stands in it. */
export async function tellOfTheDay(db: Database, clock: Clock): Promise<void> {
  for (const tell of [tellOverdueLetters, tellExpiredRequests, tellStaleContacts, remindOfPromises]) await tell(db, clock, people);
}
