import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Acting } from '../../platform/acting.ts';
import { systemClock } from '../../platform/clock.ts';
import { readTable, type TableRead } from '../../platform/tables/read-table.ts';
import { typedDate } from '../../platform/values/typed-date.ts';
import {
  beginImport,
  dropImport,
  type ImportOutcome,
  importById,
  judgeImport,
  outcomeOfImport,
  publishImport,
} from '../../slices/imports/index.server.ts';
import { IMPORT_KINDS, type ImportKind, mappingRefusal, type SourceOfImport, sourceOfImport } from '../../slices/imports/index.ts';
import { bodiesExist } from '../../slices/municipalities/index.server.ts';
import { recordGazetteerSource } from '../demonstration/load-demonstration.server.ts';
import { asInstallation } from '../facts.ts';
import { type Answer, type Command, type Given, UnusableInput } from './command.ts';
import { withRegister } from './with-register.ts';

export const importCommand: Command = {
  usage: 'FILE --kind partnerships|municipalities [--dry-run] [--body ID] [--source TITLE] [--url URL] [--publisher NAME] [--date DATE]',
  details: [
    'FILE is a spreadsheet (XLSX, ODS) or a list (CSV, TSV). Its first row names the columns, in Russian or English.',
    '--kind KIND        what a row is: a tie of two towns (partnerships), or one town (municipalities)',
    '--dry-run          only says what would become of the rows',
    '--body ID          the body whose list it is; without it the register’s own',
    '--source TITLE     what the facts cite where a row names no source: title,',
    '--url URL          address,',
    '--publisher NAME   publisher',
    '--date DATE        and day of it; without title and address the file itself is the source',
    'Names that may mean several places wait in the queue of the page “Imports”: nothing is guessed.',
    'A command that was cut short goes on where it stopped when it is given the same file again.',
  ],
  options: {
    kind: { type: 'string' },
    'dry-run': { type: 'boolean' },
    body: { type: 'string' },
    source: { type: 'string' },
    url: { type: 'string' },
    publisher: { type: 'string' },
    date: { type: 'string' },
  },
  words: [1, 1],
  async run(given) {
    const began = performance.now();
    const [file = ''] = given.words;
    const [kind, source] = [kindOf(given), sourceOf(given)];
    const content = await bytesOf(file);
    const table = await tableIn(content, file);
    const isTrial = given.options['dry-run'] === true;
    const outcome = await withRegister(async ({ db }) => {
      const acting = await actingOf(asInstallation(db, systemClock), given);
      return bringIn(acting, { kind, fileName: basename(file), content, table, source, isTrial });
    });
    return answerOf(outcome, (performance.now() - began) / 1000);
  },
};

type Begun = Parameters<typeof beginImport>[1];

async function bringIn(acting: Acting, given: Begun): Promise<ImportOutcome> {
  const { db } = acting;
  if (!given.isTrial) await recordGazetteerSource({ ...acting, forBody: null });
  const begun = await beginImport(acting, given);
  if (!begun.ok) throw new UnusableInput(`the list cannot be brought in: ${begun.refusal}`);
  const id = begun.value;
  const staged = await importById(db, id);
  const unclear = staged === null ? null : mappingRefusal(given.kind, staged.mapping, staged.ownMunicipality);
  if (unclear !== null) {
    await dropImport(acting, id);
    throw new UnusableInput(`${given.fileName}: ${UNCLEAR[unclear]}`);
  }
  await judgeImport(acting, id, breathe);
  if (!given.isTrial) await publishImport(acting, id, breathe);
  const outcome = await outcomeOfImport(db, id);
  if (given.isTrial) await dropImport(acting, id);
  return outcome;
}

const UNCLEAR = {
  'no-name-column': 'no column is named as one of towns (город, город-партнёр, name, city …)',
  'column-twice': 'two columns seem to mean the same',
  'no-own-municipality': 'it names one town a row: say with --body whose partners they are',
};

/** The embedded database answers one at a time: after each step those who read have their turn. */
const BREATH_MS = 4;

async function breathe(): Promise<void> {
  await pause(BREATH_MS);
}

function kindOf({ options }: Given): ImportKind {
  const kind = IMPORT_KINDS.find((one) => one === options['kind']);
  if (kind === undefined) throw new UnusableInput(`--kind takes ${IMPORT_KINDS.join(' or ')}`);
  return kind;
}

function sourceOf({ options }: Given): SourceOfImport {
  const { source: title = null, url = null, publisher = null, date } = options;
  const read = sourceOfImport.safeParse({ title, url, publisher, date: typeof date === 'string' ? typedDate(date) : null });
  if (read.success) return read.data;
  throw new UnusableInput(read.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`).join('; '));
}

async function actingOf(acting: Acting, { options }: Given): Promise<Acting> {
  const { body } = options;
  if (typeof body !== 'string') return acting;
  if (!(await bodiesExist(acting.db, [body]))) throw new UnusableInput(`--body: the register has no body ${body}`);
  return { ...acting, forBody: body };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnusableInput(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function tableIn(content: Uint8Array, file: string): Promise<TableRead> {
  const read = await readTable(content);
  if (!read.ok) throw new UnusableInput(`${file}: ${read.refusal}`);
  return read.value;
}

function answerOf(outcome: ImportOutcome, took: number): Answer {
  const seconds = Math.round(took * 10) / 10;
  const { rows, resolved, queued, duplicates, errors } = outcome;
  const broken = new Set(errors.map(({ row }) => row)).size;
  return {
    json: { rows, resolved, queued, duplicates, errors, seconds },
    text: [
      `${rows} rows in ${seconds} s: ${resolved} resolved, ${queued} wait in the queue, ${duplicates} say what is there already, ${broken} have errors.`,
      ...errors.slice(0, 50).map(({ row, column, code }) => `  row ${row}, ${column}: ${code}`),
    ].join('\n'),
  };
}
