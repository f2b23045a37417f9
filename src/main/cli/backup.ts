import { systemClock } from '../../platform/clock.ts';
import { backUp } from '../../platform/db/backup.ts';
import { BackupRefusal } from '../../platform/db/backup-file.ts';
import { isBegun } from '../../platform/db/data-folder.ts';
import { LOADED_TABLES } from '../../slices/places/index.server.ts';
import { SEARCH_TABLES } from '../../slices/search/index.server.ts';
import type { Command } from './command.ts';
import { configOfRegister, withRegister } from './with-register.ts';

export const backup: Command = {
  usage: 'FILE',
  details: [
    'FILE is written whole or not at all, and never over another file. The server may run meanwhile.',
    'It holds every record; the gazetteer, which is loaded from its package, and the index of the search are left out. Keep it as you keep personal data.',
  ],
  options: {},
  words: [1, 1],
  async run({ words: [file = ''] }) {
    const { databaseUrl, dataFolder } = configOfRegister();
    // Other commands would begin a register there: a backup of nothing must not look like one of the register.
    if (databaseUrl === null && !isBegun(dataFolder))
      throw new BackupRefusal(`There is no register in ${dataFolder} to back up: name its folder in POBRATIM_DATA, or its DATABASE_URL.`);
    return withRegister(async ({ pool }) => {
      const rows = await backUp(pool, file, [...LOADED_TABLES, ...SEARCH_TABLES], systemClock.now());
      return { json: { file, rows }, text: `${file} holds the register: ${rows} rows.` };
    });
  },
};
