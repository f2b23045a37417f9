import { firstDay, type PartialDate } from '../../platform/values/partial-date.ts';
import { monthsSince } from './life-acts-rules.ts';

/** What can be done next for a tie, the most pressing first. */
export const NEXT_STEPS = [
  'say_what_became',
  'ask_to_confirm',
  'answer',
  'name_owner',
  'name_due',
  'begin_record',
  'write_letter',
  'keep_promise',
  'tell_result',
] as const;

export type NextStepCode = (typeof NEXT_STEPS)[number];

/** Ids of the promises with which something can be done, the most pressing of each sort; null where there is none. */
export interface NextStepFacts {
  readonly standing: string | null;
  readonly overdue: string | null;
  /** Said to be done, and nobody confirmed or showed it. */
  readonly claimed: string | null;
  readonly withoutOwner: string | null;
  readonly withoutDue: string | null;
  readonly ahead: string | null;
  /** Whether anything is known of what happened or was promised. */
  readonly hasAny: boolean;
  readonly lastContact: PartialDate | null;
}

/** The one next step; `promise`: what it is about. */
export interface NextStep {
  readonly code: NextStepCode;
  readonly promise: string | null;
}

/** A tie whose sides have not met or written for so many months is written to. */
const LONG_SILENT = 12;

/** `waits`: what was found waits for the answer of whoever looks. Null only for a tie that has ended. */
export function nextStepOf(facts: NextStepFacts, today: string, { waits }: { readonly waits: boolean }): NextStep | null {
  if (facts.standing === 'ended') return null;
  if (facts.overdue !== null) return { code: 'say_what_became', promise: facts.overdue };
  if (facts.claimed !== null) return { code: 'ask_to_confirm', promise: facts.claimed };
  if (waits) return { code: 'answer', promise: null };
  if (facts.withoutOwner !== null) return { code: 'name_owner', promise: facts.withoutOwner };
  if (facts.withoutDue !== null) return { code: 'name_due', promise: facts.withoutDue };
  if (!facts.hasAny) return { code: 'begin_record', promise: null };
  const { lastContact } = facts;
  const isSilent = lastContact === null || monthsSince(firstDay(lastContact), today) > LONG_SILENT;
  if (isSilent) return { code: 'write_letter', promise: null };
  return facts.ahead === null ? { code: 'tell_result', promise: null } : { code: 'keep_promise', promise: facts.ahead };
}

/** Where a step is done, below the language. */
export function pathOfStep({ code, promise }: NextStep, tie: string): string {
  switch (code) {
    case 'say_what_became':
    case 'keep_promise':
      return `commitments/${promise}`;
    case 'ask_to_confirm':
      return `work/requests/new?kind=commitment&id=${promise}`;
    case 'answer':
      return `work/partnerships/${tie}/life`;
    case 'name_owner':
    case 'name_due':
      return `work/commitments/${promise}/edit`;
    case 'write_letter':
      return `work/letters/new?direction=outgoing&partnership=${tie}`;
    case 'begin_record':
    case 'tell_result':
      return `work/entries/new?partnership=${tie}`;
  }
}
