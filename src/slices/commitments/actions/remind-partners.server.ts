import type { Acting } from '../../../platform/acting.ts';
import type { People } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import type { Outcome } from '../../../platform/values/outcome.ts';
import { forgetTold, isStillDue, markOfAddress, notToldBefore, partnersToRemind } from '../reminder-queries.server.ts';
import { daysUntil, LINK_DAYS, stepDue } from '../reminder-rules.ts';

/** What a partner is asked, and where. */
export interface PartnerAsked {
  readonly commitment: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly lang: Lang;
  readonly due: string;
  /** Negative once the day has passed. */
  readonly daysLeft: number;
  /** For how many days the link holds. */
  readonly days: number;
}

export interface PartnerParts {
  /** An account as it may act now; null where it is closed. */
  actingFor(account: string, forBody: string): Promise<Acting | null>;
  readonly people: Pick<People, 'keepersOf'>;
  /** Sends a one-time link in the name of the body for which is acted. */
  ask(acting: Acting, asked: PartnerAsked): Promise<Outcome<unknown, string>>;
}

type ToRemind = Awaited<ReturnType<typeof partnersToRemind>>[number];

/**
 * Asks partners without an account how a promise goes, by a one-time link, where whoever keeps it lets them be reminded: at each step once,
 * with the mark of it in the same transaction.
 */
export async function remindPartners(db: Database, clock: Clock, parts: PartnerParts): Promise<void> {
  const today = dayInMoscow(clock.now().toISOString());
  for (const one of await partnersToRemind(db, today)) await remind(db, { ...one, today, at: clock.now() }, parts);
}

async function remind(
  db: Database,
  { promise, partner, today, at }: ToRemind & { today: string; at: Date },
  parts: PartnerParts,
): Promise<void> {
  const { recipientName, recipientEmail, lang, forBody, allowedBy } = partner;
  const daysLeft = daysUntil(promise.lastDay, today);
  const step = stepDue(daysLeft);
  if (step === null) return;
  const asked = {
    commitment: promise.id,
    recipientName,
    recipientEmail,
    lang: lang as Lang,
    due: promise.due,
    daysLeft,
    days: LINK_DAYS[step],
  };
  // Whoever allowed it may be gone: then it is asked by a colleague who keeps the body now.
  for (const account of new Set([allowedBy, ...(await parts.people.keepersOf(db, forBody))])) {
    const acting = await parts.actingFor(account, forBody);
    if (acting === null) continue;
    const isSettled = await db.transaction(async (tx) => {
      if (!(await isStillDue(tx, promise))) return true;
      const told = await notToldBefore(tx, promise, { step, toWhom: [markOfAddress(recipientEmail)], at });
      if (told.length === 0) return true;
      const outcome = await parts.ask({ ...acting, db: tx }, asked);
      if (!outcome.ok) await forgetTold(tx, promise, { step, toWhom: markOfAddress(recipientEmail) });
      return outcome.ok;
    });
    if (isSettled) return;
  }
}
