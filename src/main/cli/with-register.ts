import { fileURLToPath } from 'node:url';
import { readConfig } from '../../platform/config.ts';
import { openStoreOrConnect } from '../../platform/db/open-or-connect.ts';
import type { Store } from '../../platform/db/store.ts';
import { loadGazetteer } from '../../slices/places/index.server.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** The register that this machine's variables name, migrated and with the whole gazetteer. Says on stderr what takes long. */
export async function withRegister<Result>(task: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStoreOrConnect(readConfig(process.env, checkout), (reason) => {
    process.stderr.write(`pobratim: the embedded database stopped: ${reason}\n`);
    process.exit(1);
  });
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
