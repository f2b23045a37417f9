import { type Actor, keepsEverything, readsFor, writesFor } from '../../platform/values/actor.ts';

/** Whoever writes for the body asks in its name, about records that they may edit themselves. */
export function mayAsk(actor: Actor, body: string | null, mayEditRecord: boolean): boolean {
  return body !== null && writesFor(actor, body) && mayEditRecord;
}

/** Everyone with a role in the body sees what it asked; so does an operator. */
export function mayReadRequests(actor: Actor, body: string): boolean {
  return readsFor(actor, body) || keepsEverything(actor);
}

/** Whoever writes for the body revokes its links, files letters and decides on answers. */
export function mayKeepRequest(actor: Actor, body: string): boolean {
  return writesFor(actor, body);
}

/** Whose requests a person sees; null: everybody's. */
export function bodiesRead(actor: Actor): readonly string[] | null {
  if (keepsEverything(actor)) return null;
  return actor.kind === 'account' ? [...new Set(actor.grants.map(({ body }) => body.id))] : [];
}
