import type pg from 'pg';

/** A statement as it went to the database. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What an address was answered with, and the statements behind it: those of one step ran at the same time. */
export interface Recorded {
  readonly type: string;
  readonly body: string;
  readonly steps: readonly (readonly Statement[])[];
}

/** Asks for each path twice, so that what is kept in memory is kept, and records the second answer with its statements. */
export async function record(
  pool: pg.Pool,
  fetch: (path: string) => Promise<Response>,
  paths: readonly string[],
): Promise<Readonly<Record<string, Recorded>>> {
  const steps: Statement[][] = [];
  let running = 0;
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>;
  pool.query = (async (config: string | { text: string }, values?: unknown[]) => {
    if (running === 0) steps.push([]);
    running += 1;
    steps.at(-1)?.push({ text: typeof config === 'string' ? config : config.text, values: values ?? [] });
    try {
      return await query(config, values);
    } finally {
      running -= 1;
    }
  }) as typeof pool.query;
  const recorded: Record<string, Recorded> = {};
  for (const path of paths) {
    await (await fetch(path)).text();
    steps.length = 0;
    const answer = await fetch(path);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    recorded[path] = { type: answer.headers.get('content-type') ?? '', body: await answer.text(), steps: steps.map((step) => [...step]) };
  }
  return recorded;
}
