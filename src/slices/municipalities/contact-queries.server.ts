import { and, asc, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { body, type ContactRow, contact } from './tables.server.ts';

export interface ContactView {
  readonly id: string;
  readonly name: Bilingual;
  readonly office: Bilingual | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isPublic: boolean;
  readonly confirmedAt: string;
  readonly revision: number;
}

function viewOf(row: ContactRow): ContactView {
  return {
    id: row.id,
    name: { ru: row.nameRu, en: row.nameEn },
    office: row.officeRu === null && row.officeEn === null ? null : { ru: row.officeRu, en: row.officeEn },
    phone: row.phone,
    email: row.email,
    isPublic: row.isPublic,
    confirmedAt: new Date(row.confirmedAt).toISOString(),
    revision: row.revision,
  };
}

/** Whom to call in a body. */
export async function contactsOf(db: Database, bodyId: string): Promise<readonly ContactView[]> {
  const rows = await db.select().from(contact).where(eq(contact.bodyId, bodyId)).orderBy(asc(contact.createdAt), asc(contact.id));
  return rows.map(viewOf);
}

/** Contacts that these bodies keep, or have, and that nobody has confirmed since; the oldest first. */
export async function contactsUnconfirmedSince(db: Database, bodies: readonly string[], since: string, limit: number) {
  if (bodies.length === 0) return [];
  const rows = await db
    .select({ contact, bodyRu: body.nameRu, bodyEn: body.nameEn })
    .from(contact)
    .innerJoin(body, eq(body.id, contact.bodyId))
    .where(and(lt(contact.confirmedAt, since), or(inArray(contact.keptBy, [...bodies]), inArray(contact.bodyId, [...bodies]))))
    .orderBy(asc(contact.confirmedAt), asc(contact.id))
    .limit(limit);
  return rows.map((row) => ({
    ...viewOf(row.contact),
    bodyId: row.contact.bodyId,
    keptBy: row.contact.keptBy,
    body: { ru: row.bodyRu, en: row.bodyEn },
  }));
}

/** Contacts of all bodies that were confirmed last between two moments; the oldest first. */
export async function contactsLastConfirmed(db: Database, from: string, to: string) {
  const rows = await db
    .select()
    .from(contact)
    .where(and(gte(contact.confirmedAt, from), lt(contact.confirmedAt, to)))
    .orderBy(asc(contact.confirmedAt), asc(contact.id));
  return rows.map((row) => ({ ...viewOf(row), bodyId: row.bodyId, keptBy: row.keptBy }));
}

/** Those that readers are shown, of several bodies. */
export async function publicContactsOf(db: Database, bodyIds: readonly string[]): Promise<readonly ContactView[]> {
  const rows = await db
    .select()
    .from(contact)
    .where(and(inArray(contact.bodyId, [...bodyIds]), eq(contact.isPublic, true)))
    .orderBy(asc(contact.createdAt), asc(contact.id));
  return rows.map(viewOf);
}
