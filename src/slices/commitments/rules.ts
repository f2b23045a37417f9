import { fieldsAhead } from '../../platform/values/has-come.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { lastDay, type PartialDate } from '../../platform/values/partial-date.ts';
import { isSame } from '../history/index.ts';
import { COMMITMENT_MOVES, type CommitmentInput, type CommitmentMove, type CommitmentState } from './input.ts';

/** A side of a tie; null: nobody of them, but a source that says so of both. */
export type Side = string | null;

/** How a commitment stands. */
export interface Standing {
  readonly state: CommitmentState;
  /** Where it was before it was dropped, so that it can be taken up again; null while it is not. */
  readonly droppedFrom: CommitmentState | null;
  /** Who said that it is done; null while nobody did. */
  readonly claimedBy: Side;
  readonly hasEvidence: boolean;
}

/** One thing said of a commitment. */
export interface Said {
  readonly move: CommitmentMove;
  /** In whose name: a body of one of the sides. */
  readonly side: Side;
  /** Why: it must be said when a promise is dropped or denied. */
  readonly reason: string | null;
  /** The other side's own word, which this side filed: a letter. It counts as theirs. */
  readonly isFiledWord?: boolean;
}

export type MoveRefusal =
  | 'already-agreed'
  | 'already-begun'
  | 'already-done'
  | 'already-confirmed'
  | 'already-dropped'
  | 'not-done'
  | 'not-dropped'
  | 'no-reason'
  | 'own-word';

/** Where each state stands on the way, for saying what is behind already. */
const WAY: readonly CommitmentState[] = ['proposed', 'agreed', 'in_progress', 'done', 'confirmed'];
const BEHIND: Partial<Readonly<Record<CommitmentState, MoveRefusal>>> = {
  agreed: 'already-agreed',
  in_progress: 'already-begun',
  done: 'already-done',
  confirmed: 'already-confirmed',
};

/**
 * What becomes of a commitment by what is said. Whatever order things are said in: a confirmed one is over, a dropped one can only be taken
 * up again, and nobody confirms their own word.
 */
export function moved(standing: Standing, said: Said): Outcome<Standing, MoveRefusal> {
  const { state } = standing;
  if (state === 'confirmed') return refused('already-confirmed');
  if (said.move === 'take_up') return state === 'dropped' ? done(takenUp(standing)) : refused('not-dropped');
  if (state === 'dropped') return refused('already-dropped');
  switch (said.move) {
    case 'agree':
      return forward(standing, 'agreed');
    case 'begin':
      return forward(standing, 'in_progress');
    case 'report_done':
      return state === 'done' ? refused('already-done') : done({ ...standing, state: 'done', claimedBy: said.side });
    case 'attach_evidence':
      return done({ ...standing, hasEvidence: true });
    case 'confirm':
      return confirmed(standing, said);
    case 'deny':
      return denied(standing, said);
    case 'drop':
      return isEmpty(said.reason) ? refused('no-reason') : done({ ...standing, state: 'dropped', droppedFrom: state });
  }
}

/** Only onwards: what was begun is not merely agreed any more. */
function forward(standing: Standing, to: 'agreed' | 'in_progress'): Outcome<Standing, MoveRefusal> {
  const behind = WAY.indexOf(standing.state) >= WAY.indexOf(to) ? BEHIND[standing.state] : undefined;
  return behind === undefined ? done({ ...standing, state: to }) : refused(behind);
}

function takenUp(standing: Standing): Standing {
  return { ...standing, state: standing.droppedFrom ?? 'agreed', droppedFrom: null };
}

function confirmed(standing: Standing, said: Said): Outcome<Standing, MoveRefusal> {
  if (standing.state !== 'done') return refused('not-done');
  const isOwnWord = said.isFiledWord !== true && said.side !== null && said.side === standing.claimedBy;
  return isOwnWord ? refused('own-word') : done({ ...standing, state: 'confirmed' });
}

/** The other side says that it is not done: it goes on, and who claimed it is in the history. */
function denied(standing: Standing, said: Said): Outcome<Standing, MoveRefusal> {
  if (standing.state !== 'done') return refused('not-done');
  if (isEmpty(said.reason)) return refused('no-reason');
  // What was shown did not convince the other side: the next claim shows something of its own.
  return done({ ...standing, state: 'in_progress', claimedBy: null, hasEvidence: false });
}

