import { and, eq, isNull } from 'drizzle-orm';
import type { Acting, Ledger } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountActor } from '../../../platform/values/actor.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { writeMail } from '../../notifications/index.server.ts';
import { accountHolder, dayOf, nextRevision, rolesTold } from '../account-queries.server.ts';
import type { BodyClaimed, RoleTold } from '../events.ts';
import { type AcceptanceInput, acceptanceInput, mailAddress } from '../input.ts';
import { welcomeMail } from '../mails.ts';
import { keepersEver } from '../people-queries.server.ts';
import { endsLater, holdsOn, KEEPING_ROLES, type Role, stateOfInvitation } from '../rules.ts';
import { hashOfToken } from '../secret-token.ts';
import { account, credential, invitation, roleGrant } from '../tables.server.ts';

export type AcceptInvitationRefusal =
  | 'no-such-invitation'
  | 'already-used'
  | 'revoked'
  | 'expired'
  | 'for-another-address'
  | 'sign-in-first'
  | 'address-missing';

export interface Acceptance {
  readonly token: string;
  /** Null for somebody who has an account and is signed in. */
  readonly person: (AcceptanceInput & { readonly email: string | null }) | null;
  readonly origin: string;
  hash(password: string): Promise<string>;
}

/**
 * The link is used up, whoever holds it: a second use is refused. It leads only to the address that was invited: a new account gets that
 * address, and one that is there already must be signed in to, so that a link that was passed on opens nobody else's account.
 */
export async function acceptInvitation(acting: Acting, given: Acceptance): Promise<Outcome<string, AcceptInvitationRefusal>> {
  const person = given.person === null ? null : { ...given.person, ...acceptanceInput.parse(given.person) };
  const { actor, clock } = acting;
  const password = person?.password == null ? null : await given.hash(person.password);
  const self = actor.kind === 'account' && actor.scopes === null ? actor.id : newId();
  const asSelf: Self = { ...acting, actor: { kind: 'account', id: self, grants: [], platform: [], scopes: null } };
  return changing(asSelf, async (tx, ledger) => {
    const [kept] = await tx
      .select()
      .from(invitation)
      .where(eq(invitation.tokenHash, hashOfToken(given.token)))
      .for('update');
    if (kept === undefined) return refused('no-such-invitation');
    const state = stateOfInvitation(clock.now().getTime(), kept);
    if (state !== 'open') return refused(state === 'accepted' ? 'already-used' : state);
    const whose =
      actor.kind === 'account' ? await isInvited(tx, asSelf, kept.email) : await becomes(tx, asSelf, kept, { ...given, person, password });
    if (whose !== 'theirs') return refused(whose);
    const now = clock.now().toISOString();
    await tx.update(invitation).set({ acceptedAt: now, acceptedBy: self }).where(eq(invitation.id, kept.id));
    ledger.add({
      subject: { kind: 'invitation', id: kept.id },
      revision: await nextRevision(tx, 'invitation', kept.id),
      deed: 'edited',
      before: { acceptedBy: null },
      after: { acceptedBy: self },
    });
    await giveRole(tx, asSelf, ledger, {
      account: self,
      role: kept.role as Role,
      body: kept.bodyId,
      until: kept.until,
      by: kept.invitedBy,
    });
    return done(self);
  });
}

interface Self extends Acting {
  readonly actor: AccountActor;
}

/** Somebody who is signed in already. */
async function isInvited(tx: Database, { actor, clock }: Self, email: string | null): Promise<'theirs' | 'for-another-address'> {
  const holder = await accountHolder(tx, actor.id, clock.now());
  return holder === null || (email !== null && holder.email !== email) ? 'for-another-address' : 'theirs';
}

/** Somebody new: an account with the address that was invited. */
async function becomes(
  tx: Database,
  acting: Self,
  kept: { readonly email: string | null; readonly lang: string },
  { person, password, origin }: Pick<Acceptance, 'person' | 'origin'> & { readonly password: string | null },
): Promise<'theirs' | 'sign-in-first' | 'address-missing'> {
  if (person === null) return 'sign-in-first';
  const email = kept.email ?? mailAddress.safeParse(person.email).data;
  if (email === undefined) return 'address-missing';
  const { id } = acting.actor;
  if (!(await makeAccount(tx, acting, { id, email, name: person.name, lang: kept.lang, password }))) return 'sign-in-first';
  const lang = kept.lang === 'en' ? 'en' : 'ru';
  await writeMail(tx, { to: email, lang, once: `welcome ${id}`, ...welcomeMail(lang, origin) }, acting.clock);
  return 'theirs';
}

interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
  readonly password: string | null;
}

/** False where the address has an account already. */
async function makeAccount(tx: Database, { clock }: Acting, { password, ...wanted }: NewAccount): Promise<boolean> {
  const at = { createdAt: clock.now(), updatedAt: clock.now() };
  const written = await tx
    .insert(account)
    .values({ ...wanted, emailVerified: true, ...at })
    .onConflictDoNothing()
    .returning({ id: account.id });
  if (written.length === 0) return false;
  if (password !== null)
    await tx.insert(credential).values({ id: newId(), accountId: wanted.id, userId: wanted.id, providerId: 'credential', password, ...at });
  return true;
}

interface RoleGiven {
  readonly account: string;
  readonly role: Role;
  readonly body: string | null;
  readonly until: string | null;
  readonly by: string | null;
  /** The person is told of it in another way. */
  readonly quietly?: boolean;
}

/** Writes the role, tells the history and whoever has it by somebody else's hand, and publishes where it is the first that keeps its body's records. */
export async function giveRole(tx: Database, { clock, actor, publish }: Acting, ledger: Ledger, given: RoleGiven): Promise<void> {
  const before = await rolesTold(tx, given.account);
  const keeps = given.body !== null && KEEPING_ROLES.includes(given.role);
  const claims = keeps && (await keepersEver(tx, given.body ?? '')) === 0;
  await writeGrant(tx, clock.now(), given);
  if (claims && given.body !== null) await publish(tx, { name: 'body-claimed', body: given.body } satisfies BodyClaimed);
  if (given.quietly !== true && !(actor.kind === 'account' && actor.id === given.account)) {
    const { account: whose, role, body } = given;
    await publish(tx, { name: 'role-given', account: whose, role, body, at: clock.now().toISOString() } satisfies RoleTold);
  }
  ledger.add({
    subject: { kind: 'account', id: given.account },
    revision: await nextRevision(tx, 'account', given.account),
    deed: 'edited',
    before: { roles: before },
    after: { roles: await rolesTold(tx, given.account) },
  });
}

/** A role that holds is made longer, never shorter; one that ran out ends, and a new one begins. */
async function writeGrant(tx: Database, now: Date, { account: accountId, role, body, until, by }: RoleGiven): Promise<void> {
  const ofBody = body === null ? isNull(roleGrant.bodyId) : eq(roleGrant.bodyId, body);
  const [kept] = await tx
    .select()
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), eq(roleGrant.role, role), ofBody, isNull(roleGrant.endedAt)))
    .for('update');
  if (kept !== undefined && holdsOn(dayOf(now), kept)) {
    if (endsLater(until, kept.until)) await tx.update(roleGrant).set({ until }).where(eq(roleGrant.id, kept.id));
    return;
  }
  const at = now.toISOString();
  if (kept !== undefined) await tx.update(roleGrant).set({ endedAt: at }).where(eq(roleGrant.id, kept.id));
  await tx
    .insert(roleGrant)
    .values({ id: newId(), accountId, role, bodyId: body, until, grantedBy: by, grantedAt: at })
    .onConflictDoNothing();
}
