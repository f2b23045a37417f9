import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { TestProject } from 'vitest/node';
import { openDataFolder } from './data-folder.ts';
import { onServer, withDatabase } from './engines.testing.ts';
import { knownMigrations, migrateDatabase } from './migrate.ts';
import { startPostgres } from './postgres-server.testing.ts';
import { wholeBatches } from './whole-batches.ts';

/** Before all storage tests: one migrated, empty database of each engine, which each test file then copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-template-'));
  const [pglite, server] = await Promise.all([makePgliteTemplates(folder), startPostgres()]);
  const url = new URL(server.url);
  await onServer(url, 'drop database if exists pobratim_template');
  await onServer(url, 'create database pobratim_template');
  await migrateDatabase({ connectionString: withDatabase(url, 'pobratim_template') });
  project.provide('pgliteTemplate', pglite.file);
  project.provide('migratedFolder', pglite.folder);
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** As a data folder and as a file. */
async function makePgliteTemplates(folder: string): Promise<{ readonly folder: string; readonly file: string }> {
  const place = openDataFolder(join(folder, 'register'), knownMigrations());
  const db = await PGlite.create(place.database, { extensions: { pg_trgm } });
  const server = new PGLiteSocketServer({ db: wholeBatches(db), path: join(folder, '.s.PGSQL.5432'), maxConnections: 4 });
  await server.start();
  await migrateDatabase({ host: folder, port: 5432, user: 'postgres', database: 'postgres' });
  place.setSchema(knownMigrations());
  await server.stop();
  const dump = await db.dumpDataDir('none');
  await db.close();
  place.release();
  const file = join(folder, 'template.tar');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  return { folder: join(folder, 'register'), file };
}
