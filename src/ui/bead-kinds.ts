import { type Lang, uiMessages } from './messages.ts';

export const BEAD_KINDS = [
  'contact',
  'visit',
  'forum',
  'remote_session',
  'minutes',
  'agreement_proposed',
  'agreement_signed',
  'promise',
  'promise_kept',
  'promise_overdue',
  'practice_transferred',
  'effect',
  'paper',
  'story',
] as const;

export type BeadKind = (typeof BEAD_KINDS)[number];

/** The word for a kind of event, said beside the shape of its bead. */
export function beadName(kind: BeadKind, lang: Lang): string {
  return uiMessages(lang).beads[kind];
}

/** Only proposed or still ahead: drawn hollow, and the thread towards it is dotted. */
export function isAheadByKind(kind: BeadKind): boolean {
  return kind === 'agreement_proposed' || kind === 'promise';
}
