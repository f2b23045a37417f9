import type { People } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { overdueInBooks } from '../book-queries.server.ts';
import { dayIn, daysAfter, USUAL_ZONE } from '../rules.ts';

/** What is late for longer than this stands on «My day» and is no news. */
const TOLD_WITHIN_DAYS = 30;

/** Tells those who keep the books of answers whose day has passed: of each once, and once more if it gets another day. */
export async function tellOverdueLetters(db: Database, clock: Clock, { keepersOf }: Pick<People, 'keepersOf'>): Promise<void> {
  const today = dayIn(USUAL_ZONE, clock.now());
  const letters = await overdueInBooks(db, { since: daysAfter(today, -TOLD_WITHIN_DAYS), today });
  for (const [body, late] of Map.groupBy(letters, (letter) => letter.body)) {
    const accounts = [...(await keepersOf(db, body))];
    for (const { id, subject, number, replyBy } of late) {
      const about = { ru: subject, en: subject, number: number ?? '', day: replyBy ?? '' };
      const told = {
        accounts,
        kind: 'letter-overdue' as const,
        about,
        path: `work/letters/${id}`,
        once: `letter-overdue ${id} ${replyBy}`,
      };
      await db.transaction((tx) => notifyPeople(tx, told, clock));
    }
  }
}
