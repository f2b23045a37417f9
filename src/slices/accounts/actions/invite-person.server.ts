import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Bilingual } from '../../../platform/values/bilingual.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { writeMail } from '../../notifications/index.server.ts';
import { dayOf, nextRevision } from '../account-queries.server.ts';
import { type InvitationInput, invitationInput } from '../input.ts';
import { invitationMail } from '../mails.ts';
import { mayGiveRole } from '../policy.ts';
import { endsLater, holdsOn, roleFits } from '../rules.ts';
import { hashOfToken, newToken } from '../secret-token.ts';
import { account, invitation, roleGrant } from '../tables.server.ts';

export type InvitePersonRefusal = 'not-allowed' | 'no-such-body' | 'role-does-not-fit' | 'day-passed' | 'has-role-already';

/** What accounts may not know by themselves: the body's kind and name. Null for a role of the platform, or where there is no such body. */
export interface BodyInvitedFor {
  readonly kind: string;
  readonly name: Bilingual;
}

export interface Invited {
  readonly id: string;
  /** The last part of the link's address; only its hash is kept. */
  readonly token: string;
}

const VALID_MS = 7 * 24 * 3600 * 1000;

/** Invites by mail, or, where `origin` is null, by a link that whoever asked hands on. */
export function invitePerson(
  acting: Acting,
  input: InvitationInput,
  { body, origin }: { readonly body: BodyInvitedFor | null; readonly origin: string | null },
): Promise<Outcome<Invited, InvitePersonRefusal>> {
  const wanted = invitationInput.parse(input);
  return changing({ ...acting, forBody: wanted.body }, async (tx, ledger) => {
    if (!mayGiveRole(acting.actor, wanted.role, wanted.body)) return refused('not-allowed');
    if (wanted.body !== null && body === null) return refused('no-such-body');
    if (!roleFits(wanted.role, body?.kind ?? null)) return refused('role-does-not-fit');
    if (wanted.until !== null && wanted.until < dayOf(acting.clock.now())) return refused('day-passed');
    if (await hasRoleAlready(tx, wanted, dayOf(acting.clock.now()))) return refused('has-role-already');
    const { id, token } = await writeInvitation(tx, acting, wanted);
    if (origin !== null) await mailInvitation(tx, acting, { ...wanted, id, token }, { body, origin });
    const { email: _, ...told } = wanted;
    ledger.add({ subject: { kind: 'invitation', id }, revision: 1, deed: 'recorded', before: null, after: told });
    return done({ id, token });
  });
}

/** For as long as it is offered: a role that ran out, or ends earlier, is no reason not to invite anew. */
async function hasRoleAlready(tx: Database, { email, role, body, until }: InvitationInput, today: string): Promise<boolean> {
  const rows = await tx
    .select({ until: roleGrant.until, endedAt: roleGrant.endedAt })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(account.email, email),
        eq(roleGrant.role, role),
        body === null ? isNull(roleGrant.bodyId) : eq(roleGrant.bodyId, body),
        isNull(roleGrant.endedAt),
      ),
    );
  return rows.some((kept) => holdsOn(today, kept) && !endsLater(until, kept.until));
}

/** Only the hash of the token is kept: the link cannot be made again, a new one can. */
export async function writeInvitation(
  tx: Database,
  { clock, actor }: Pick<Acting, 'clock' | 'actor'>,
  wanted: Omit<InvitationInput, 'email'> & { readonly email: string | null },
): Promise<Invited> {
  const [id, token, now] = [newId(), newToken(), clock.now()];
  await tx.insert(invitation).values({
    id,
    tokenHash: hashOfToken(token),
    email: wanted.email,
    role: wanted.role,
    bodyId: wanted.body,
    until: wanted.until,
    lang: wanted.lang,
    invitedBy: actor.kind === 'account' ? actor.id : null,
    invitedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + VALID_MS).toISOString(),
  });
  return { id, token };
}

async function mailInvitation(
  tx: Database,
  { clock }: Acting,
  invited: Pick<InvitationInput, 'email' | 'role' | 'lang'> & Invited,
  { body, origin }: { readonly body: BodyInvitedFor | null; readonly origin: string },
): Promise<void> {
  const { email: to, lang, role, token, id } = invited;
  const link = `${origin}/${lang}/invitation/${token}`;
  // A new link for the same invitation is a new mail; the same link is never sent twice.
  const once = `invitation ${id} ${hashOfToken(token).slice(0, 16)}`;
  await writeMail(tx, { to, lang, once, ...invitationMail(lang, { role, body: body?.name ?? null, link, origin }) }, clock);
}

export type ResendInvitationRefusal = 'not-allowed' | 'no-such-invitation' | 'already-used' | 'no-address';

/** A new link for seven more days; the old one leads nowhere from now on. */
export function resendInvitation(
  acting: Acting,
  id: string,
  told: { bodyNamed(id: string): BodyInvitedFor | null; readonly origin: string },
): Promise<Outcome<string, ResendInvitationRefusal>> {
  return changing(acting, async (tx, ledger) => {
    const [kept] = await tx.select().from(invitation).where(eq(invitation.id, id)).for('update');
    if (kept === undefined) return refused('no-such-invitation');
    const role = kept.role as InvitationInput['role'];
    if (!mayGiveRole(acting.actor, role, kept.bodyId)) return refused('not-allowed');
    if (kept.acceptedAt !== null || kept.revokedAt !== null) return refused('already-used');
    if (kept.email === null) return refused('no-address');
    const token = newToken();
    const expiresAt = new Date(acting.clock.now().getTime() + VALID_MS).toISOString();
    await tx
      .update(invitation)
      .set({ tokenHash: hashOfToken(token), expiresAt })
      .where(eq(invitation.id, id));
    const invited = { id, token, email: kept.email, role, lang: kept.lang as InvitationInput['lang'] };
    await mailInvitation(tx, acting, invited, { body: kept.bodyId === null ? null : told.bodyNamed(kept.bodyId), origin: told.origin });
    ledger.add({
      subject: { kind: 'invitation', id },
      revision: await nextRevision(tx, 'invitation', id),
      deed: 'edited',
      // Of the hash so much that two links are told apart.
      before: { link: kept.tokenHash.slice(0, 8), expiresAt: new Date(kept.expiresAt).toISOString() },
      after: { link: hashOfToken(token).slice(0, 8), expiresAt },
    });
    return done(id);
  });
}
