import type { CommandTable } from './command.ts';

/** Every command, in the order of the list that `--help` prints. Its file is read only when it is asked for. */
export const COMMANDS: CommandTable = {
  migrate: {
    summary: 'brings the database to this version and loads the gazetteer if it is missing',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  demo: {
    summary: 'loads the demonstration: five real cases, each fact with its source',
    load: async () => (await import('./demo.ts')).demo,
  },
  backup: {
    summary: 'writes the whole register to a file, also while the server runs',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'fills an empty folder or an empty database with a backup',
    load: async () => (await import('./restore.ts')).restore,
  },
  import: {
    summary: 'brings a spreadsheet of ties or of towns into the register',
    load: async () => (await import('./import.ts')).importCommand,
  },
  resolve: {
    summary: 'finds the place that each line of a list of towns means, or says why none',
    load: async () => (await import('./resolve.ts')).resolve,
  },
  admin: {
    summary: 'invites a person by a link: the first administrator, or any role',
    load: async () => (await import('./admin.ts')).admin,
  },
  audit: {
    summary: 'checks the history of changes, and prints its head to be kept elsewhere',
    load: async () => (await import('./audit.ts')).audit,
  },
  index: {
    summary: 'brings the index of the search up to date, or makes it anew',
    load: async () => (await import('./index-search.ts')).indexSearch,
  },
  read: {
    summary: 'reads press pages: who met whom, when, what they agreed on, each with its place in the text',
    load: async () => (await import('./read.ts')).readCommand,
  },
  places: { summary: 'finds places by a name as people type it', load: async () => (await import('./places.ts')).places },
};
