import { type Actor, hasRole, keepsEverything, mayWrite, writesFor } from '../../platform/values/actor.ts';
import type { CommitmentMove } from './input.ts';

const KEEPERS = ['officer', 'secretary', 'institution'] as const;
/** Roles that work on what a body promised. */
export const WORKERS = [...KEEPERS, 'specialist'] as const;

/** Whoever works on what a body promised may say so: it was begun, it is done, here is what shows it. */
const SAID_BY_WORKERS: readonly CommitmentMove[] = ['begin', 'report_done', 'attach_evidence'];

/** Promises are entered by those who keep or work on what the body does, on ties of that body. */
export function mayRecordCommitments(actor: Actor, forBody: string | null): boolean {
  return keepsEverything(actor) || (mayWrite(actor) && hasRole(actor, WORKERS, forBody));
}

/** Its keeper edits a promise. */
export function mayEditCommitment(actor: Actor, keptBy: string | null): boolean {
  return mayRecordCommitments(actor, keptBy);
}

/** A partner is reminded in the name of a body whose keeper may edit the promise. */
export function mayRemindPartner(actor: Actor, forBody: string | null, keptBy: string | null): boolean {
  return forBody !== null && writesFor(actor, forBody) && mayEditCommitment(actor, keptBy);
}

/** Agreeing, confirming, denying and dropping bind the town: only those who keep its records do that. */
export function maySay(actor: Actor, forBody: string | null, move: CommitmentMove): boolean {
  if (keepsEverything(actor)) return true;
  return mayWrite(actor) && hasRole(actor, SAID_BY_WORKERS.includes(move) ? WORKERS : KEEPERS, forBody);
}

/** One's own word is taken back by the body that gave it; the register's operator takes back what was said for no body. */
export function mayTakeBack(actor: Actor, forBody: string | null): boolean {
  return forBody === null ? keepsEverything(actor) : mayWrite(actor) && hasRole(actor, KEEPERS, forBody);
}
