import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../../platform/config.ts';
import { openStoreOrConnect } from '../../platform/db/open-or-connect.ts';
import type { Store } from '../../platform/db/store.ts';
import { loadGazetteer } from '../../slices/places/index.server.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Where this machine's variables say that the register is. */
export function configOfRegister(): Config {
  return readConfig(process.env, checkout);
}

/** The register that this machine's variables name, migrated and with the whole gazetteer. Says on stderr what takes long. */
export async function withRegister<Result>(task: (store: Store) => Promise<Result>): Promise<Result> {
  return closingWithGazetteer(await openStoreOrConnect(configOfRegister(), endWith), task);
}

/** Loads what is missing of the gazetteer, does the task and closes the store. */
export async function closingWithGazetteer<Result>(store: Store, task: (store: Store) => Promise<Result>): Promise<Result> {
  try {
    await loadGazetteer({
      db: store.db,
      onProgress: (done) => {
        if (done % 20_000 === 0) process.stderr.write(`Loading the gazetteer: ${done} places\n`);
      },
    });
    return await task(store);
  } finally {
    await store.close();
  }
}

/** For an embedded database that stopped by itself: nothing can be done any more. */
export function endWith(reason: string): never {
  process.stderr.write(`pobratim: the embedded database stopped: ${reason}\n`);
  process.exit(1);
}
