import { type Actor, hasRole, isAdministrator, mayWrite } from '../../platform/values/actor.ts';
import { isPlatformRole, type Role } from './rules.ts';

/** Whoever keeps a body's records says who else has a role in it; administrators say so of any body. */
export function mayGiveRolesIn(actor: Actor, body: string | null): boolean {
  if (!mayWrite(actor)) return false;
  return isAdministrator(actor) || (body !== null && hasRole(actor, ['officer', 'secretary', 'institution'], body));
}

/** Roles of the platform are given by administrators alone. */
export function mayGiveRole(actor: Actor, role: Role, body: string | null): boolean {
  return isPlatformRole(role) ? mayWrite(actor) && isAdministrator(actor) : mayGiveRolesIn(actor, body);
}

/** Everybody may lay down a role of their own. */
export function mayEndRole(actor: Actor, grant: { readonly account: string; readonly role: Role; readonly body: string | null }): boolean {
  return mayGiveRole(actor, grant.role, grant.body) || isOneself(actor, grant.account);
}

/** Who leaves hands over what is theirs; for one who left already, whoever gives roles in the body does. */
export function mayHandOver(actor: Actor, from: string, body: string): boolean {
  return mayGiveRolesIn(actor, body) || isOneself(actor, from);
}

/** Name, password, passkeys, sessions and keys for programs are one's own, and a key for programs changes none of them. */
export function isOneself(actor: Actor, account: string): boolean {
  return actor.kind === 'account' && actor.id === account && actor.scopes === null;
}

/** The whole history, with everybody in it, is for administrators. */
export function mayAudit(actor: Actor): boolean {
  return isAdministrator(actor);
}
