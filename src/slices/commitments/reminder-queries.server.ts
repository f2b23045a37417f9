import { createHash } from 'node:crypto';
import { and, asc, eq, gt, gte, inArray, isNotNull, lte, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { body, contact } from '../municipalities/index.tables.ts';
import { daysToLookAt, HEAD_STEP, stepDays } from './reminder-rules.ts';
import type { Named } from './side-rules.ts';
import { commitment, commitmentOwner, commitmentPartnerReminder, commitmentReminder, type PartnerReminderRow } from './tables.server.ts';
import { administrationsOf } from './told-queries.server.ts';

export interface PromiseDue {
  readonly id: string;
  readonly text: Bilingual;
  readonly due: string;
  readonly lastDay: string;
  readonly keptBy: string | null;
}

const DUE = {
  id: commitment.id,
  ru: commitment.textRu,
  en: commitment.textEn,
  due: sql<string>`${commitment.due}`,
  lastDay: sql<string>`${commitment.dueLastDay}`,
  keptBy: commitment.keptBy,
};

const OPEN = inArray(commitment.state, ['agreed', 'in_progress']);

/** One page of promises of which a step is due on this day and was told to nobody with an account; after the one given, by last day and id. */
export async function promisesToRemindOf(
  db: Database,
  today: string,
  { after, limit }: { readonly after: PromiseDue | null; readonly limit: number },
): Promise<readonly PromiseDue[]> {
  const { head } = stepDays(today);
  const untold = or(notTold(db, dueStep(today)), and(lte(commitment.dueLastDay, head), notTold(db, sql`${HEAD_STEP}`)));
  const rows = await db
    .select(DUE)
    .from(commitment)
    .where(and(isInTime(today), after === null ? undefined : isAfter(after), untold))
    .orderBy(asc(commitment.dueLastDay), asc(commitment.id))
    .limit(limit);
  return rows.map(asDue);
}

/** The same for partners who are reminded by mail: to whom a step is due that was not told to them. */
export async function partnersToRemind(
  db: Database,
  today: string,
): Promise<readonly { readonly promise: PromiseDue; readonly partner: PartnerReminderRow & { readonly recipientEmail: string } }[]> {
  const untold = notExists(
    db
      .select({ told: sql`1` })
      .from(commitmentReminder)
      .where(
        and(
          isOfStep(dueStep(today)),
          sql`${commitmentReminder.toWhom} = 'mailto:' || encode(sha256(convert_to(lower(${commitmentPartnerReminder.recipientEmail}), 'UTF8')), 'hex')`,
        ),
      ),
  );
  const rows = await db
    .select({ promise: DUE, partner: commitmentPartnerReminder })
    .from(commitmentPartnerReminder)
    .innerJoin(commitment, eq(commitment.id, commitmentPartnerReminder.commitmentId))
    .where(and(isInTime(today), isNotNull(commitmentPartnerReminder.recipientEmail), untold))
    .orderBy(asc(commitment.dueLastDay), asc(commitment.id));
  return rows.flatMap(({ promise, partner: { recipientEmail, ...partner } }) =>
    recipientEmail === null ? [] : [{ promise: asDue(promise), partner: { ...partner, recipientEmail } }],
  );
}

function isInTime(today: string): SQL | undefined {
  const { from, until } = daysToLookAt(today);
  return and(OPEN, isNotNull(commitment.due), gte(commitment.dueLastDay, from), lte(commitment.dueLastDay, until));
}

function isAfter({ lastDay, id }: PromiseDue): SQL | undefined {
  return or(gt(commitment.dueLastDay, lastDay), and(eq(commitment.dueLastDay, lastDay), gt(commitment.id, id)));
}

/** The nearest step that is due, as `stepDue` has it. */
function dueStep(today: string): SQL {
  const { overdue, in7, in30 } = stepDays(today);
  return sql`case when ${commitment.dueLastDay} <= ${overdue} then -1 when ${commitment.dueLastDay} <= ${in7} then 7
    when ${commitment.dueLastDay} <= ${in30} then 30 else 90 end`;
}

function isOfStep(step: SQL): SQL | undefined {
  return and(
    eq(commitmentReminder.commitmentId, commitment.id),
    eq(commitmentReminder.due, commitment.due),
    sql`${commitmentReminder.step} = ${step}`,
  );
}

function notTold(db: Database, step: SQL): SQL {
  return notExists(
    db
      .select({ told: sql`1` })
      .from(commitmentReminder)
      .where(and(isOfStep(step), sql`${commitmentReminder.toWhom} not like 'mailto:%'`)),
  );
}

function asDue({ ru, en, ...row }: Omit<PromiseDue, 'text'> & Bilingual): PromiseDue {
  return { ...row, text: { ru, en } };
}

/** The bodies that answer for promises, by promise: the owners' own, or the administrations of their towns. */
export async function bodiesOfOwners(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const owners = await db
    .select({ id: commitmentOwner.commitmentId, body: commitmentOwner.bodyId, town: commitmentOwner.municipalityId })
    .from(commitmentOwner)
    .where(and(oneOf(commitmentOwner.commitmentId, ids), eq(commitmentOwner.role, 'owner')));
  const towns = await administrationsOf(
    db,
    owners.flatMap(({ body, town }) => (body === null && town !== null ? town : [])),
  );
  const named = owners.map(({ id, body, town }) => ({ id, bodies: body !== null ? [body] : (towns.get(town ?? '') ?? []) }));
  const byPromise = Map.groupBy(named, ({ id }) => id);
  return new Map([...byPromise].map(([id, some]) => [id, [...new Set(some.flatMap(({ bodies }) => bodies))]]));
}

/** Whether the promise still is open and due then; its row stands still until the transaction ends. */
export async function isStillDue(tx: Database, { id, due }: PromiseDue): Promise<boolean> {
  const [row] = await tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(and(eq(commitment.id, id), eq(commitment.due, due), OPEN))
    .for('update');
  return row !== undefined;
}

/** A partner who has no account, as those to whom a step was told are named: what was told stays known when the address is forgotten. */
export function markOfAddress(email: string): string {
  return `mailto:${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
}

/** Those of them to whom this step was not told before; from now on it was. */
export async function notToldBefore(
  tx: Database,
  { id, due }: PromiseDue,
  { step, toWhom, at }: { readonly step: number; readonly toWhom: readonly string[]; readonly at: Date },
): Promise<readonly string[]> {
  if (toWhom.length === 0) return [];
  const rows = await tx
    .insert(commitmentReminder)
    .values([...new Set(toWhom)].map((one) => ({ commitmentId: id, due, step, toWhom: one, toldAt: at.toISOString() })))
    .onConflictDoNothing()
    .returning({ toWhom: commitmentReminder.toWhom });
  return rows.map(({ toWhom: one }) => one);
}

/** The step was not told after all. */
export async function forgetTold(
  tx: Database,
  { id, due }: PromiseDue,
  { step, toWhom }: { readonly step: number; readonly toWhom: string },
): Promise<void> {
  await tx
    .delete(commitmentReminder)
    .where(
      and(
        eq(commitmentReminder.commitmentId, id),
        eq(commitmentReminder.due, due),
        eq(commitmentReminder.step, step),
        eq(commitmentReminder.toWhom, toWhom),
      ),
    );
}

/** Whom of the other side a promise is, or was, reminded of by mail. */
export async function partnerReminderOf(db: Database, id: string): Promise<PartnerReminderRow | null> {
  const [row] = await db.select().from(commitmentPartnerReminder).where(eq(commitmentPartnerReminder.commitmentId, id));
  return row ?? null;
}

export interface KnownAddress {
  readonly id: string;
  readonly name: Bilingual;
  readonly email: string;
}

/** Whom of the other sides these bodies may write to: contacts that they keep themselves, and those that are open to everybody. */
export async function knownAddresses(db: Database, sides: readonly Named[], own: readonly string[]): Promise<readonly KnownAddress[]> {
  const towns = sides.flatMap(({ municipality }) => municipality ?? []);
  const bodies = sides.flatMap(({ body: id }) => id ?? []);
  const rows = await db
    .select({ id: contact.id, ru: contact.nameRu, en: contact.nameEn, email: contact.email })
    .from(contact)
    .innerJoin(body, eq(body.id, contact.bodyId))
    .where(
      and(
        isNotNull(contact.email),
        or(eq(contact.isPublic, true), oneOf(contact.keptBy, own)),
        or(oneOf(body.municipalityId, towns), oneOf(body.id, bodies)),
        not(oneOf(body.id, own)),
      ),
    )
    .orderBy(asc(contact.id))
    .limit(20);
  return rows.flatMap(({ id, ru, en, email }) => (email === null ? [] : [{ id, name: { ru, en }, email }]));
}
