import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { JobKind } from '../../platform/jobs/open-jobs.ts';
import { sendMail } from './actions/send-mail.server.ts';
import { sweepOutbox } from './actions/sweep-outbox.server.ts';
import { MAIL_QUEUE } from './actions/write-mail.server.ts';
import type { MailServer } from './mail-server.ts';

interface MailParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly server: MailServer;
}

/** About two days: half a minute, then twice as long each time, up to six hours. */
const PATIENT: NonNullable<JobKind['retries']> = { times: 16, firstPauseSeconds: 30, longestPauseSeconds: 6 * 3600 };

/** Mail goes to the mail server; what nobody queued is looked for at the start and every two minutes. */
export function mailJobs(parts: MailParts, retries = PATIENT): readonly JobKind[] {
  return [
    { name: MAIL_QUEUE, retries, run: (id, attempt) => sendMail(parts, id, attempt) },
    { name: 'outbox', schedule: { cron: '*/2 * * * *', zone: 'UTC' }, atStart: true, run: () => sweepOutbox(parts.db) },
  ];
}
