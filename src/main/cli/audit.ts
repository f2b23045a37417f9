import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { NamedRecord } from '../../platform/acting.ts';
import { type ChainCheck, checkChain, eraseHistory, type Head, headOfHistory, keeperOfMerged } from '../../slices/history/index.server.ts';
import { contributions } from '../contributions.server.ts';
import { type Answer, type Command, UnusableInput } from './command.ts';
import { withRegister } from './with-register.ts';

const keptHead = z.object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const audit: Command = {
  usage: 'check [--head FILE] | head | erase KIND ID',
  details: [
    'check              walks the history: an edited, deleted or reordered entry is named',
    '--head FILE        a head that was kept elsewhere (from “audit head --json” or the page): also a cut-off end is found, and a history',
    '                   that was written anew',
    'head               prints number and hash of the last entry: keep it outside of this machine',
    'erase KIND ID      takes out for good what the history says of a record that was withdrawn (erase person ID), and of those that were',
    '                   merged into it. The chain stays whole; backups that were made before have it still',
  ],
  options: { head: { type: 'string' } },
  words: [1, 3],
  async run({ words: [deed = '', kind, id, ...rest], options }) {
    if (deed === 'erase' && kind !== undefined && id !== undefined) return erase({ kind, id });
    if (kind !== undefined || rest.length > 0) throw new UnusableInput(`audit ${deed} takes no more words`);
    if (deed === 'head')
      return withRegister(async ({ db }) => {
        const head = await headOfHistory(db);
        return { json: head, text: `${head.seq} ${head.hash}` };
      });
    if (deed !== 'check') throw new UnusableInput(`audit can check, head, or erase KIND ID, not ${deed}`);
    const kept = typeof options['head'] === 'string' ? await readHead(options['head']) : null;
    return withRegister(async ({ db }) => answerOf(await checkChain(db, kept)));
  },
};

/** What stands in the register would be told by its next change again: it is withdrawn first. */
function erase(record: NamedRecord): Promise<Answer> {
  const { kind, id } = record;
  const of = contributions.recordKinds.find((one) => one.kind === kind);
  if (of === undefined) throw new UnusableInput(`the register keeps no history of “${kind}”`);
  return withRegister(async ({ db }) => {
    const keeper = await keeperOfMerged(db, record);
    if (keeper !== null) return { json: { keeper }, text: `${kind} ${id} went into ${keeper}: erase that one.`, code: 1 };
    if ((await of.kept(db, id)) !== null)
      return { json: { stands: id }, text: `${kind} ${id} is in the register: withdraw it first.`, code: 1 };
    const erased = await eraseHistory(db, record);
    return { json: erased, text: `Erased: what ${erased.changes} changes and ${erased.merges} merges said.` };
  });
}

const FAULTS: Readonly<Record<NonNullable<ChainCheck['fault']>['kind'], string>> = {
  edited: 'was edited',
  missing: 'is missing, or stands in another place',
  'cut-off': 'and all after it were cut off',
  'not-the-kept-head': 'is not the one that was kept',
  'beyond-the-head': 'stands behind the last one that the register knows of',
};

function answerOf(check: ChainCheck): Answer {
  const { fault, entries, head, erased } = check;
  const gone = erased.length === 0 ? '' : ` What ${erased.length} of them said was erased, the first of these is ${erased[0]}.`;
  if (fault === null) return { json: check, text: `The history is whole: ${entries} entries, the last one ${head.hash}.${gone}` };
  return { json: check, text: `The history is broken: entry ${fault.seq} ${FAULTS[fault.kind]}.`, code: 1 };
}

async function readHead(file: string): Promise<Head> {
  try {
    return keptHead.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new UnusableInput(`${file} holds no head of a history: JSON with seq and hash is expected`);
  }
}
