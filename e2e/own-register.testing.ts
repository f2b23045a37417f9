import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { readConfig } from '../src/platform/config.ts';
import type { Database } from '../src/platform/db/database.ts';
import { openStoreOrConnect } from '../src/platform/db/open-or-connect.ts';
import type { Store } from '../src/platform/db/store.ts';
import { checkout, folderWithDemonstration, folderWithPlaces, type RunningProgram, readyUrl, startServer } from './server.testing.ts';

/** A server with a data folder of its own, for files that write: what they change no other file sees. */
export interface OwnRegister {
  url(): string;
  folder(): string;
  server(): RunningProgram;
  /** Beside the server: what a test makes, or looks up, without its pages. */
  db(): Database;
  store(): Store;
}

type Variables = Readonly<Record<string, string>>;

/** Starts with the demonstration unless `variables` say otherwise; then `make` adds what the file's journeys begin with. */
export function useOwnRegister(make: (store: Store, url: string) => Promise<void>, variables: () => Variables = () => ({})): OwnRegister {
  let opened: { readonly folder: string; readonly server: RunningProgram; readonly url: string; readonly store: Store } | undefined;
  let folder: string | undefined;
  let server: RunningProgram | undefined;
  beforeAll(async () => {
    const given = variables();
    folder = await (given['POBRATIM_DEMO'] === '0' ? folderWithPlaces() : folderWithDemonstration());
    server = startServer(folder, given);
    const url = await readyUrl(server);
    const store = await besideServer(folder);
    opened = { folder, server, url, store };
    await make(store, url);
  }, 300_000);
  // A server that is gone refuses connections, which says nothing of why.
  afterEach(() => {
    const { exitCode, signalCode } = server?.process ?? {};
    if (exitCode != null || signalCode != null) throw new Error(`The server ended (${exitCode ?? signalCode}): ${endOf(server)}`);
  });
  afterAll(async () => {
    await opened?.store.close();
    server?.process.kill('SIGTERM');
    await server?.ended();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  const known = () => {
    if (opened === undefined) throw new Error('the register opens in beforeAll: ask for it inside a test');
    return opened;
  };
  return {
    url: () => known().url,
    folder: () => known().folder,
    server: () => known().server,
    db: () => known().store.db,
    store: () => known().store,
  };
}

function endOf(server: RunningProgram | undefined): string {
  return server?.printed.stderr.slice(-2000) ?? '';
}

/** The database of the server that runs on this folder. */
export function besideServer(folder: string): Promise<Store> {
  return openStoreOrConnect(readConfig({ POBRATIM_DATA: folder }, checkout), (reason) => {
    throw new Error(reason);
  });
}
