import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { unsentMail } from '../mail-queries.server.ts';
import { MAIL_QUEUE } from './write-mail.server.ts';

/** Gives the queue whatever the outbox has unsent: mail of a restored backup, or that a command wrote. What is queued stays once. */
export async function sweepOutbox(db: Database): Promise<void> {
  for (const id of await unsentMail(db)) await enqueue(db, MAIL_QUEUE, id);
}
