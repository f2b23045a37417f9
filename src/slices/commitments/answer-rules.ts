import { isSame } from '../history/index.ts';
import type { CommitmentInput, CommitmentMove, CommitmentState } from './input.ts';
import type { Side } from './rules.ts';

/** What the other side answered to a request about a promise. */
export interface Answered {
  readonly kind: 'fact' | 'change' | 'question';
  readonly answer: 'confirmed' | 'corrected' | 'refused';
  /** What the promise was called then. */
  readonly named: CommitmentInput['text'];
  /** What was asked about, with what was shown of it. */
  readonly asked: readonly { readonly field: string; readonly value: unknown; readonly standing: string | null }[];
}

/** Fields of a request about a promise that no form of ours has. */
export const STATE_FIELD = 'state';
export const EVIDENCE_FIELD = 'evidence';

/** How a promise stands, and by what word: a claim that was denied and made again is another one. */
export interface StandingAsked {
  readonly state: CommitmentState;
  readonly since: string | null;
}

export function standingAsked(
  state: CommitmentState,
  said: readonly { readonly id: string; readonly move: CommitmentMove }[],
): StandingAsked {
  return { state, since: said.findLast(({ move }) => move !== 'attach_evidence')?.id ?? null };
}

/** What an answer says of a promise; null where it says nothing that moves it: a correction waits for whoever asked. */
export function moveOfAnswer({ kind, answer, asked }: Answered): 'confirm' | 'deny' | 'agree' | null {
  const standing = asked.find(({ field }) => field === STATE_FIELD)?.standing;
  if (kind !== 'fact' || answer === 'corrected') return null;
  if (standing === 'to-confirm') return answer === 'confirmed' ? 'confirm' : 'deny';
  return standing === 'to-agree' && answer === 'confirmed' ? 'agree' : null;
}

/** Whether the promise still is what the other side saw when it answered: its text, its state, and whatever else was shown. */
export function standsAsAsked({ named, asked }: Answered, input: CommitmentInput, standing: StandingAsked): boolean {
  const now = new Map<string, unknown>(Object.entries(input));
  const valueNow = (field: string) => {
    if (field === STATE_FIELD) return standing;
    const [name = field, lang] = field.split('.');
    const value = now.get(name);
    return lang === undefined ? value : (value as Readonly<Record<string, unknown>> | null)?.[lang];
  };
  // What is shown beside it may grow while the link is out: that takes nothing from the answer.
  const bound = asked.filter(({ field }) => field !== EVIDENCE_FIELD);
  return isSame(named, input.text) && bound.every(({ field, value }) => isSame(value, valueNow(field)));
}

/**
 * Who answers when `asking` asks “the other side”. `false`: it may be the very side that claims it, and nobody confirms their own word. Null:
 * somebody else, whom the register cannot tell.
 */
export function answeringSide(sides: { readonly asking: Side; readonly other: Side; readonly claiming: Side }): Side | false {
  const { asking, other, claiming } = sides;
  if (other !== null || claiming === null || claiming === asking) return other;
  return false;
}

/** The paper that answered, as everybody reads it: without words of either language. */
export function paperInFew({ number, date }: { readonly number: string; readonly date: string | null }): string {
  const dotted = date?.split('-').reverse().join('.');
  return [number === '' ? null : `№\u00a0${number}`, dotted].filter((part) => part !== null && part !== undefined).join(', ');
}
