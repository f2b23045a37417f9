import pg from 'pg';
import { socketFolderFor } from '../src/platform/db/embedded.ts';
import { type RunningProgram, readyUrl, startServer } from './server.testing.ts';

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Seconds from start to ready after each kill. */
  readonly readyAfter: readonly number[];
  /** What was acknowledged and is not there, or is half there; empty when all is well. */
  readonly faults: readonly string[];
}

/** How many rows stand under each kind of record; a record that is whole has these. */
const WHOLE = `
  select 'partnership ' || id as record, (select count(*) from partnership_party where partnership_id = p.id) || ' parties, ' ||
    (select count(*) from partnership_standing where partnership_id = p.id) || ' standings, ' ||
    (select count(*) from partnership_direction where partnership_id = p.id) || ' directions, ' ||
    (select count(*) from citation where subject_kind = 'partnership' and subject_id = p.id) || ' citations' as has
    from partnership p where id like 'tie-%'
  union all select 'municipality ' || id, (select count(*) from municipality_country where municipality_id = m.id) || ' countries, ' ||
    (select count(*) from municipality_succession where successor_id = m.id) || ' predecessors, ' ||
    (select count(*) from citation where subject_kind = 'municipality' and subject_id = m.id) || ' citations'
    from municipality m where id like 'town-%'
  union all select 'entry ' || id, (select count(*) from timeline_subject where entry_id = t.id) || ' subjects, ' ||
    (select count(*) from citation where subject_kind = 'timeline_entry' and subject_id = t.id) || ' citations'
    from timeline_entry t where id like '%-_%'
  union all select 'source ' || id, (select count(*) from source_chain where source_id = s.id) || ' in the chain'
    from source s where id like 'page-%'
  union all select 'official ' || id, (select count(*) from citation where subject_kind = 'official' and subject_id = o.id) || ' citations'
    from official o where id like '%office-%'`;

const RECORDS = [
  ...['partnership tie-', 'municipality town-', 'source page-', 'official office-', 'official hub-office-', 'official mayor-office-'],
  ...['entry visit-', 'entry forum-', 'entry agreement-signed-'],
];

/**
 * Starts the server with a writer in its process and kills it with SIGKILL at a random moment while it writes, over and over; after each
 * start everything that was acknowledged must be there, and every record whole.
 */
export async function killWhileWriting(
  place: { readonly folder: string; readonly databaseUrl: string | null },
  kills: number,
  random: () => number,
): Promise<Killed> {
  const variables = { POBRATIM_DEMO: '0', ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }) };
  const connection = place.databaseUrl === null ? embedded(place.folder) : { connectionString: place.databaseUrl };
  const acknowledged: number[] = [];
  const readyAfter: number[] = [];
  const faults: string[] = [];
  for (let kill = 0; kill <= kills; kill += 1) {
    const began = performance.now();
    const server = startServer(place.folder, { ...variables, WRITE_FROM: String(kill * 10_000) }, ['--import', './e2e/writer.testing.ts']);
    const url = await readyUrl(server, 120);
    if (kill > 0) {
      readyAfter.push((performance.now() - began) / 1000);
      faults.push(...(await faultsOf(connection, acknowledged)).map((fault) => `after kill ${kill}: ${fault}`));
      const last = await fetch(`${url}/api/v1/partnerships/tie-${acknowledged.at(-1)}`);
      if (last.status !== 200) faults.push(`after kill ${kill}: the last tie is answered with ${last.status}`);
    }
    const first = await firstWritten(server);
    if (first !== null) faults.push(first);
    await new Promise((resolve) => setTimeout(resolve, 600 * random()));
    server.process.kill('SIGKILL');
    await server.ended();
    acknowledged.push(...[...server.printed.stdout.matchAll(/^\{"written":(\d+)\}$/gm)].map(([, n]) => Number(n)));
  }
  return { kills, acknowledged: acknowledged.length, readyAfter, faults };
}

function embedded(folder: string): pg.ClientConfig {
  return { host: socketFolderFor(folder).folder, port: 5432, user: 'postgres', database: 'postgres' };
}

async function firstWritten(server: RunningProgram): Promise<string | null> {
  const until = performance.now() + 60_000;
  while (!server.printed.stdout.includes('{"written":')) {
    if (performance.now() > until || server.process.exitCode !== null) return `nothing was written: ${server.printed.stderr.slice(-500)}`;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return null;
}

async function faultsOf(connection: pg.ClientConfig, acknowledged: readonly number[]): Promise<readonly string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ record: string; has: string }>(WHOLE);
    const there = new Map(rows.map(({ record, has }) => [record, has]));
    const lost = acknowledged.flatMap((n) => RECORDS.map((kind) => `${kind}${n}`)).filter((record) => !there.has(record));
    const half = [...there].filter(([record, has]) => has !== there.get(`${kindOf(record)}${acknowledged[0]}`));
    return [...lost.map((record) => `${record} is lost`), ...half.map(([record, has]) => `${record} has only ${has}`)];
  } finally {
    await client.end();
  }
}

function kindOf(record: string): string {
  return record.replace(/\d+$/, '');
}
