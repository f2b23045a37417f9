import { asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { bodiesByIds, municipalitiesByIds } from '../../municipalities/index.server.ts';
import { body, municipalityCountry } from '../../municipalities/index.tables.ts';
import type { BodyEdited, MunicipalityEdited } from '../../municipalities/index.ts';
import type { PartyRole } from '../input.ts';
import { titleOf } from '../rules.ts';
import { type PartyRow, partnership, partnershipCountry, partnershipParty } from '../tables.server.ts';

/** Writes the titles and the countries of ties anew when a side is renamed, or is said to lie elsewhere, in the transaction of that edit. */
export async function followMunicipality(tx: Database, fact: MunicipalityEdited | BodyEdited): Promise<void> {
  const ids = await tiesOf(tx, fact);
  if (ids.length === 0) return;
  // Locked in one order, so that two edits that reach the same ties do not wait for each other.
  await tx
    .select({ id: partnership.id })
    .from(partnership)
    .where(inArray(partnership.id, ids))
    .orderBy(asc(partnership.id))
    .for('no key update');
  const sides = await tx
    .select()
    .from(partnershipParty)
    .where(inArray(partnershipParty.partnershipId, ids))
    .orderBy(asc(partnershipParty.position));
  for (const [id, title] of await titlesOf(tx, sides)) {
    await tx
      .update(partnership)
      .set({
        titleRu: title.ru,
        titleEn: title.en,
        updatedAt: sql`greatest(${partnership.updatedAt}, ${fact.editedAt}::timestamptz)`,
      })
      .where(eq(partnership.id, id));
  }
  await writeCountries(tx, ids);
}

async function tiesOf(tx: Database, { name, id }: MunicipalityEdited | BodyEdited): Promise<string[]> {
  const ofMunicipality = tx.select({ id: body.id }).from(body).where(eq(body.municipalityId, id));
  const isTouched: SQL | undefined =
    name === 'body-edited'
      ? eq(partnershipParty.bodyId, id)
      : or(eq(partnershipParty.municipalityId, id), inArray(partnershipParty.bodyId, ofMunicipality));
  const rows = await tx.selectDistinct({ id: partnershipParty.partnershipId }).from(partnershipParty).where(isTouched);
  return rows.map((row) => row.id);
}

async function titlesOf(tx: Database, sides: readonly PartyRow[]): Promise<ReadonlyMap<string, { ru: string; en: string }>> {
  const municipalities = await municipalitiesByIds(
    tx,
    sides.flatMap((side) => side.municipalityId ?? []),
  );
  const bodies = await bodiesByIds(
    tx,
    sides.flatMap((side) => side.bodyId ?? []),
  );
  const named = (side: PartyRow) => ({
    role: side.role as PartyRole,
    municipality: municipalities.get(side.municipalityId ?? '')?.name ?? null,
    body: bodies.get(side.bodyId ?? '') ?? null,
    asWritten: side.asWrittenRu === null && side.asWrittenEn === null ? null : { ru: side.asWrittenRu, en: side.asWrittenEn },
  });
  const byTie = Map.groupBy(sides, ({ partnershipId }) => partnershipId);
  return new Map([...byTie].map(([id, own]) => [id, titleOf(own.map(named))]));
}

async function writeCountries(tx: Database, ids: readonly string[]): Promise<void> {
  const these = sql`${sql.param([...ids])}::text[]`;
  await tx.delete(partnershipCountry).where(inArray(partnershipCountry.partnershipId, [...ids]));
  await tx.execute(sql`insert into ${partnershipCountry} (partnership_id, country_code)
    select distinct p.partnership_id, c.country_code from ${partnershipParty} p left join ${body} b on b.id = p.body_id
    join ${municipalityCountry} c on c.municipality_id in (p.municipality_id, b.municipality_id) where p.partnership_id = any(${these})`);
}