function isEmpty(reason: string | null): boolean {
  return reason === null || reason.trim() === '';
}

/** A promise is kept when the other side says so, or when what is called done has its evidence. A claim alone is a claim. */
export function isKept({ state, hasEvidence }: Pick<Standing, 'state' | 'hasEvidence'>): boolean {
  return state === 'confirmed' || (state === 'done' && hasEvidence);
}

/**
 * Whether an edit leaves what the other side confirmed: what was promised, by whom, to whom, by when and for how much. What was not told then,
 * the second language of a text, may still be written.
 */
export function keepsWhatWasConfirmed(before: CommitmentInput, after: CommitmentInput): boolean {
  const hasKept = (['partnership', 'towards', 'toldAs', 'owners', 'due', 'money'] as const).every((field) =>
    isSame(before[field], after[field]),
  );
  return hasKept && (['ru', 'en'] as const).every((lang) => before.text[lang] === null || before.text[lang] === after.text[lang]);
}

/** Overdue the day after the last that its due date can mean, as long as nobody says that it is done. `today`: `YYYY-MM-DD`. */
export function isOverdue({ state, due }: { readonly state: CommitmentState; readonly due: PartialDate | null }, today: string): boolean {
  return due !== null && (state === 'agreed' || state === 'in_progress') && lastDay(due) < today;
}

/** How a source tells of it first, before anything is said. */
export function toldFirst(toldAs: CommitmentState): Standing {
  return { state: toldAs, droppedFrom: null, claimedBy: null, hasEvidence: false };
}

/** Something that was said, with the day of which it tells and whether it brought evidence. */
export interface SaidOnce extends Said {
  readonly happenedOn: PartialDate | null;
  readonly bringsEvidence: boolean;
}

export interface Found extends Standing {
  /** Since when it is done; null where it is not, or where nobody knows. */
  readonly doneOn: PartialDate | null;
}

/** What becomes of a commitment by all that was said of it, oldest first; refused where one thing does not follow from those before it. */
export function foundBy(toldAs: CommitmentState, all: readonly SaidOnce[]): Outcome<Found, MoveRefusal> {
  let found: Found = { ...toldFirst(toldAs), doneOn: null };
  for (const said of all) {
    const outcome = moved(found, said);
    if (!outcome.ok) return outcome;
    found = { ...outcome.value, hasEvidence: outcome.value.hasEvidence || said.bringsEvidence, doneOn: doneBy(found, outcome.value, said) };
  }
  return done(isDone(found.state) ? found : { ...found, doneOn: null });
}

/** The first day told of it counts: a confirmation says that it was done, not when. What is dropped and taken up again was done when it was. */
function doneBy(before: Found, { state, droppedFrom }: Standing, { move, happenedOn }: SaidOnce): PartialDate | null {
  if (!isDone(droppedFrom ?? state)) return null;
  return before.doneOn ?? (move === 'drop' || move === 'take_up' ? null : happenedOn);
}

function isDone(state: CommitmentState): boolean {
  return state === 'done' || state === 'confirmed';
}

/** The moves that can be made now, whoever makes them. */
export function movesFrom(standing: Standing): readonly CommitmentMove[] {
  return COMMITMENT_MOVES.filter((move) => moved(standing, { move, side: null, reason: '?' }).ok);
}

/** Fields with dates of what has happened that are still to come; a due date may be. `before`: the record that is edited. */
export function problemsAhead(
  { madeOn, knownBy, milestones }: Dated,
  now: Date,
  before: Dated | null,
): readonly { readonly field: string; readonly code: 'not-yet-happened' }[] {
  const dates = (of: Dated) => ({
    madeOn: of.madeOn,
    knownBy: of.knownBy,
    ...Object.fromEntries(of.milestones.map(({ doneOn }, at) => [`milestones.${at}.doneOn`, doneOn])),
  });
  const ahead = fieldsAhead(dates({ madeOn, knownBy, milestones }), now, before === null ? {} : dates(before));
  return ahead.map((field) => ({ field, code: 'not-yet-happened' }));
}

interface Dated {
  readonly madeOn: PartialDate | null;
  readonly knownBy: PartialDate | null;
  readonly milestones: readonly { readonly doneOn: PartialDate | null }[];
}
