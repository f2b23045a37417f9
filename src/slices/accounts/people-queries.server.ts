import { and, asc, count, desc, eq, gt, inArray, isNull, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { dayOf } from './account-queries.server.ts';
import { holdsOn, type InvitationState, KEEPING_ROLES, type Role, stateOfInvitation } from './rules.ts';
import { account, invitation, roleGrant } from './tables.server.ts';

export interface PersonWithRole {
  readonly grant: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly body: string | null;
  readonly until: string | null;
}

/** Who has which role now, in these bodies (null: on the platform), by name. `everywhere`: in any body. */
export async function peopleWithRoles(
  db: Database,
  wanted: readonly (string | null)[] | 'everywhere',
  now: Date,
): Promise<readonly PersonWithRole[]> {
  const rows = await db
    .select({ grant: roleGrant, name: account.name, email: account.email })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(isNull(roleGrant.endedAt), isNull(account.closedAt), wanted === 'everywhere' ? undefined : within(roleGrant, wanted)))
    .orderBy(asc(roleGrant.bodyId), asc(account.name), asc(roleGrant.id));
  const today = dayOf(now);
  return rows
    .filter(({ grant }) => holdsOn(today, grant))
    .map(({ grant, name, email }) => ({
      grant: grant.id,
      account: grant.accountId,
      name,
      email,
      role: grant.role as Role,
      body: grant.bodyId,
      until: grant.until,
    }));
}

export interface RoleToEnd extends PersonWithRole {
  /** Null while it holds. */
  readonly endedAt: string | null;
}

function roleToEnd({ grant, name, email }: { grant: typeof roleGrant.$inferSelect; name: string; email: string }): RoleToEnd {
  const { id, accountId, role, bodyId, until, endedAt } = grant;
  return { grant: id, account: accountId, name, email, role: role as Role, body: bodyId, until, endedAt };
}

export async function roleById(db: Database, id: string): Promise<RoleToEnd | null> {
  const [row] = await db
    .select({ grant: roleGrant, name: account.name, email: account.email })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(eq(roleGrant.id, id));
  return row === undefined ? null : roleToEnd(row);
}

const ENDED_SHOWN = 50;

/** Roles in these bodies that were ended since a moment and that the person has not got again, the latest first. */
export async function rolesEndedSince(
  db: Database,
  wanted: readonly (string | null)[] | 'everywhere',
  since: string,
): Promise<readonly RoleToEnd[]> {
  const again = alias(roleGrant, 'again');
  const hasAgain = db
    .select({ one: sql`1` })
    .from(again)
    .where(
      and(
        eq(again.accountId, roleGrant.accountId),
        eq(again.role, roleGrant.role),
        sql`${again.bodyId} is not distinct from ${roleGrant.bodyId}`,
        or(isNull(again.endedAt), gt(again.endedAt, roleGrant.endedAt)),
      ),
    );
  const rows = await db
    .select({ grant: roleGrant, name: account.name, email: account.email })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        gt(roleGrant.endedAt, since),
        isNull(account.closedAt),
        notExists(hasAgain),
        wanted === 'everywhere' ? undefined : within(roleGrant, wanted),
      ),
    )
    .orderBy(desc(roleGrant.endedAt), asc(roleGrant.id))
    .limit(ENDED_SHOWN);
  return rows.map(roleToEnd);
}

/** Whether anybody has, or had, a role in the body: what they did they did for it. */
export async function hasRoles(db: Database, bodyId: string): Promise<boolean> {
  return (await db.$count(roleGrant, eq(roleGrant.bodyId, bodyId))) + (await db.$count(invitation, eq(invitation.bodyId, bodyId))) > 0;
}

function within(table: typeof roleGrant | typeof invitation, wanted: readonly (string | null)[]) {
  const bodies = wanted.filter((body) => body !== null);
  const inBodies = bodies.length === 0 ? sql`false` : inArray(table.bodyId, bodies);
  return wanted.includes(null) ? sql`(${inBodies} or ${table.bodyId} is null)` : inBodies;
}

export interface InvitationView {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role;
  readonly body: string | null;
  readonly invitedAt: string;
  readonly state: InvitationState;
}

/** Invitations that nobody accepted or revoked, the latest first. */
export async function invitationsWaiting(
  db: Database,
  wanted: readonly (string | null)[] | 'everywhere',
  now: Date,
): Promise<readonly InvitationView[]> {
  const rows = await db
    .select()
    .from(invitation)
    .where(
      and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), wanted === 'everywhere' ? undefined : within(invitation, wanted)),
    )
    .orderBy(desc(invitation.invitedAt), asc(invitation.id))
    .limit(200);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role as Role,
    body: row.bodyId,
    invitedAt: row.invitedAt,
    state: stateOfInvitation(now.getTime(), row),
  }));
}

export async function invitationByHash(db: Database, tokenHash: string) {
  const [row] = await db.select().from(invitation).where(eq(invitation.tokenHash, tokenHash));
  return row ?? null;
}

/** Whether somebody can still become the administrator by a link. */
export async function hasOpenAdministratorInvitation(db: Database, now: Date): Promise<boolean> {
  const rows = await db
    .select()
    .from(invitation)
    .where(and(eq(invitation.role, 'administrator'), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)));
  return rows.some((row) => stateOfInvitation(now.getTime(), row) === 'open');
}

/** How many roles that keep records the body ever had. */
export async function keepersEver(db: Database, body: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(roleGrant)
    .where(and(eq(roleGrant.bodyId, body), inArray(roleGrant.role, [...KEEPING_ROLES])));
  return row?.total ?? 0;
}

/** Accounts whose role keeps the records of the body now. */
export async function keepersOfBody(db: Database, body: string, now: Date): Promise<readonly string[]> {
  return (await keepersOfBodies(db, [body], now)).get(body) ?? [];
}

/** The same of several bodies at once; one that nobody keeps is missing. */
export async function keepersOfBodies(db: Database, bodies: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly string[]>> {
  if (bodies.length === 0) return new Map();
  const keeping: readonly Role[] = KEEPING_ROLES;
  const people = (await peopleWithRoles(db, bodies, now)).filter(({ role }) => keeping.includes(role));
  const of = Map.groupBy(people, ({ body }) => body ?? '');
  return new Map([...of].map(([body, some]) => [body, [...new Set(some.map(({ account: id }) => id))]]));
}

/** Accounts that have the role of the body's head now. */
export async function headsOfBody(db: Database, body: string, now: Date): Promise<readonly string[]> {
  const people = await peopleWithRoles(db, [body], now);
  return [...new Set(people.filter(({ role }) => role === 'head').map(({ account: id }) => id))];
}

/** Those of the accounts that are still open. */
export async function holdersOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: account.id, name: account.name, email: account.email, lang: account.lang })
    .from(account)
    .where(and(inArray(account.id, [...ids]), isNull(account.closedAt)));
  return rows.map((row) => ({ ...row, lang: row.lang as Lang }));
}
