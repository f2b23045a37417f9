import { bringIndexUpToDate, forgetIndex, indexedDocuments } from '../../slices/search/index.server.ts';
import { searchables } from '../searchables.server.ts';
import type { Command } from './command.ts';
import { withRegister } from './with-register.ts';

const TOLD_EACH = 5000;

export const indexSearch: Command = {
  usage: '[--anew]',
  details: [
    'The server does the same when it starts and after every change; this is for after an import without a server.',
    '--anew             makes all of it again, in short steps; the server may run meanwhile',
  ],
  options: { anew: { type: 'boolean' } },
  words: [0, 0],
  run: ({ options }) =>
    withRegister(async ({ db }) => {
      if (options['anew'] === true) await forgetIndex(db);
      await bringIndexUpToDate(db, searchables, {
        onProgress: (kind, done) => {
          if (done % TOLD_EACH === 0) process.stderr.write(`Indexing: ${kind}, ${done}\n`);
        },
      });
      const documents = await indexedDocuments(db);
      return { json: { documents }, text: `${documents} records can be found.` };
    }),
};
