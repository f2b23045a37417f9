import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/values/actor.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { historyOf } from '../history/index.server.ts';
import { holdsOn, type Role } from './rules.ts';
import { account, apiToken, credential, passkey, roleGrant, session } from './tables.server.ts';

/** A role as it stands in the table: its body's kind is another slice's fact. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly body: string | null;
  readonly until: string | null;
}

export interface AccountHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  readonly grants: readonly Grant[];
}

/** The account with the roles that hold at this moment; null where there is none, or it is closed. */
export async function accountHolder(db: Database, id: string, now: Date): Promise<AccountHolder | null> {
  const rows = await db
    .select({ account, grant: roleGrant })
    .from(account)
    .leftJoin(roleGrant, and(eq(roleGrant.accountId, account.id), isNull(roleGrant.endedAt)))
    .where(and(eq(account.id, id), isNull(account.closedAt)));
  const [first] = rows;
  if (first === undefined) return null;
  const today = dayOf(now);
  const grants = rows.flatMap(({ grant }) => (grant !== null && holdsOn(today, grant) ? [grantOf(grant)] : []));
  const { name, email, lang } = first.account;
  return { id, name, email, lang: lang as Lang, grants };
}

function grantOf(row: typeof roleGrant.$inferSelect): Grant {
  return { id: row.id, role: row.role as Role, body: row.bodyId, until: row.until };
}

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Roles as the history tells them: `officer:sochi-administration`, `administrator`. */
export async function rolesTold(db: Database, id: string): Promise<readonly string[]> {
  const rows = await db
    .select({ role: roleGrant.role, body: roleGrant.bodyId, until: roleGrant.until })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, id), isNull(roleGrant.endedAt)))
    .orderBy(asc(roleGrant.bodyId), asc(roleGrant.role));
  return rows.map(({ role, body, until }) => [role, body, until].filter((part) => part !== null).join(':'));
}

/** The number of the next change of an account, an invitation or a key. */
export async function nextRevision(db: Database, kind: 'account' | 'invitation' | 'api_token', id: string): Promise<number> {
  const [latest] = await historyOf(db, { kind, id }, 1);
  return (latest?.revision ?? 0) + 1;
}

export async function accountByMail(db: Database, email: string) {
  const [row] = await db
    .select({ id: account.id, lang: account.lang, email: account.email })
    .from(account)
    .where(and(eq(account.email, email), isNull(account.closedAt)));
  return row ?? null;
}

export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.select({ id: account.id }).from(account).limit(1)).length > 0;
}

/** Names for pages that tell who did something; who left keeps theirs. */
export async function accountNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly begun: string;
}

/** The latest first. */
export async function sessionsOf(db: Database, accountId: string, now: Date): Promise<readonly SessionView[]> {
  const rows = await db
    .select({ id: session.id, device: session.userAgent, begun: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, accountId), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt));
  return rows.map(({ id, device, begun }) => ({ id, device: device ?? '', begun: begun.toISOString() }));
}

export interface PasskeyView {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string | null;
}

export async function passkeysOf(db: Database, accountId: string): Promise<readonly PasskeyView[]> {
  const rows = await db
    .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt })
    .from(passkey)
    .where(eq(passkey.userId, accountId))
    .orderBy(asc(passkey.createdAt));
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt?.toISOString() ?? null }));
}

/** The hash of the password; null for those who have none. */
export async function passwordOf(db: Database, accountId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: credential.password })
    .from(credential)
    .where(and(eq(credential.userId, accountId), eq(credential.providerId, 'credential')));
  return row?.password ?? null;
}

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly beginsWith: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** Keys that were not revoked, the latest first. */
export async function tokensOf(db: Database, accountId: string): Promise<readonly TokenView[]> {
  const rows = await db
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.accountId, accountId), isNull(apiToken.revokedAt)))
    .orderBy(desc(apiToken.createdAt));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    beginsWith: row.beginsWith,
    scopes: row.scopes as Scope[],
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
  }));
}

/** Whose key it is and what it may be used for, if it holds at this moment. */
export async function tokenByHash(db: Database, hash: string, now: Date) {
  const [row] = await db
    .select({ id: apiToken.id, account: apiToken.accountId, scopes: apiToken.scopes, lastUsedAt: apiToken.lastUsedAt })
    .from(apiToken)
    .where(
      and(
        eq(apiToken.tokenHash, hash),
        isNull(apiToken.revokedAt),
        sql`(${apiToken.expiresAt} is null or ${apiToken.expiresAt} > ${now.toISOString()}::timestamptz)`,
      ),
    );
  return row === undefined ? null : { ...row, scopes: row.scopes as Scope[] };
}
