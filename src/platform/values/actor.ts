/** What a person may be for one body; `guest` reads until a day. */
export const BODY_ROLES = ['officer', 'secretary', 'institution', 'specialist', 'press_editor', 'head', 'guest'] as const;
/** What a person may be for the whole platform. */
export const PLATFORM_ROLES = ['operator', 'administrator'] as const;
/** What a token may be used for; a person who signed in may do all that their roles allow. */
export const SCOPES = ['read', 'write'] as const;

export type BodyRole = (typeof BODY_ROLES)[number];
export type PlatformRole = (typeof PLATFORM_ROLES)[number];
export type Scope = (typeof SCOPES)[number];

/** A role that holds now. */
export interface BodyGrant {
  readonly role: BodyRole;
  readonly body: { readonly id: string; readonly kind: string; readonly municipality: string | null };
}

export interface AccountActor {
  readonly kind: 'account';
  readonly id: string;
  readonly grants: readonly BodyGrant[];
  readonly platform: readonly PlatformRole[];
  /** Null for a person who signed in. */
  readonly scopes: readonly Scope[] | null;
}

/** Who acts: the installation itself, someone with an account, the other side by a one-time link, or anyone who reads. */
export type Actor =
  | { readonly kind: 'installation' }
  | AccountActor
  | { readonly kind: 'partner'; readonly request: string }
  | { readonly kind: 'visitor' };

/** Roles that keep the records of their body. */
const KEEPING: readonly BodyRole[] = ['officer', 'secretary', 'institution'];

export function mayWrite(actor: Actor): boolean {
  return actor.kind === 'installation' || (actor.kind === 'account' && (actor.scopes === null || actor.scopes.includes('write')));
}

/** The installation, and an operator, keep every record of the register. */
export function keepsEverything(actor: Actor): boolean {
  return mayWrite(actor) && (actor.kind === 'installation' || (actor.kind === 'account' && actor.platform.includes('operator')));
}

export function hasRole(actor: Actor, roles: readonly BodyRole[], body: string | null): boolean {
  return actor.kind === 'account' && actor.grants.some((grant) => grant.body.id === body && roles.includes(grant.role));
}

/** Whoever writes for the administration does not write for the council: only a role in the very body counts. */
export function writesFor(actor: Actor, body: string | null): boolean {
  return keepsEverything(actor) || (mayWrite(actor) && hasRole(actor, KEEPING, body));
}

/** The officer of a municipality's administration writes for the municipality as a whole. */
export function writesForMunicipality(actor: Actor, municipality: string | null): boolean {
  return keepsEverything(actor) || administrationsOf(actor, municipality).length > 0;
}

function administrationsOf(actor: Actor, municipality: string | null): readonly string[] {
  if (actor.kind !== 'account' || municipality === null || !mayWrite(actor)) return [];
  const grants = actor.grants.filter(({ role, body }) => role === 'officer' && body.kind === 'administration');
  return grants.filter(({ body }) => body.municipality === municipality).map(({ body }) => body.id);
}

/** The role that keeps the records of the body where this role is held. */
export function keepingRole({ role, body }: BodyGrant): BodyRole {
  if (KEEPING.includes(role)) return role;
  return body.kind === 'council' ? 'secretary' : body.kind === 'administration' ? 'officer' : 'institution';
}

/**
 * What is asked about a person's sight: everyone whom a body gave a role (its head, a specialist, a guest) sees of its workspace what its
 * keeper sees. Never to be asked about what they may do.
 */
export function withKeepersEyes(actor: Actor): Actor {
  if (actor.kind !== 'account') return actor;
  return { ...actor, scopes: null, grants: actor.grants.map((grant) => ({ ...grant, role: keepingRole(grant) })) };
}

/** Everyone whom a body gave a role reads its workspace. */
export function readsFor(actor: Actor, body: string | null): boolean {
  return actor.kind === 'installation' || (actor.kind === 'account' && actor.grants.some((grant) => grant.body.id === body));
}

/** The bodies in which the person has any role, each once. */
export function bodiesWithRoleOf(actor: Actor): readonly string[] {
  return actor.kind === 'account' ? [...new Set(actor.grants.map(({ body }) => body.id))] : [];
}

/** Whether there is anything that this person may write. */
export function writesAnything(actor: Actor): boolean {
  return keepsEverything(actor) || bodiesWrittenFor(actor).length > 0;
}

/** The bodies whose records the person keeps, each once. */
export function bodiesWrittenFor(actor: Actor, roles: readonly BodyRole[] = KEEPING): readonly string[] {
  if (actor.kind !== 'account' || !mayWrite(actor)) return [];
  return [...new Set(actor.grants.filter(({ role }) => roles.includes(role)).map(({ body }) => body.id))];
}

/** The same person with one hat on: of their roles only those for this body count. */
export function actingFor(actor: Actor, body: string | null): Actor {
  if (actor.kind !== 'account') return actor;
  return { ...actor, grants: actor.grants.filter((grant) => grant.body.id === body) };
}

/** The body that keeps a record, if it is one of the person's own: for it they then act. An operator acts for none. */
export function ownBody(actor: Actor, keptBy: string | null): string | null {
  return actor.kind === 'account' && actor.grants.some(({ body }) => body.id === keptBy) ? keptBy : null;
}

export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'installation' || (actor.kind === 'account' && actor.platform.includes('administrator'));
}

/** Roles that add what a body tells: sources and what happened. */
export const CONTRIBUTING: readonly BodyRole[] = [...KEEPING, 'specialist', 'press_editor'];

export function contributesFor(actor: Actor, body: string | null): boolean {
  return keepsEverything(actor) || (mayWrite(actor) && hasRole(actor, CONTRIBUTING, body));
}
