import {
  type Actor,
  BODY_ROLES,
  type BodyRole,
  bodiesWithRoleOf,
  isAdministrator,
  mayWrite,
  PLATFORM_ROLES,
} from '../../platform/values/actor.ts';
import type { Role } from './rules.ts';

/** Who helps those that keep a body's records. */
const HELPERS: readonly BodyRole[] = ['specialist', 'press_editor', 'guest'];

/** In a body, its head says who has which role; whoever keeps its records lets helpers in and out, and nobody of their own rank or above. */
const GIVEN_BY: Readonly<Partial<Record<BodyRole, readonly BodyRole[]>>> = {
  head: BODY_ROLES,
  officer: HELPERS,
  secretary: HELPERS,
  institution: HELPERS,
};

/** The roles that this person gives, and ends, in the body; administrators all of any body, and they alone those of the platform (null). */
export function rolesGivenBy(actor: Actor, body: string | null): readonly Role[] {
  if (!mayWrite(actor)) return [];
  if (isAdministrator(actor)) return [...BODY_ROLES, ...PLATFORM_ROLES];
  if (actor.kind !== 'account' || body === null) return [];
  const given = actor.grants.filter((grant) => grant.body.id === body).flatMap(({ role }) => GIVEN_BY[role] ?? []);
  return BODY_ROLES.filter((role) => given.includes(role));
}

export function mayGiveRolesIn(actor: Actor, body: string | null): boolean {
  return rolesGivenBy(actor, body).length > 0;
}

/** The bodies in which this person says who has a role. */
export function bodiesGivingRoles(actor: Actor): readonly string[] {
  return bodiesWithRoleOf(actor).filter((body) => mayGiveRolesIn(actor, body));
}

export function mayGiveAnyRole(actor: Actor): boolean {
  return mayGiveRolesIn(actor, null) || bodiesGivingRoles(actor).length > 0;
}

export function mayGiveRole(actor: Actor, role: Role, body: string | null): boolean {
  return rolesGivenBy(actor, body).includes(role);
}

export interface GrantHeld {
  readonly account: string;
  readonly role: Role;
  readonly body: string | null;
}

/** Whoever gives a role ends it, and may give it back; everybody may lay down a role of their own. */
export function mayEndRole(actor: Actor, grant: GrantHeld): boolean {
  return mayGiveRole(actor, grant.role, grant.body) || isOneself(actor, grant.account);
}

/** Who leaves hands over what is theirs; for one who left already, whoever may end each of their roles in the body. */
export function mayHandOver(
  actor: Actor,
  { from, body, roles }: { readonly from: string; readonly body: string; readonly roles: readonly Role[] },
): boolean {
  return isOneself(actor, from) || (mayGiveRolesIn(actor, body) && roles.every((role) => mayGiveRole(actor, role, body)));
}

/** Name, password, passkeys, sessions and keys for programs are one's own, and a key for programs changes none of them. */
export function isOneself(actor: Actor, account: string): boolean {
  return actor.kind === 'account' && actor.id === account && actor.scopes === null;
}

/** The whole history, with everybody in it, is for administrators. */
export function mayAudit(actor: Actor): boolean {
  return isAdministrator(actor);
}
