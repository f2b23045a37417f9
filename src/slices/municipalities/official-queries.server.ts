import { and, asc, eq, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { type CitationView, citationsOf } from '../sources/index.server.ts';
import { body, municipality, official, person, wordsOfNames } from './tables.server.ts';

/** A person in an office. */
export interface OfficialView {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: Bilingual };
  readonly office: Bilingual;
  readonly body: { readonly id: string; readonly name: Bilingual } | null;
  readonly municipality: { readonly id: string; readonly name: Bilingual } | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly knownBy: string | null;
  readonly cites: readonly CitationView[];
}

/** Who is known to hold or have held an office in these municipalities and bodies. */
export function officialsOf(
  db: Database,
  at: { readonly municipalities: readonly string[]; readonly bodies: readonly string[] },
): Promise<readonly OfficialView[]> {
  const conditions = [
    at.municipalities.length === 0 ? undefined : oneOf(official.municipalityId, at.municipalities),
    at.bodies.length === 0 ? undefined : oneOf(official.bodyId, at.bodies),
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? Promise.resolve([]) : officialsWhere(db, or(...conditions));
}

export async function personById(
  db: Database,
  id: string,
): Promise<{ id: string; name: Bilingual; offices: readonly OfficialView[] } | null> {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  if (row === undefined) return null;
  return { id: row.id, name: { ru: row.nameRu, en: row.nameEn }, offices: await officialsWhere(db, eq(official.personId, id)) };
}

/** People whose names have these words, in any case form. */
export async function peopleNamed(
  db: Database,
  q: string,
  limit: number,
): Promise<readonly { id: string; name: Bilingual; office: Bilingual }[]> {
  const rows = await db
    .selectDistinctOn([person.id], {
      id: person.id,
      ru: person.nameRu,
      en: person.nameEn,
      officeRu: official.officeRu,
      officeEn: official.officeEn,
    })
    .from(person)
    .innerJoin(official, eq(official.personId, person.id))
    .where(hasWords(wordsOfNames.person, wordsTyped(q)))
    .orderBy(asc(person.id))
    .limit(limit);
  return rows.map((row) => ({ id: row.id, name: { ru: row.ru, en: row.en }, office: { ru: row.officeRu, en: row.officeEn } }));
}

export async function officialsByIds(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, OfficialView>> {
  const views = ids.length === 0 ? [] : await officialsWhere(db, oneOf(official.id, ids));
  return new Map(views.map((view) => [view.id, view]));
}

async function officialsWhere(db: Database, condition: SQL | undefined): Promise<readonly OfficialView[]> {
  const rows = await db
    .select({ official, person, body, municipality })
    .from(official)
    .innerJoin(person, eq(person.id, official.personId))
    .leftJoin(body, eq(body.id, official.bodyId))
    .leftJoin(municipality, eq(municipality.id, official.municipalityId))
    .where(and(condition))
    .orderBy(asc(official.createdAt), asc(official.id));
  const cites = await citationsOf(db, [{ kind: 'official', ids: rows.map((row) => row.official.id) }]);
  return rows.map((row) => ({
    id: row.official.id,
    person: { id: row.person.id, name: { ru: row.person.nameRu, en: row.person.nameEn } },
    office: { ru: row.official.officeRu, en: row.official.officeEn },
    body: row.body === null ? null : { id: row.body.id, name: { ru: row.body.nameRu, en: row.body.nameEn } },
    municipality:
      row.municipality === null ? null : { id: row.municipality.id, name: { ru: row.municipality.nameRu, en: row.municipality.nameEn } },
    from: row.official.fromDate,
    to: row.official.toDate,
    knownBy: row.official.knownBy,
    cites: cites.filter((cite) => cite.subjectId === row.official.id),
  }));
}
