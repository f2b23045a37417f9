import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyTemplate, onServer, withDatabase } from '../../platform/db/engines.testing.ts';
import { startMailServer, type TestMailServer } from './mail-server.testing.ts';

const program = fileURLToPath(new URL('./killed-server.testing.ts', import.meta.url));

describe.each(['PGlite', 'PostgreSQL'])('a server that is killed (%s)', (engine) => {
  let server: TestMailServer;
  let folder: string;
  let url: string;
  const name = `killed_${process.pid}`;
  const running = new Set<ChildProcess>();
  const postgres = () => new URL(inject('postgresUrl'));

  beforeAll(async () => {
    server = await startMailServer();
    folder = mkdtempSync(join(tmpdir(), 'pobratim-killed-'));
    if (engine === 'PGlite') cpSync(inject('migratedFolder'), join(folder, 'register'), { recursive: true });
    if (engine === 'PostgreSQL') await copyTemplate(postgres(), name);
    url = engine === 'PostgreSQL' ? withDatabase(postgres(), name) : '';
  });
  afterAll(async () => {
    // A test that failed leaves its server: it would hold what the runner's own end waits for.
    for (const child of running) child.kill('SIGKILL');
    await server.close();
    if (engine === 'PostgreSQL') await onServer(postgres(), `drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  function run(when: string) {
    const args = ['--disable-warning=ExperimentalWarning', program, when, join(folder, 'register'), url, server.url];
    const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'ignore'] });
    running.add(child);
    return child.once('exit', () => running.delete(child));
  }
  async function killed(when: string): Promise<void> {
    const [, signal] = await once(run(when), 'exit');
    expect(signal).toBe('SIGKILL');
  }
  /** The next server sends what waits, then a mail that is written now: when that one has come, nothing before it waits any longer. */
  async function next(expected: number): Promise<void> {
    const child = run('next');
    await once(child.stdout, 'data');
    child.kill('SIGUSR2');
    await server.until(expected);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }
  const subjects = () => server.received.map(({ parsed }) => parsed.subject);

  it('before the change is written sends no mail of it', async () => {
    await killed('before');
    await next(1);
    expect(subjects()).toEqual(['Следующее']);
  });

  it('between the change and the mail sends it once, by the next server', async () => {
    await killed('after');
    expect(subjects()).toEqual(['Следующее']);
    await next(3);
    await next(4);
    expect(subjects().toSorted()).toEqual(['Ответ', 'Следующее', 'Следующее', 'Следующее']);
    if (engine === 'PostgreSQL') {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      expect((await client.query("select sent_at is not null as sent from mail where once = 'answer 1'")).rows).toEqual([{ sent: true }]);
      await client.end();
    }
  });
});
