import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';

/** A running queue, and which of its workers to wake. */
export interface RunningJobs {
  readonly boss: PgBoss;
  readonly workers: ReadonlyMap<string, string>;
}

/** The pages are built apart from the server: their copy of this file finds the process's one queue here. */
const KEY = Symbol.for('pobratim.jobs');
const here = globalThis as { [KEY]?: RunningJobs | undefined };

export function setRunningJobs(jobs: RunningJobs | undefined): void {
  here[KEY] = jobs;
}

/** By then the transaction of the change has usually been committed; else the worker's own polling finds the job. */
const WAKE_AFTER_MS = 150;

/**
 * Writes a job into the transaction of the change that asks for it. `key` is what the job is about: while one waits or runs, another one
 * with the same key is not added. Where no such worker runs (a command, no mail server) nothing is written: the sweep of the next server finds it.
 */
export async function enqueue(tx: Database, queue: string, key: string): Promise<void> {
  const jobs = here[KEY];
  const worker = jobs?.workers.get(queue);
  if (jobs === undefined || worker === undefined) return;
  await jobs.boss.send(queue, { key }, { singletonKey: key, db: fromDrizzle(tx, sql) });
  setTimeout(() => here[KEY]?.boss.notifyWorker(worker), WAKE_AFTER_MS).unref();
}
