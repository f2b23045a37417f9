import { systemClock } from '../../platform/clock.ts';
import { backUp } from '../../platform/db/backup.ts';
import { LOADED_TABLES } from '../../slices/places/index.server.ts';
import type { Command } from './command.ts';
import { withRegister } from './with-register.ts';

export const backup: Command = {
  usage: 'FILE',
  details: [
    'FILE is written whole or not at all, and never over another file. The server may run meanwhile.',
    'It holds every record; the gazetteer, which is loaded from its package, is left out. Keep it as you keep personal data.',
  ],
  options: {},
  words: [1, 1],
  run: ({ words: [file = ''] }) =>
    withRegister(async ({ pool }) => {
      const rows = await backUp(pool, file, LOADED_TABLES, systemClock.now());
      return { json: { file, rows }, text: `${file} holds the register: ${rows} rows.` };
    }),
};
