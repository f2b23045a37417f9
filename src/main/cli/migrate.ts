import { knownMigrations } from '../../platform/db/migrate.ts';
import { countPlaces } from '../../slices/places/index.server.ts';
import type { Command } from './command.ts';
import { withRegister } from './with-register.ts';

export const migrate: Command = {
  usage: '',
  details: ['The server does the same when it starts. A database of a newer version is refused and left as it is.'],
  options: {},
  words: [0, 0],
  run: () =>
    withRegister(async ({ db, engine }) => {
      const places = await countPlaces(db, {});
      const schema = knownMigrations();
      return { json: { engine, schema, places }, text: `The database (${engine}) is at schema ${schema} and knows ${places} places.` };
    }),
};
