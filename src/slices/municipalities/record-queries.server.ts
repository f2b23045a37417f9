import { and, asc, eq, ne, or } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { citesByAspect } from '../sources/index.server.ts';
import type { BodyInput, BodyKind, ContactInput, MunicipalityInput, MunicipalityKind, OfficialInput, PersonInput } from './input.ts';
import { body, contact, municipality, municipalityCountry, municipalitySuccession, official, person } from './tables.server.ts';

/** The municipality as its input says it. */
export async function keptMunicipality(db: Database, id: string): Promise<Kept<MunicipalityInput> | null> {
  const [row] = await db.select().from(municipality).where(eq(municipality.id, id));
  if (row === undefined) return null;
  const cites = await citesByAspect(db, { kind: 'municipality', id });
  const countries = await db
    .select({ code: municipalityCountry.countryCode })
    .from(municipalityCountry)
    .where(eq(municipalityCountry.municipalityId, id))
    .orderBy(asc(municipalityCountry.countryCode));
  const before = await db
    .select({ id: municipalitySuccession.predecessorId })
    .from(municipalitySuccession)
    .where(eq(municipalitySuccession.successorId, id))
    .orderBy(asc(municipalitySuccession.predecessorId));
  const input: MunicipalityInput = {
    id,
    kind: row.kind as MunicipalityKind,
    name: { ru: row.nameRu, en: row.nameEn },
    officialName: bilingualOrNull(row.officialNameRu, row.officialNameEn),
    centre: row.centreId,
    oktmo: row.oktmo,
    validFrom: row.validFrom,
    validTo: row.validTo,
    successorOf: before.map((one) => one.id),
    countries: countries.map(({ code }) => ({ code, cites: cites(`country:${code}`) })),
    cites: cites('name'),
  };
  return { input, revision: row.revision, keptBy: row.keptBy };
}

export async function keptBody(db: Database, id: string): Promise<Kept<BodyInput> | null> {
  const [row] = await db.select().from(body).where(eq(body.id, id));
  if (row === undefined) return null;
  const cites = (await citesByAspect(db, { kind: 'body', id }))('name');
  const name = { ru: row.nameRu, en: row.nameEn };
  const input = { id, kind: row.kind as BodyKind, name, municipality: row.municipalityId, cites };
  return { input, revision: row.revision, keptBy: row.keptBy };
}

export async function keptPerson(db: Database, id: string): Promise<Kept<PersonInput> | null> {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  if (row === undefined) return null;
  return { input: { id, name: { ru: row.nameRu, en: row.nameEn } }, revision: row.revision, keptBy: row.keptBy };
}

export async function keptOfficial(db: Database, id: string): Promise<Kept<OfficialInput> | null> {
  const [row] = await db.select().from(official).where(eq(official.id, id));
  if (row === undefined) return null;
  const input: OfficialInput = {
    id,
    person: row.personId,
    body: row.bodyId,
    municipality: row.municipalityId,
    office: { ru: row.officeRu, en: row.officeEn },
    from: row.fromDate,
    to: row.toDate,
    knownBy: row.knownBy,
    cites: (await citesByAspect(db, { kind: 'official', id }))('office'),
  };
  return { input, revision: row.revision, keptBy: row.keptBy };
}

export async function keptContact(db: Database, id: string): Promise<(Kept<ContactInput> & { readonly confirmedAt: string }) | null> {
  const [row] = await db.select().from(contact).where(eq(contact.id, id));
  if (row === undefined) return null;
  const input: ContactInput = {
    id,
    body: row.bodyId,
    name: { ru: row.nameRu, en: row.nameEn },
    office: bilingualOrNull(row.officeRu, row.officeEn),
    phone: row.phone,
    email: row.email,
    isPublic: row.isPublic,
  };
  return { input, revision: row.revision, keptBy: row.keptBy, confirmedAt: new Date(row.confirmedAt).toISOString() };
}

function bilingualOrNull(ru: string | null, en: string | null): Bilingual | null {
  return ru === null && en === null ? null : { ru, en };
}

/** Whether a body, an office or a successor names this municipality. */
export async function municipalityIsNamed(db: Database, id: string): Promise<boolean> {
  if ((await db.$count(body, eq(body.municipalityId, id))) > 0) return true;
  if ((await db.$count(official, eq(official.municipalityId, id))) > 0) return true;
  return (await db.$count(municipalitySuccession, eq(municipalitySuccession.predecessorId, id))) > 0;
}

export async function bodyIsNamed(db: Database, id: string): Promise<boolean> {
  if ((await db.$count(official, eq(official.bodyId, id))) > 0) return true;
  return (await db.$count(contact, eq(contact.bodyId, id))) > 0;
}

export async function personIsNamed(db: Database, id: string): Promise<boolean> {
  return (await db.$count(official, eq(official.personId, id))) > 0;
}

/** Whether somebody in this body speaks for another municipality than the one to which it shall belong. */
export async function officesForAnother(db: Database, wanted: Pick<BodyInput, 'id' | 'municipality'>): Promise<boolean> {
  if (wanted.municipality === null) return false;
  return (await db.$count(official, and(eq(official.bodyId, wanted.id), ne(official.municipalityId, wanted.municipality)))) > 0;
}

/** The offices that a person holds or held, by their ids: those that a form edits together with the name. */
export async function officesOfPerson(db: Database, id: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: official.id })
    .from(official)
    .where(or(eq(official.personId, id)))
    .orderBy(asc(official.createdAt), asc(official.id));
  return rows.map((row) => row.id);
}
