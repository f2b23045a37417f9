import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/db/database.ts';
import type { Store } from '../platform/db/store.ts';
import { type Jobs, openJobs } from '../platform/jobs/open-jobs.ts';
import type { Log } from '../platform/log.ts';
import { lifeJobs } from '../slices/commitments/jobs.server.ts';
import { importJobs } from '../slices/imports/jobs.server.ts';
import { mailServerAt } from '../slices/notifications/index.server.ts';
import { mailJobs, notificationJobs } from '../slices/notifications/jobs.server.ts';
import { searchJobs } from '../slices/search/jobs.server.ts';
import { actingFor } from './acting-for.ts';
import { people } from './people.server.ts';
import { remindPartnersByLink } from './remind-partners-by-link.ts';
import { searchables } from './searchables.server.ts';
import { tellOfTheDay } from './tell-of-the-day.ts';

interface JobParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'digestAt' | 'replyDays'>;
  /** Links in mail begin with it. */
  readonly origin: string;
}

/** Everything that this process does later than its request. */
export function startJobs({ store, clock, log, config, origin }: JobParts): Promise<Jobs> {
  const { db } = store;
  const { hostname } = new URL(origin);
  const sender = { from: config.mailFrom ?? `pobratim@${hostname}`, host: hostname };
  const server = config.smtpUrl === null ? null : mailServerAt(config.smtpUrl, sender);
  return openJobs(
    store,
    [
      ...mailJobs({ db, clock, server }),
      ...notificationJobs(
        { db, clock, origin, peopleOf: people.peopleOf, tellOfTheDay: () => tellAll(db, clock, origin) },
        config.digestAt,
      ),
      ...searchJobs(db, searchables),
      ...lifeJobs(db, { clock, replyDays: config.replyDays }),
      ...importJobs({ db, actingFor: actingFor({ db, clock }) }),
    ],
    log,
  );
}

/** Those with an account on the site, partners without one by mail. */
async function tellAll(db: Database, clock: Clock, origin: string): Promise<void> {
  await tellOfTheDay(db, clock);
  await remindPartnersByLink(db, clock, origin);
}
