import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { body, municipality, municipalityCountry } from '../municipalities/index.tables.ts';
import { place, region } from '../places/index.tables.ts';
import type { PartnershipKind, PartyRole } from './input.ts';
import type { PartnershipView } from './partnership-view.server.ts';
import { partnership, partnershipParty } from './tables.server.ts';
import { type TitledTie, titledApart } from './titles-apart.ts';

/** The titles alone, for links from elsewhere; those of one list tell its ties apart. */
export async function partnershipTitles(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly title: Bilingual }>> {
  if (ids.length === 0) return new Map();
  const ties = await tiesTitled(db, oneOf(partnership.id, ids));
  return new Map(titledApart(ties).map(({ id, title }) => [id, { id, title }]));
}

/** Ties of a list that were read with their titles alone, told apart where some are called alike: one query, however many. */
export async function toldApart<Row extends { readonly id: string; readonly title: Bilingual }>(
  db: Database,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const titles = await partnershipTitles(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, title: titles.get(row.id)?.title ?? row.title }));
}

const NAMESAKES = 8;

/** The title that tells the tie from others of the register which are called alike. */
export async function titleAmongNamesakes(db: Database, { id, title, kind, parties }: PartnershipView): Promise<Bilingual> {
  const isCalledSo = or(eq(alphabetical(partnership.titleRu), title.ru ?? ''), eq(alphabetical(partnership.titleEn), title.en ?? ''));
  const those = db.select({ id: partnership.id }).from(partnership).where(isCalledSo).orderBy(asc(partnership.id)).limit(NAMESAKES);
  const others = (await tiesTitled(db, sql`${partnership.id} in (${those})`)).filter((other) => other.id !== id);
  return titledApart<TitledTie>([{ id, title, kind, parties }, ...others], { withKinds: false })[0]?.title ?? title;
}

/** Ties as their titles need them. */
async function tiesTitled(db: Database, condition: SQL): Promise<readonly TitledTie[]> {
  const rows = await db
    .select({
      tie: { id: partnership.id, kind: partnership.kind, ru: partnership.titleRu, en: partnership.titleEn },
      side: { role: partnershipParty.role, ru: partnershipParty.asWrittenRu, en: partnershipParty.asWrittenEn },
      town: { id: municipality.id, ru: municipality.nameRu, en: municipality.nameEn },
      where: { ru: region.nameRu, en: region.nameEn },
      countries: sql<readonly string[]>`array(select ${municipalityCountry.countryCode} from ${municipalityCountry}
        where ${municipalityCountry.municipalityId} = ${municipality.id} order by 1)`,
      acts: { id: body.id, kind: body.kind, ru: body.nameRu, en: body.nameEn },
    })
    .from(partnership)
    .innerJoin(partnershipParty, eq(partnershipParty.partnershipId, partnership.id))
    .leftJoin(municipality, eq(municipality.id, partnershipParty.municipalityId))
    .leftJoin(place, eq(place.id, municipality.centreId))
    .leftJoin(region, eq(region.code, place.regionCode))
    .leftJoin(body, eq(body.id, partnershipParty.bodyId))
    .where(condition)
    .orderBy(asc(partnership.id), asc(partnershipParty.position));
  return [...Map.groupBy(rows, ({ tie }) => tie.id).values()].flatMap((sides) =>
    sides.slice(0, 1).map(({ tie: { id, kind, ...title } }) => ({
      id,
      kind: kind as PartnershipKind,
      title,
      parties: sides.map(asSide),
    })),
  );
}

type SideRow = {
  readonly side: Bilingual & { readonly role: string };
  readonly town: (Bilingual & { readonly id: string }) | null;
  readonly where: Bilingual | null;
  readonly countries: readonly string[];
  readonly acts: (Bilingual & { readonly id: string; readonly kind: string }) | null;
};

function asSide({ side: { role, ...asWritten }, town, where, countries, acts }: SideRow): TitledTie['parties'][number] {
  return {
    role: role as PartyRole,
    municipality: town === null ? null : { id: town.id, name: nameOf(town), region: where, countries: countries.map((code) => ({ code })) },
    body: acts === null ? null : { id: acts.id, name: nameOf(acts), kind: acts.kind },
    asWritten: asWritten.ru === null && asWritten.en === null ? null : asWritten,
  };
}

function nameOf({ ru, en }: Bilingual): Bilingual {
  return { ru, en };
}
