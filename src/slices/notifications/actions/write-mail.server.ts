import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { mail } from '../tables.server.ts';

export interface MailToWrite {
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly text: string;
  /** The same mail is written once, whoever asks again. */
  readonly once: string;
}

/** Puts a mail into the outbox, in the transaction of what it tells of. */
export async function writeMail(tx: Database, { to, lang, subject, text, once }: MailToWrite, clock: Clock): Promise<void> {
  await tx
    .insert(mail)
    .values({ id: newId(), toAddress: to, lang, subject, text, once, createdAt: clock.now().toISOString() })
    .onConflictDoNothing();
}
