import { openRestored } from '../../platform/db/restore.ts';
import { bringIndexUpToDate } from '../../slices/search/index.server.ts';
import { searchables } from '../searchables.server.ts';
import type { Command } from './command.ts';
import { closingWithGazetteer, configOfRegister, endWith } from './with-register.ts';

export const restore: Command = {
  usage: 'FILE',
  details: [
    'Only into an empty folder (POBRATIM_DATA), or an empty database (DATABASE_URL): this is also how a register moves to a server.',
    'A backup of an older version is brought to this one; a damaged or newer one is refused and nothing is changed.',
  ],
  options: {},
  words: [1, 1],
  run: async ({ words: [file = ''] }) => {
    const { store, rows } = await openRestored(configOfRegister(), file, endWith);
    return closingWithGazetteer(store, async ({ db, engine }) => {
      await bringIndexUpToDate(db, searchables);
      return { json: { file, engine, rows }, text: `The register of ${file} stands: ${rows} rows (${engine}).` };
    });
  },
};
