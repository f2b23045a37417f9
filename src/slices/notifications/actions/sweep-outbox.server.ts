import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { unsentMail } from '../mail-queries.server.ts';
import { accountsToMail } from '../queries.server.ts';
import { NEWS_QUEUE } from './notify-people.server.ts';
import { MAIL_QUEUE } from './write-mail.server.ts';

/** Gives the queue whatever has no job: mail of a restored backup, or that a command wrote. What is queued stays once. */
export async function sweepOutbox(db: Database, now: Date): Promise<void> {
  for (const account of await accountsToMail(db, 'at_once', now)) await enqueue(db, NEWS_QUEUE, account);
  for (const id of await unsentMail(db)) await enqueue(db, MAIL_QUEUE, id);
}
