import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { lockCommitment } from '../commitment-rows.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { mayRemindPartner } from '../policy.ts';
import { type PartnerReminderInput, partnerReminderInput } from '../reminder-input.ts';
import { partnerReminderOf } from '../reminder-queries.server.ts';
import { commitmentPartnerReminder, type PartnerReminderRow } from '../tables.server.ts';

export type PartnerReminderRefusal = 'not-allowed' | 'no-such-record';

/** Lets a partner without an account be reminded of a promise by mail, in the name of the body for which the actor acts. */
export function allowPartnerReminders(acting: Acting, input: PartnerReminderInput): Promise<Outcome<string, PartnerReminderRefusal>> {
  const { commitment: id, ...wanted } = partnerReminderInput.parse(input);
  const { actor, forBody, clock } = acting;
  return changing(acting, async (tx, ledger) => {
    await lockCommitment(tx, id);
    const kept = await keptCommitment(tx, id);
    if (kept === null) return refused('no-such-record');
    if (actor.kind !== 'account' || forBody === null || !mayRemindPartner(actor, forBody, kept.keptBy)) return refused('not-allowed');
    const before = await partnerReminderOf(tx, id);
    const row: PartnerReminderRow = {
      commitmentId: id,
      ...wanted,
      forBody,
      allowedBy: actor.id,
      allowedAt: clock.now().toISOString(),
      revision: (before?.revision ?? 0) + 1,
    };
    await tx.insert(commitmentPartnerReminder).values(row).onConflictDoUpdate({ target: commitmentPartnerReminder.commitmentId, set: row });
    ledger.add({
      subject: { kind: 'commitment_partner_reminder', id },
      revision: row.revision,
      deed: before?.recipientEmail == null ? 'recorded' : 'edited',
      before: before?.recipientEmail == null ? null : asToldOf(before),
      after: asToldOf(row),
    });
    return done(id);
  });
}

/** Nobody of the other side is reminded of it any more; the address is forgotten. */
export function stopPartnerReminders(acting: Acting, id: string): Promise<Outcome<string, PartnerReminderRefusal>> {
  const { actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    await lockCommitment(tx, id);
    const kept = await keptCommitment(tx, id);
    const before = await partnerReminderOf(tx, id);
    if (kept === null || before === null || before.recipientEmail === null) return refused('no-such-record');
    if (!mayRemindPartner(actor, forBody, kept.keptBy)) return refused('not-allowed');
    const revision = before.revision + 1;
    await tx
      .update(commitmentPartnerReminder)
      .set({ recipientEmail: null, revision })
      .where(eq(commitmentPartnerReminder.commitmentId, id));
    const subject = { kind: 'commitment_partner_reminder', id };
    ledger.add({ subject, revision, deed: 'withdrawn', before: asToldOf(before), after: null });
    return done(id);
  });
}

/** As the history keeps it: an address stands in none. */
function asToldOf({ commitmentId, recipientName, lang }: PartnerReminderRow): object {
  return { id: commitmentId, recipientName, lang };
}
