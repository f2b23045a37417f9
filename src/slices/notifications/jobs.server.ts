import type { DailyTime } from '../../platform/config.ts';
import type { JobKind } from '../../platform/jobs/open-jobs.ts';
import { type DigestParts, mailDigests, mailNews } from './actions/mail-digests.server.ts';
import { NEWS_QUEUE } from './actions/notify-people.server.ts';
import { sendMail } from './actions/send-mail.server.ts';
import { sweepOutbox } from './actions/sweep-outbox.server.ts';
import { MAIL_QUEUE } from './actions/write-mail.server.ts';
import type { MailServer } from './mail-server.ts';
import { isDigestDue } from './rules.ts';

type MailParts = Pick<DigestParts, 'db' | 'clock'> & { readonly server: MailServer | null };

/** About two days: half a minute, then twice as long each time, up to six hours. */
const PATIENT: NonNullable<JobKind['retries']> = { times: 16, firstPauseSeconds: 30, longestPauseSeconds: 6 * 3600 };

/** Mail goes to the mail server, if there is one; what nobody queued is looked for at the start and every two minutes. */
export function mailJobs({ server, ...parts }: MailParts, retries = PATIENT): readonly JobKind[] {
  const sending: JobKind[] =
    server === null ? [] : [{ name: MAIL_QUEUE, retries, run: (id, attempt) => sendMail({ ...parts, server }, id, attempt) }];
  return [
    ...sending,
    {
      name: 'outbox',
      schedule: { cron: '*/2 * * * *', zone: 'UTC' },
      atStart: true,
      run: () => sweepOutbox(parts.db, parts.clock.now()),
    },
  ];
}

interface NotificationParts extends DigestParts {
  /** What is told of once a day, before the digest. */
  tellOfTheDay(): Promise<void>;
}

/** Notifications become mail: a digest each day, or at once. */
export function notificationJobs(parts: NotificationParts, at: DailyTime): readonly JobKind[] {
  return [
    { name: NEWS_QUEUE, run: (account) => mailNews(parts, account) },
    {
      name: 'digest',
      schedule: { cron: `${at.minute} ${at.hour} * * *`, zone: at.zone },
      // A server that was off at that minute makes up for it when it starts later that day.
      atStart: true,
      async run(why) {
        const here = onTheClock(parts.clock.now(), at.zone);
        if (why !== 'scheduled' && !isDigestDue(here, at)) return;
        try {
          await parts.tellOfTheDay();
        } finally {
          await mailDigests(parts, here.day);
        }
      },
    },
  ];
}

/** Day and time on the clocks of a zone. */
export function onTheClock(moment: Date, zone: string): { readonly day: string; readonly hour: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
  // Swedish is written as ISO 8601 is: `2026-11-27 08:00`.
  const [day = '', time = ''] = parts.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return { day, hour: hour ?? 0, minute: minute ?? 0 };
}
