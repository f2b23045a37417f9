import { type Actor, type BodyRole, hasRole, mayWrite } from '../../platform/values/actor.ts';

const WRITING: readonly BodyRole[] = ['officer', 'secretary', 'institution'];
/** Whoever signs reads what comes and goes; a guest reads until a day. */
const READING: readonly BodyRole[] = [...WRITING, 'head', 'guest'];

/** Letters are the body's own: an operator of the platform keeps the register, and does not read the post. */
export function mayKeepLetters(actor: Actor, body: string | null): boolean {
  return body !== null && (actor.kind === 'installation' || (mayWrite(actor) && hasRole(actor, WRITING, body)));
}

export function mayReadLetters(actor: Actor, body: string | null): boolean {
  return body !== null && (actor.kind === 'installation' || hasRole(actor, READING, body));
}

function bodiesWith(actor: Actor, allowed: (actor: Actor, body: string) => boolean): readonly string[] {
  if (actor.kind !== 'account') return [];
  return [...new Set(actor.grants.map(({ body }) => body.id))].filter((body) => allowed(actor, body));
}

/** The bodies whose books this person reads. */
export function booksReadBy(actor: Actor): readonly string[] {
  return bodiesWith(actor, mayReadLetters);
}

export function booksKeptBy(actor: Actor): readonly string[] {
  return bodiesWith(actor, mayKeepLetters);
}

export function mayReadAnyLetters(actor: Actor): boolean {
  return booksReadBy(actor).length > 0;
}
