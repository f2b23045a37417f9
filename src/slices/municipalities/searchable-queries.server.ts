import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { place, region } from '../places/index.tables.ts';
import { body, contact, municipality, municipalityCountry, official, person } from './tables.server.ts';

const keeper = alias(body, 'keeper');

const CENTRE = { nameRu: place.nameRu, name: place.name, asciiName: place.asciiName, population: place.population };
const TOWN = { id: municipality.id, nameRu: municipality.nameRu, nameEn: municipality.nameEn };

/** Municipalities as the search knows them: with centre, region and countries. */
export async function townsToSearch(db: Database, ids: readonly string[]) {
  const rows = await db
    .select({ town: municipality, centre: CENTRE, region: { nameRu: region.nameRu, nameEn: region.nameEn } })
    .from(municipality)
    .leftJoin(place, eq(place.id, municipality.centreId))
    .leftJoin(region, eq(region.code, place.regionCode))
    .where(oneOf(municipality.id, ids));
  const countries = await db
    .select()
    .from(municipalityCountry)
    .where(oneOf(municipalityCountry.municipalityId, ids))
    .orderBy(asc(municipalityCountry.countryCode));
  const codesOf = Map.groupBy(countries, (row) => row.municipalityId);
  return rows.map((row) => ({ ...row, countries: (codesOf.get(row.town.id) ?? []).map(({ countryCode }) => countryCode) }));
}

export async function bodiesToSearch(db: Database, ids: readonly string[]) {
  return db
    .select({ body, town: TOWN, population: place.population })
    .from(body)
    .leftJoin(municipality, eq(municipality.id, body.municipalityId))
    .leftJoin(place, eq(place.id, municipality.centreId))
    .where(oneOf(body.id, ids));
}

/** People with their offices, of which each is a row; whom no source gives an office is not shown. */
export async function peopleToSearch(db: Database, ids: readonly string[]) {
  return db
    .select({
      person,
      office: { ru: official.officeRu, en: official.officeEn },
      body: { nameRu: body.nameRu, nameEn: body.nameEn },
      town: TOWN,
      population: place.population,
    })
    .from(person)
    .innerJoin(official, eq(official.personId, person.id))
    .leftJoin(body, eq(body.id, official.bodyId))
    .leftJoin(municipality, eq(municipality.id, official.municipalityId))
    .leftJoin(place, eq(place.id, municipality.centreId))
    .where(oneOf(person.id, ids))
    .orderBy(asc(person.id), asc(official.createdAt), asc(official.id));
}

/** Contacts with their bodies and the town of the body that keeps it. */
export async function contactsToSearch(db: Database, ids: readonly string[]) {
  return db
    .select({ contact, body, keeperTown: keeper.municipalityId })
    .from(contact)
    .innerJoin(body, eq(body.id, contact.bodyId))
    .leftJoin(keeper, eq(keeper.id, body.keptBy))
    .where(oneOf(contact.id, ids));
}

export async function bodiesTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const towns = changedOf(changed, 'municipality');
  const rows = towns.length === 0 ? [] : await db.select({ id: body.id }).from(body).where(oneOf(body.municipalityId, towns));
  return [...changedOf(changed, 'body'), ...rows.map(({ id }) => id)];
}

export async function contactsTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const bodies = await bodiesTouchedBy(db, changed);
  const rows = bodies.length === 0 ? [] : await db.select({ id: contact.id }).from(contact).where(oneOf(contact.bodyId, bodies));
  return [...changedOf(changed, 'contact'), ...rows.map(({ id }) => id)];
}

/** People themselves, and those whose offices, bodies or towns were changed. */
export async function peopleTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const conditions: readonly (readonly [ids: readonly string[], condition: (ids: readonly string[]) => SQL])[] = [
    [changedOf(changed, 'official'), (ids) => oneOf(official.id, ids)],
    [changedOf(changed, 'body'), (ids) => oneOf(official.bodyId, ids)],
    [changedOf(changed, 'municipality'), (ids) => oneOf(official.municipalityId, ids)],
  ];
  const needed = conditions.flatMap(([ids, condition]) => (ids.length === 0 ? [] : [condition(ids)]));
  const rows =
    needed.length === 0
      ? []
      : await db
          .select({ id: official.personId })
          .from(official)
          .where(and(or(...needed)));
  const before = changed.filter(({ kind }) => kind === 'official').flatMap((one) => personIn(one.before) ?? []);
  return [...changedOf(changed, 'person'), ...rows.map(({ id }) => id), ...before];
}

function personIn(office: object | null): string | null {
  const of = office === null ? undefined : (office as Readonly<Record<string, unknown>>)['person'];
  return typeof of === 'string' ? of : null;
}

/** Which of these places are centres of municipalities: the municipalities with their centres. */
export async function municipalitiesWithCentres(
  db: Database,
  places: readonly number[],
): Promise<readonly { readonly id: string; readonly centre: number }[]> {
  if (places.length === 0) return [];
  const rows = await db
    .select({ id: municipality.id, centre: municipality.centreId })
    .from(municipality)
    .where(inArray(municipality.centreId, [...places]))
    .orderBy(asc(municipality.id));
  return rows.flatMap(({ id, centre }) => (centre === null ? [] : [{ id, centre }]));
}

const TABLES = { municipality, body, person, contact };

export function idsToSearch(kind: keyof typeof TABLES): (db: Database, after: string, limit: number) => Promise<readonly string[]> {
  return (db, after, limit) => idsAfter(db, TABLES[kind], after, limit);
}
