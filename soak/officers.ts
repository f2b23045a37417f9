/**
 * Fifty officers who edit twenty records for a minute over HTTP, on both engines: is an update lost, does anybody wait for ever, is the history whole?
 * soak/officers.ts [SECONDS] [SEED]
 */
import { rmSync } from 'node:fs';
import { besideServer } from '../e2e/own-register.testing.ts';
import { folderWithGazetteer, readyUrl, startServer } from '../e2e/server.testing.ts';
import { cookieHeader, cookiesOf, personWith } from '../e2e/signing-in.testing.ts';
import { asInstallation } from '../src/main/facts.ts';
import { fieldsIn } from '../src/main/form-fields.testing.ts';
import { seeded } from '../src/platform/chance.testing.ts';
import { systemClock } from '../src/platform/clock.ts';
import { startPostgres } from '../src/platform/db/postgres-server.testing.ts';
import { openStore, type Store } from '../src/platform/db/store.ts';
import { checkChain, historyOf } from '../src/slices/history/index.server.ts';
import { aBody, aMunicipality } from '../src/slices/municipalities/factory.server.ts';
import { municipalitiesByIds, recordBody, recordMunicipality } from '../src/slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../src/slices/partnerships/factory.server.ts';
import { partnershipsByIds, recordPartnership } from '../src/slices/partnerships/index.server.ts';
import { recordExampleSource } from '../src/slices/sources/example-source.testing.ts';

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 20_260_401);
const OFFICERS = 50;
const RECORDS = 20;
const MOST_CHANGES = 1_000_000;
const towns = Array.from({ length: RECORDS }, (_, at) => `town-${at}`);
const nameOf = (count: number) => `Город ${count}`;

interface Did {
  /** Acknowledged edits by town: each counted on from what its form showed. */
  readonly written: Map<string, number>;
  /** How long each answer to a form took, in milliseconds. */
  readonly answeredIn: number[];
  collisions: number;
  readonly faults: string[];
}

async function makeRegister({ db }: Store): Promise<void> {
  const acting = { ...asInstallation(db, systemClock), forBody: 'hall' };
  await recordExampleSource(acting);
  await recordBody(acting, aBody({ id: 'hall', kind: 'administration', municipality: null }));
  for (const id of towns) await recordMunicipality(acting, aMunicipality({ id, name: { ru: nameOf(0), en: null }, centre: null }));
  // Ties that cross, so that edits of different towns reach the same ones.
  for (const [at, id] of towns.entries()) {
    const parties = [aParty({ municipality: id }), aParty({ municipality: towns[(at + 7) % RECORDS] ?? '' })];
    const recorded = await recordPartnership(acting, aPartnership({ id: `tie-${at}`, parties }));
    if (!recorded.ok) throw new Error(recorded.refusal);
  }
}

async function officersAt(url: string, { db }: Store): Promise<readonly { readonly Cookie: string }[]> {
  const sessions: { readonly Cookie: string }[] = [];
  for (let n = 0; n < OFFICERS; n += 1) {
    const email = `officer-${n}@hall.example`;
    await personWith(db, { email, name: `Сотрудник ${n}`, role: 'officer', body: 'hall' });
    sessions.push(cookieHeader(await cookiesOf(url, email)));
  }
  return sessions;
}

/** Opens the form of a town and sends it with the count in its name one higher: a lost update is a lost count. */
async function editOnce(url: string, cookie: { readonly Cookie: string }, town: string, did: Did): Promise<void> {
  const address = `${url}/ru/work/municipalities/${town}/edit`;
  const opened = await fetch(address, { headers: cookie });
  const fields = fieldsIn(await opened.text());
  const shown = Number(/^Город (\d+)$/.exec(String([fields['name.ru']].flat()[0]))?.[1] ?? Number.NaN);
  if (opened.status !== 200 || Number.isNaN(shown)) return void did.faults.push(`the form of ${town} answered ${opened.status}`);
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...fields, 'name.ru': nameOf(shown + 1) }))
    for (const value of [values].flat()) body.append(name, value);
  const began = performance.now();
  const { status } = await fetch(address, { method: 'POST', headers: cookie, body, redirect: 'manual' });
  did.answeredIn.push(performance.now() - began);
  if (status === 303) did.written.set(town, (did.written.get(town) ?? 0) + 1);
  else if (status === 409) did.collisions += 1;
  else did.faults.push(`an edit of ${town} was answered with ${status}`);
}

