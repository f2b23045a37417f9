import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { type BodyKept, mayEditBody, mayEditMunicipality, mayEditPerson, mayWriteOffice, type OfficeHeld } from './policy.ts';
import { body, municipality, official, person } from './tables.server.ts';

interface KeptRecord {
  readonly id: string;
  readonly keptBy: string | null;
}

/** Where an office is held, as far as the register knows the body and the municipality. */
export async function officeHeld(
  db: Database,
  wanted: { readonly body: string | null; readonly municipality: string | null },
): Promise<OfficeHeld> {
  const [within] = wanted.body === null ? [] : await bodiesKept(db, [wanted.body]);
  const [of] = wanted.municipality === null ? [] : await municipalitiesKept(db, [wanted.municipality]);
  return { body: within ?? null, municipality: of ?? null };
}

export function municipalitiesKept(db: Database, ids: readonly string[]): Promise<readonly KeptRecord[]> {
  return db
    .select({ id: municipality.id, keptBy: municipality.keptBy })
    .from(municipality)
    .where(inArray(municipality.id, [...ids]));
}

export function bodiesKept(db: Database, ids: readonly string[]): Promise<readonly BodyKept[]> {
  return db
    .select({ id: body.id, kind: body.kind, municipality: body.municipalityId, keptBy: body.keptBy })
    .from(body)
    .where(inArray(body.id, [...ids]));
}

export function peopleKept(db: Database, ids: readonly string[]): Promise<readonly KeptRecord[]> {
  return db
    .select({ id: person.id, keptBy: person.keptBy })
    .from(person)
    .where(inArray(person.id, [...ids]));
}

export async function municipalitiesWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  return (await municipalitiesKept(db, ids)).filter((one) => mayEditMunicipality(actor, one)).map(({ id }) => id);
}

export async function bodiesWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  return (await bodiesKept(db, ids)).filter((one) => mayEditBody(actor, one)).map(({ id }) => id);
}

export async function peopleWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  return (await peopleKept(db, ids)).filter((one) => mayEditPerson(actor, one)).map(({ id }) => id);
}

/** Whether the actor writes any of the offices that this person holds or held. */
export async function officesWrittenBy(db: Database, actor: Actor, personId: string): Promise<boolean> {
  const offices = await db
    .select({ body: official.bodyId, municipality: official.municipalityId })
    .from(official)
    .where(eq(official.personId, personId));
  const bodies = new Map(
    (
      await bodiesKept(
        db,
        offices.flatMap((one) => one.body ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const towns = new Map(
    (
      await municipalitiesKept(
        db,
        offices.flatMap((one) => one.municipality ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  return offices.some((one) =>
    mayWriteOffice(actor, { body: bodies.get(one.body ?? '') ?? null, municipality: towns.get(one.municipality ?? '') ?? null }),
  );
}
