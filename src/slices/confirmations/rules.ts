import { fieldsAhead } from '../../platform/values/has-come.ts';
import type { RequestState } from './input.ts';
import type { ShownFields } from './views.ts';

interface StandingFacts {
  readonly answer: string | null;
  readonly revokedAt: string | null;
  /** Moments. */
  readonly expiresAt: string;
}

/** An answer stays an answer, whatever became of the link; a revoked link does not come back when its days are over. */
export function stateOf({ answer, revokedAt, expiresAt }: StandingFacts, now: number): RequestState {
  if (answer !== null) return 'answered';
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= now ? 'expired' : 'waiting';
}

/** Whether a word can be the key of a link: of another length it is not even looked up. */
export function mayBeToken(word: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(word);
}

/**
 * What the other side corrected: only fields that were asked about, and only where the words differ from those that were shown, but for
 * blanks around and between them.
 */
export function correctedFields(
  shown: ShownFields,
  typed: Readonly<Record<string, string>>,
  lang: 'ru' | 'en',
): Readonly<Record<string, string>> {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return Object.fromEntries(
    Object.entries(shown).flatMap(([field, { said, proposed, standing }]) => {
      if (standing !== undefined) return [];
      const was = plain(proposed ?? said[lang] ?? said.ru ?? said.en ?? '');
      const now = plain(typed[field] ?? '');
      return now === '' || now === was ? [] : [[field, (typed[field] ?? '').trim()]];
    }),
  );
}

export type AnswerContradiction = 'nothing-corrected' | 'corrected-beside-answer' | 'refused-without-words';

/** What is asked of how the record stands: to confirm it, or to agree to it; null where only what is written is asked about. */
export function askedStanding(kind: string, shown: ShownFields): 'to-confirm' | 'to-agree' | null {
  if (kind !== 'fact') return null;
  const standings = Object.values(shown).map(({ standing }) => standing);
  return standings.includes('to-confirm') ? 'to-confirm' : standings.includes('to-agree') ? 'to-agree' : null;
}

/**
 * An answer that says one thing and fields that say another: nobody may guess which was meant, and a link takes one answer. Who says that
 * something was not done says what is missing.
 */
export function contradictionOf(
  { answer, remark }: { readonly answer: string; readonly remark: string | null },
  corrections: Readonly<Record<string, string>>,
  asked: 'to-confirm' | 'to-agree' | null,
): AnswerContradiction | null {
  const isCorrected = Object.keys(corrections).length > 0;
  if (answer === 'corrected') return isCorrected || remark !== null ? null : 'nothing-corrected';
  if (isCorrected) return 'corrected-beside-answer';
  return asked === 'to-confirm' && answer === 'refused' && remark === null ? 'refused-without-words' : null;
}

/** What waits for the officer: a correction, or a change that was agreed to. */
export function toDecide(request: { readonly kind: string; readonly answer: string | null; readonly settled: string | null }): boolean {
  if (request.settled !== null || request.answer === null) return false;
  return request.answer === 'corrected' || (request.kind === 'change' && request.answer === 'confirmed');
}

/** What an accepted answer puts into the record: what was corrected, else what was proposed and agreed to. */
export function agreedValues(
  shown: ShownFields,
  answer: string | null,
  corrections: Readonly<Record<string, string>> | null,
): Readonly<Record<string, string>> {
  const proposed = Object.entries(shown).flatMap(([field, { proposed: wanted }]) => (wanted === undefined ? [] : [[field, wanted]]));
  if (answer === 'confirmed') return Object.fromEntries(proposed);
  if (answer === 'corrected') return { ...Object.fromEntries(proposed), ...corrections };
  return {};
}

export const LONG_UNANSWERED_DAYS = 14;

/** What a paper is called, where room is short. */
export function shortened(text: string, most = 120): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Whether the paper that answered is dated ahead, which it cannot be. */
export function datesAhead({ date }: { readonly date: unknown }, now: Date): readonly string[] {
  return fieldsAhead({ date }, now);
}
