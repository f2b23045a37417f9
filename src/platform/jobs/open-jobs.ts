import { type Db, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Store } from '../db/store.ts';
import { faultForLog, type Log } from '../log.ts';
import { setRunningJobs } from './enqueue.ts';

/** A kind of job: what is done, how often it is tried, and when by itself. */
export interface JobKind {
  readonly name: string;
  /** Throwing means that it is tried again. `isLast`: it will not be. */
  run(key: string, attempt: { readonly isLast: boolean }): Promise<void>;
  /** Pauses grow from `firstPauseSeconds` to `longestPauseSeconds`. */
  readonly retries?: { readonly times: number; readonly firstPauseSeconds: number; readonly longestPauseSeconds: number };
  /** Every day at a time, or every so many minutes. */
  readonly schedule?: { readonly cron: string; readonly zone: string };
  /** Run once when the server starts. */
  readonly atStart?: boolean;
}

export interface Jobs {
  isUp(): Promise<boolean>;
  /** Takes no new jobs and lets those that run finish. */
  stop(): Promise<void>;
}

/** How often a worker looks for jobs that it was not woken for, by another process or after a pause: oftener where pauses are shorter. */
const POLLING_SECONDS = 5;
const SCHEDULED_POLLING_SECONDS = 30;
const PATIENCE_MS = 10_000;
/** A job whose worker died is given to another one after this; none may take longer. */
const LONGEST_SECONDS = 300;
const KEPT_SECONDS = 3 * 24 * 3600;

/** Starts the one queue of this process over the connections that the pages use; its tables are a schema of their own, `pgboss`. */
export async function openJobs(store: Pick<Store, 'pool' | 'engine'>, kinds: readonly JobKind[], log: Pick<Log, 'warn'>): Promise<Jobs> {
  const boss = new PgBoss({
    db: connectionOf(store),
    backend: store.engine === 'pglite' ? 'pglite' : 'postgres',
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    clockMonitorIntervalSeconds: 600,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 30,
    flowIntervalSeconds: 60,
    bamIntervalSeconds: 600,
  });
  boss.on('error', (fault) => log.warn(faultForLog(fault), 'the queue says'));
  await boss.start();
  const workers = new Map<string, string>();
  for (const kind of kinds) workers.set(kind.name, await begin(boss, kind));
  setRunningJobs({ boss, workers });
  for (const kind of kinds) if (kind.atStart === true) await boss.send(kind.name, { key: 'start' }, { singletonKey: 'start' });
  for (const worker of workers.values()) boss.notifyWorker(worker);
  return {
    async isUp() {
      return (await boss.getQueues(kinds.map(({ name }) => name))).length === kinds.length;
    },
    async stop() {
      setRunningJobs(undefined);
      await boss.stop({ graceful: true, timeout: PATIENCE_MS });
    },
  };
}

function connectionOf({ pool }: Pick<Store, 'pool'>): Db {
  return { executeSql: (text, values) => pool.query(text, values) };
}

async function begin(boss: PgBoss, { name, run, retries, schedule }: JobKind): Promise<string> {
  const options = {
    retryLimit: retries?.times ?? 2,
    retryDelay: retries?.firstPauseSeconds ?? 30,
    retryBackoff: true,
    retryDelayMax: retries?.longestPauseSeconds ?? 600,
    expireInSeconds: LONGEST_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  };
  // `exclusive`: one job waits or runs for a key.
  await boss.createQueue(name, { policy: 'exclusive', ...options });
  await boss.updateQueue(name, options);
  if (schedule !== undefined)
    await boss.schedule(name, schedule.cron, { key: 'scheduled' }, { tz: schedule.zone, singletonKey: 'scheduled' });
  const pollingIntervalSeconds = schedule === undefined ? Math.min(POLLING_SECONDS, options.retryDelay) : SCHEDULED_POLLING_SECONDS;
  const worker = await boss.work(
    name,
    { pollingIntervalSeconds, batchSize: 1, includeMetadata: true },
    async (jobs: JobWithMetadata<{ key: string }>[]) => {
      try {
        for (const { data, retryCount, retryLimit } of jobs) await run(data.key, { isLast: retryCount >= retryLimit });
      } finally {
        // Where one job was another one may be: it need not wait for the next look.
        boss.notifyWorker(worker);
      }
    },
  );
  return worker;
}
