import type { People } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { expiredBetween } from '../queries.server.ts';

const TOLD_WITHIN_MS = 30 * 24 * 3600 * 1000;

/** Tells those who keep a body's records that nobody answered while its link was open: of each link once. */
export async function tellExpiredRequests(db: Database, clock: Clock, { keepersOf }: Pick<People, 'keepersOf'>): Promise<void> {
  const now = clock.now();
  const rows = await expiredBetween(db, new Date(now.getTime() - TOLD_WITHIN_MS), now);
  for (const [body, expired] of Map.groupBy(rows, ({ bodyId }) => bodyId)) {
    const accounts = [...(await keepersOf(db, body))];
    for (const { id, named } of expired) {
      const about = { ru: named.ru ?? named.en ?? '', en: named.en ?? named.ru ?? '' };
      const told = { accounts, kind: 'request-expired' as const, about, path: `work/requests/${id}`, once: `request-expired ${id}` };
      await db.transaction((tx) => notifyPeople(tx, told, clock));
    }
  }
}