async function work(url: string, sessions: readonly { readonly Cookie: string }[]): Promise<Did> {
  const did: Did = { written: new Map(), answeredIn: [], collisions: 0, faults: [] };
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    sessions.map(async (cookie, n) => {
      const random = seeded(seed + n);
      while (performance.now() < until) {
        await editOnce(url, cookie, towns[Math.floor(random() * RECORDS)] ?? '', did).catch((fault) => did.faults.push(String(fault)));
      }
    }),
  );
  return did;
}

/** What was acknowledged and is not there, what the history lacks, and what the ties call their towns by now. */
async function faultsIn({ db, pool, engine }: Store, { written }: Did): Promise<readonly string[]> {
  const faults: string[] = [];
  const now = await municipalitiesByIds(db, towns);
  for (const town of towns) {
    const count = written.get(town) ?? 0;
    if (now.get(town)?.name.ru !== nameOf(count)) faults.push(`${town} was edited ${count} times and is called ${now.get(town)?.name.ru}`);
    const changes = (await historyOf(db, { kind: 'municipality', id: town }, MOST_CHANGES)).toReversed();
    const isWhole =
      changes.length === count + 1 &&
      changes.every(({ revision, fields }, at) => revision === at + 1 && (at === 0 || countsOn(fields, at)));
    if (!isWhole) faults.push(`the history of ${town} has ${changes.length} changes for ${count} edits, or not in order`);
  }
  const ties = await partnershipsByIds(
    db,
    towns.map((_, at) => `tie-${at}`),
  );
  for (const { id, title, parties } of ties)
    if (title.ru !== parties.map(({ municipality }) => now.get(municipality?.id ?? '')?.name.ru).join(' – '))
      faults.push(`${id} is called ${title.ru}`);
  const chain = await checkChain(db);
  if (chain.fault !== null) faults.push(`the chain is broken: ${JSON.stringify(chain.fault)}`);
  if (engine === 'pglite') return faults;
  const { rows } = await pool.query('select deadlocks::int from pg_stat_database where datname = current_database()');
  return rows[0].deadlocks === 0 ? faults : [...faults, `${rows[0].deadlocks} deadlocks`];
}

function countsOn(fields: Readonly<Record<string, unknown>> | null, at: number): boolean {
  const [before, after] = (fields?.['name'] ?? []) as { ru: string }[];
  return before?.ru === nameOf(at - 1) && after?.ru === nameOf(at);
}

let failed = false;
const postgres = await startPostgres();
for (const [engine, databaseUrl] of [
  ['PGlite', null],
  [`PostgreSQL ${postgres.version}`, postgres.url],
] as const) {
  const folder = await folderWithGazetteer();
  const server = startServer(folder, { POBRATIM_DEMO: '0', ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) });
  const url = await readyUrl(server);
  const store = databaseUrl === null ? await besideServer(folder) : await openStore({ dataFolder: folder, databaseUrl }, () => {});
  await makeRegister(store);
  const did = await work(url, await officersAt(url, store));
  const loud = server.printed.stderr.split('\n').filter((line) => /"level":(?:50|60)/.test(line));
  const faults = [...did.faults, ...(await faultsIn(store, did)), ...loud.map((line) => `the log says ${line.slice(0, 300)}`)];
  await store.close();
  server.process.kill('SIGTERM');
  await server.ended();
  rmSync(folder, { recursive: true, force: true });
  const sorted = did.answeredIn.toSorted((a, b) => a - b);
  const within = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
  const edits = [...did.written.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `${engine}: ${OFFICERS} officers, ${RECORDS} records, ${seconds} s (seed ${seed}): ${edits} edits written, ${did.collisions} shown as collisions, ${faults.length} faults; a form answered in ${within(0.5)} ms, p95 ${within(0.95)} ms, at most ${within(1)} ms`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  failed ||= faults.length > 0;
}
await postgres.stop();
process.exit(failed ? 1 : 0);
