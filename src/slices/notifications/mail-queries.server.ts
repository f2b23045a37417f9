import { and, asc, count, desc, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { WhichMail } from './input.ts';
import { type MailRow, mail } from './tables.server.ts';

const STEP = 500;

const WHICH = {
  waiting: and(isNull(mail.sentAt), isNull(mail.givenUpAt)),
  'given-up': isNotNull(mail.givenUpAt),
  sent: isNotNull(mail.sentAt),
} satisfies Record<WhichMail, SQL | undefined>;

/** What is still to be sent, the oldest first; of many the first few hundred. */
export async function unsentMail(db: Database): Promise<readonly string[]> {
  const rows = await db.select({ id: mail.id }).from(mail).where(WHICH.waiting).orderBy(asc(mail.createdAt), asc(mail.id)).limit(STEP);
  return rows.map(({ id }) => id);
}

/** One page of the outbox, the latest first. */
export async function outboxPage(
  db: Database,
  which: WhichMail | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly items: readonly MailRow[] }> {
  const where = which === null ? undefined : WHICH[which];
  const [counted] = await db.select({ n: count() }).from(mail).where(where);
  const items = await db.select().from(mail).where(where).orderBy(desc(mail.createdAt), desc(mail.id)).offset(offset).limit(limit);
  return { total: counted?.n ?? 0, items };
}
