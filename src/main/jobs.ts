import type { Acting } from '../platform/acting.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Store } from '../platform/db/store.ts';
import { type Jobs, openJobs } from '../platform/jobs/open-jobs.ts';
import type { Log } from '../platform/log.ts';
import { accountHolder } from '../slices/accounts/index.server.ts';
import { lifeJobs } from '../slices/commitments/jobs.server.ts';
import { importJobs } from '../slices/imports/jobs.server.ts';
import { mailServerAt } from '../slices/notifications/index.server.ts';
import { mailJobs, notificationJobs } from '../slices/notifications/jobs.server.ts';
import { searchJobs } from '../slices/search/jobs.server.ts';
import { asInstallation, wiring } from './facts.ts';
import { actorOf } from './identify.ts';
import { people } from './people.server.ts';
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
      ...notificationJobs({ db, clock, origin, peopleOf: people.peopleOf, tellOfTheDay: () => tellOfTheDay(db, clock) }, config.digestAt),
      ...searchJobs(db, searchables),
      ...lifeJobs(db, { clock, replyDays: config.replyDays }),
      ...importJobs({ db, actingFor: actingFor({ db, clock }) }),
    ],
    log,
  );
}

/** An account as it may act now, whatever it could when it asked. */
function actingFor({ db, clock }: Pick<Acting, 'db' | 'clock'>) {
  return async (account: string | null, forBody: string | null): Promise<Acting | null> => {
    if (account === null) return { ...asInstallation(db, clock), forBody };
    const holder = await accountHolder(db, account, clock.now());
    return holder === null ? null : { db, clock, actor: await actorOf(db, holder, null), forBody, ...wiring };
  };
}
