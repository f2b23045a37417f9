import { type BodyRole, PLATFORM_ROLES, type PlatformRole } from '../../platform/values/actor.ts';

export type Role = BodyRole | PlatformRole;

/** Roles that keep the records of their body. */
export const KEEPING_ROLES: readonly Role[] = ['officer', 'secretary', 'institution'];

/** Which kinds of body a keeping role is for; the other roles fit any. */
const KINDS_OF_ROLE: Readonly<Partial<Record<BodyRole, readonly string[]>>> = {
  officer: ['administration', 'ministry', 'association', 'fund', 'other'],
  secretary: ['council'],
  institution: ['institution', 'enterprise', 'fund', 'association'],
};

export function isPlatformRole(role: Role): role is PlatformRole {
  return (PLATFORM_ROLES as readonly string[]).includes(role);
}

/** A role of the platform belongs to no body; a body's role fits its kind. */
export function roleFits(role: Role, bodyKind: string | null): boolean {
  if (isPlatformRole(role)) return bodyKind === null;
  return bodyKind !== null && (KINDS_OF_ROLE[role]?.includes(bodyKind) ?? true);
}

/** `today` is a day, `until` the last day on which the role holds. */
export function holdsOn(today: string, grant: { readonly until: string | null; readonly endedAt: string | null }): boolean {
  return grant.endedAt === null && (grant.until === null || grant.until >= today);
}

/** Whether a role with the one last day holds longer than one with the other; null: it has no end. */
export function endsLater(one: string | null, other: string | null): boolean {
  return other !== null && (one === null || one > other);
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** All moments in milliseconds. */
export function stateOfInvitation(
  now: number,
  invitation: { readonly acceptedAt: string | null; readonly revokedAt: string | null; readonly expiresAt: string },
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return Date.parse(invitation.expiresAt) <= now ? 'expired' : 'open';
}

/** How many failures are free: people mistype. */
const FREE_FAILURES = 4;
const A_MINUTE = 60_000;
const LONGEST_WAIT = 60 * A_MINUTE;
/** After a day without a failure the count begins anew. */
export const FORGOTTEN_AFTER = 24 * 60 * A_MINUTE;

/** For how long after its last failure an address is locked, in milliseconds: a minute, two, four, up to an hour. */
export function lockAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT, A_MINUTE * 2 ** Math.min(failures - FREE_FAILURES - 1, 10));
}

/** How long the address is still locked, in milliseconds; 0 when it is not. */
export function lockedFor(now: number, failed: { readonly failures: number; readonly lastAt: string } | null): number {
  if (failed === null) return 0;
  return Math.max(0, Date.parse(failed.lastAt) + lockAfter(failed.failures) - now);
}
