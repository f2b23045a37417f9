import { and, eq, isNull } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { MailServer } from '../mail-server.ts';
import { withoutKeys } from '../rules.ts';
import { mail } from '../tables.server.ts';

/** A mail server would not take it now: the queue tries again. It says nothing of whom the mail was for. */
export class NotTakenYet extends Error {}

/**
 * Gives one mail of the outbox to the mail server and marks it sent. No transaction is open meanwhile. A server that dies between the two
 * gives it again, with the same Message-ID. Throws `NotTakenYet` where it is to be tried again.
 */
export async function sendMail(
  { db, clock, server }: { readonly db: Database; readonly clock: Clock; readonly server: MailServer },
  id: string,
  { isLast }: { readonly isLast: boolean },
): Promise<void> {
  const waiting = and(eq(mail.id, id), isNull(mail.sentAt), isNull(mail.givenUpAt));
  const [row] = await db.select().from(mail).where(waiting);
  if (row === undefined) return;
  const delivery = await server.deliver({ id, to: row.toAddress, lang: row.lang, subject: row.subject, text: row.text });
  const now = clock.now().toISOString();
  if (delivery.kind === 'accepted') {
    await db
      .update(mail)
      .set({ sentAt: now, failure: null, text: withoutKeys(row.text) })
      .where(eq(mail.id, id));
    return;
  }
  const isHopeless = delivery.forGood || isLast;
  await db
    .update(mail)
    .set({ failure: delivery.said, givenUpAt: isHopeless ? now : null })
    .where(eq(mail.id, id));
  if (!isHopeless) throw new NotTakenYet('the mail server did not take it');
}
