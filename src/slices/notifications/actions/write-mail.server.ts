import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { newId } from '../../../platform/new-id.ts';
import { type MailInput, mailInput } from '../input.ts';
import { mail } from '../tables.server.ts';

/** The queue that takes mail to the mail server. Its jobs are named by the mail's id. */
export const MAIL_QUEUE = 'mail';

/**
 * Puts a mail into the outbox, and the job that sends it into the queue, in the transaction of the change that it tells of. Answers false
 * where a mail with this `once` was written before: it is not written again.
 */
export async function writeMail(tx: Database, input: MailInput, clock: Clock): Promise<boolean> {
  const { to, ...wanted } = mailInput.parse(input);
  const written = await tx
    .insert(mail)
    .values({ id: newId(), toAddress: to, ...wanted, createdAt: clock.now().toISOString() })
    .onConflictDoNothing({ target: mail.once })
    .returning({ id: mail.id });
  for (const { id } of written) await enqueue(tx, MAIL_QUEUE, id);
  return written.length > 0;
}
