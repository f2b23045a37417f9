import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../src/platform/db/store.ts';
import { checkout, type RunningProgram, startProgram } from './server.testing.ts';

/** What an import has made, without the ids and moments that differ from run to run. */
const WHAT_IT_MADE: Readonly<Record<string, string>> = {
  rows: 'select row, state, faults, batch from import_row where import_id = (select id from import order by created_at limit 1) order by row',
  names:
    'select key, state, place_id, why, candidates from import_name where import_id = (select id from import order by created_at limit 1) order by key',
  towns: `select centre_id, kind, name_ru, name_en, (select count(*) from citation where subject_kind = 'municipality' and subject_id = m.id) as cites
    from municipality m order by centre_id, name_en`,
  ties: `select kind, standing, since, (select array_agg(m.centre_id order by m.centre_id) from partnership_party p join municipality m on m.id = p.municipality_id
      where p.partnership_id = t.id) as towns,
    (select count(*) from citation where subject_kind = 'partnership' and subject_id = t.id) as cites from partnership t order by towns`,
  changes: 'select subject_kind, deed, count(*) from change group by 1, 2 order by 1, 2',
};

export interface KilledImport {
  /** How many kills hit the command while it worked. */
  readonly hits: number;
  readonly made: Readonly<Record<string, string>>;
}

export function startImport(folder: string, file: string, variables: Readonly<Record<string, string>> = {}): RunningProgram {
  const args = ['import', file, '--kind', 'partnerships', '--json'];
  return startProgram(join(checkout, 'bin/pobratim'), args, { POBRATIM_DATA: folder, ...variables });
}

/** Brings a list in and kills the command with SIGKILL after so many milliseconds each time; then lets it end. */
export async function importKilled(folder: string, file: string, after: readonly number[]): Promise<KilledImport> {
  let hits = 0;
  for (const milliseconds of after) {
    const command = startImport(folder, file);
    await Promise.race([pause(milliseconds), command.ended()]);
    if (command.process.exitCode === null) hits += 1;
    command.process.kill('SIGKILL');
    await command.ended();
  }
  const last = startImport(folder, file);
  if ((await last.ended()) !== 0) throw new Error(last.printed.stderr);
  return { hits, made: await whatWasMade(folder) };
}

/** A hash for each part of what the register has now: what differs is named, and not printed. */
export async function whatWasMade(folder: string): Promise<Readonly<Record<string, string>>> {
  const store = await openStore({ dataFolder: folder, databaseUrl: null }, (reason) => {
    throw new Error(reason);
  });
  try {
    const made: Record<string, string> = {};
    for (const [part, query] of Object.entries(WHAT_IT_MADE)) {
      const { rows } = await store.pool.query(query);
      made[part] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`;
    }
    return made;
  } finally {
    await store.close();
  }
}
