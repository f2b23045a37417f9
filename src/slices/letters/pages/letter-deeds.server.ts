import type { AppContext } from '../../../platform/http/app-context.ts';
import { type FormValues, textOf } from '../../../platform/http/form-values.ts';
import { cleanText } from '../../../platform/values/clean-text.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { type Outcome, refused } from '../../../platform/values/outcome.ts';
import { answerLetter } from '../actions/answer-letter.server.ts';
import { attachScan } from '../actions/attach-scan.server.ts';
import { noteLetter } from '../actions/note-letter.server.ts';
import { recordAsSource } from '../actions/record-as-source.server.ts';
import { registerOutgoing } from '../actions/register-outgoing.server.ts';
import { withdrawDraft } from '../actions/withdraw-draft.server.ts';
import type { KeptLetter } from '../kept-queries.server.ts';
import { sentFileOf } from './sent-file.server.ts';

export interface Deed {
  readonly outcome: Outcome<unknown, string>;
  /** The field that a refusal is about. */
  readonly field: string;
  /** Where the reader goes afterwards, below `work`; the letter itself if it is not given. */
  readonly goTo?: string;
}

const LONGEST_NOTE = 1000;

/** What the buttons of a letter's page do, by the name that each sends. */
export async function deedOf(given: AppContext, kept: KeptLetter, fields: FormData, values: FormValues): Promise<Deed> {
  const acting = given.acting(kept.body);
  const { id } = kept.input;
  const seen = { id, revision: Number(textOf(values, 'revision') ?? 0) };
  switch (textOf(values, 'deed')) {
    case 'register':
      return { outcome: await registerOutgoing(acting, seen), field: '' };
    case 'withdraw':
      return { outcome: await withdrawDraft(acting, { ...seen, reason: null }), field: '', goTo: 'letters' };
    case 'note': {
      const note = cleanText(textOf(values, 'note') ?? '').trim();
      if (note === '') return { outcome: refused('empty'), field: 'note' };
      if (note.length > LONGEST_NOTE) return { outcome: refused('too-long'), field: 'note' };
      return { outcome: await noteLetter(acting, { ...seen, note }), field: 'note' };
    }
    case 'answer': {
      const answers = identifier.nullable().safeParse(textOf(values, 'answers'));
      if (!answers.success) return { outcome: refused('no-such-letter'), field: 'answers' };
      return { outcome: await answerLetter(acting, { ...seen, answers: answers.data }), field: 'answers' };
    }
    case 'scan': {
      const file = await sentFileOf(fields, 'scan');
      return { outcome: file === null ? refused('no-file') : await attachScan(acting, { ...seen, file }), field: 'scan' };
    }
    case 'source':
      return { outcome: await recordAsSource(acting, id), field: '' };
    default:
      return { outcome: refused('not-usable'), field: '' };
  }
}
