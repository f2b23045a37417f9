import { inArray } from 'drizzle-orm';
import type { People, Person } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { digestMail, newsMail } from '../digest-words.ts';
import { accountsToMail, lockPending, mailChoiceOf } from '../queries.server.ts';
import { type NotificationRow, notification } from '../tables.server.ts';
import { writeMail } from './write-mail.server.ts';

export interface DigestParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly peopleOf: People['peopleOf'];
  /** Links begin with it. */
  readonly origin: string;
}

/**
 * One mail for each person who has news and wants a digest, on this day once. Each is a transaction: what it names counts as mailed. A fault
 * with one of them is thrown when all others have theirs.
 */
export async function mailDigests(parts: DigestParts, day: string): Promise<void> {
  const { db, clock, origin } = parts;
  const faults: unknown[] = [];
  for (const account of await accountsToMail(db, 'digest', clock.now())) {
    const mailed = mailing(parts, account, async (tx, person, rows) => {
      const words = digestMail(person, rows, { day, origin });
      const mail = { to: person.email, lang: person.lang, ...words, once: `digest ${account} ${day}` };
      return (await writeMail(tx, mail, clock)) ? rows : [];
    });
    await mailed.catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}

/** A mail for each thing, for a person who wants to know at once. */
export async function mailNews(parts: DigestParts, account: string): Promise<void> {
  const { db, clock, origin } = parts;
  if ((await mailChoiceOf(db, account)) !== 'at_once') return;
  await mailing(parts, account, async (tx, person, rows) => {
    for (const row of rows) {
      const mail = { to: person.email, lang: person.lang, ...newsMail(person, row, origin), once: `notification ${row.id}` };
      await writeMail(tx, mail, clock);
    }
    return rows;
  });
}

async function mailing(
  { db, clock, peopleOf }: DigestParts,
  account: string,
  write: (tx: Database, person: Person, rows: readonly NotificationRow[]) => Promise<readonly NotificationRow[]>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await lockPending(tx, account, clock.now());
    const [person] = rows.length === 0 ? [] : await peopleOf(tx, [account]);
    const mailed = person === undefined ? [] : await write(tx, person, rows);
    if (mailed.length === 0) return;
    const ids = mailed.map(({ id }) => id);
    await tx.update(notification).set({ mailedAt: clock.now().toISOString() }).where(inArray(notification.id, ids));
  });
}
