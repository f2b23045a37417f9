import { type Actor, isAdministrator, mayWrite } from '../../platform/values/actor.ts';

/** The outbox holds everybody's mail, one-time links among it. */
export function mayReadOutbox(actor: Actor): boolean {
  return isAdministrator(actor) && mayWrite(actor);
}

/** Notifications, and how they are mailed, are the person's own. */
export function mayKeepNotifications(actor: Actor, account: string): boolean {
  return actor.kind === 'account' && actor.id === account && mayWrite(actor);
}
