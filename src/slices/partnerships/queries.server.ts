import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import type { Direction } from '../directions/index.ts';
import { body, municipality, municipalityCountry } from '../municipalities/index.tables.ts';
import { place } from '../places/index.tables.ts';
import type { PartnershipKind, Sort, Standing } from './input.ts';
import { partnership, partnershipDirection, partnershipParty } from './tables.server.ts';

/** What a list of partnerships is asked for. */
export interface PartnershipsFilter {
  readonly q?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly kind?: PartnershipKind | undefined;
  /** `unknown`: no source says how the tie stands. */
  readonly standing?: Standing | 'unknown' | undefined;
  /** A country that some source gives to one of the parties. */
  readonly country?: string | undefined;
  readonly municipality?: string | undefined;
  readonly updatedSince?: string | undefined;
}

/** One page of the register as people read it. */
export async function partnershipIdsSorted(
  db: Database,
  filter: PartnershipsFilter,
  page: { sort: Sort; lang: Lang; offset: number; limit: number },
): Promise<readonly string[]> {
  const title = page.lang === 'ru' ? partnership.titleRu : partnership.titleEn;
  const orders = {
    latest: [sql`${partnership.latestDay} desc nulls last`, asc(partnership.id)],
    title: [alphabetical(title), asc(partnership.id)],
    since: [sql`${partnership.since} asc nulls last`, asc(partnership.id)],
  } as const;
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(matching(filter))
    .orderBy(...orders[page.sort])
    .offset(page.offset)
    .limit(page.limit);
  return rows.map((row) => row.id);
}

/** Partnerships in the order of their ids, from the one after `after`: what the API pages through. */
export async function partnershipIdsPage(
  db: Database,
  filter: PartnershipsFilter,
  page: { after?: string | undefined; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(and(matching(filter), page.after === undefined ? undefined : sql`${partnership.id} > ${page.after}`))
    .orderBy(asc(partnership.id))
    .limit(page.limit);
  return rows.map((row) => row.id);
}

export async function countPartnerships(db: Database, filter: PartnershipsFilter = {}): Promise<number> {
  const [row] = await db.select({ total: count() }).from(partnership).where(matching(filter));
  return row?.total ?? 0;
}

/** How many partnerships stand how: the numbers of the home page in one query. */
export async function partnershipsByStanding(db: Database): Promise<ReadonlyMap<Standing | null, number>> {
  const rows = await db.select({ standing: partnership.standing, total: count() }).from(partnership).groupBy(partnership.standing);
  return new Map(rows.map((row) => [row.standing as Standing | null, row.total]));
}

/** The partnerships of a municipality, or of any of its bodies. */
export async function partnershipIdsOfMunicipality(db: Database, municipalityId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(matching({ municipality: municipalityId }))
    .orderBy(sql`${partnership.latestDay} desc nulls last`, asc(partnership.id));
  return rows.map((row) => row.id);
}

/** Partnerships whose title has the words, or that these municipalities are in; the latest first. */
export async function partnershipIdsFor(
  db: Database,
  wanted: { q: string; municipalities: readonly string[]; limit: number },
): Promise<readonly string[]> {
  const towns = sql.param([...wanted.municipalities]);
  const ofTowns =
    wanted.municipalities.length === 0 ? undefined : inArray(partnership.id, withPartyIn(sql`select unnest(${towns}::text[])`));
  const soCalled = matching({ q: wanted.q });
  if (ofTowns === undefined && soCalled === undefined) return [];
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(or(ofTowns, soCalled))
    .orderBy(sql`${partnership.latestDay} desc nulls last`, asc(partnership.id))
    .limit(wanted.limit);
  return rows.map((row) => row.id);
}

/** The titles alone, for links from elsewhere. */
export async function partnershipTitles(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly title: Bilingual }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: partnership.id, ru: partnership.titleRu, en: partnership.titleEn })
    .from(partnership)
    .where(inArray(partnership.id, [...ids]));
  return new Map(rows.map((row) => [row.id, { id: row.id, title: { ru: row.ru, en: row.en } }]));
}

export async function partnershipsExist(db: Database, ids: readonly string[]): Promise<boolean> {
  return (await db.$count(partnership, inArray(partnership.id, [...ids]))) === new Set(ids).size;
}

/** A word that changes whenever a partnership is added or changed. */
export async function stateOfPartnerships(db: Database): Promise<string> {
  const [row] = await db.select({ total: count(), latest: sql<string | null>`max(${partnership.updatedAt})` }).from(partnership);
  return `${row?.total} ${row?.latest}`;
}

/** Where the ends of every tie are: what the map draws as density. */
export async function tiesOnTheMap(
  db: Database,
): Promise<readonly { from: { lon: number; lat: number }; to: { lon: number; lat: number } }[]> {
  const { rows } = await db.execute<{ a: number; b: number; c: number; d: number }>(sql`
    select p1.lon as a, p1.lat as b, p2.lon as c, p2.lat as d
    from ${partnershipParty} one
    join ${partnershipParty} two on two.partnership_id = one.partnership_id and two.position > one.position
    join ${municipality} m1 on m1.id = one.municipality_id join ${place} p1 on p1.id = m1.centre_id
    join ${municipality} m2 on m2.id = two.municipality_id join ${place} p2 on p2.id = m2.centre_id`);
  return rows.map(({ a, b, c, d }) => ({ from: { lon: a, lat: b }, to: { lon: c, lat: d } }));
}

/** The partnerships in which a body acts. */
export async function partnershipIdsOfBody(db: Database, bodyId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(
      inArray(
        partnership.id,
        db.select({ id: partnershipParty.partnershipId }).from(partnershipParty).where(eq(partnershipParty.bodyId, bodyId)),
      ),
    )
    .orderBy(sql`${partnership.latestDay} desc nulls last`, asc(partnership.id));
  return rows.map((row) => row.id);
}

/** Municipalities that work with others in this direction. */
export async function municipalityIdsInDirection(db: Database, direction: Direction): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: partnershipParty.municipalityId })
    .from(partnershipParty)
    .innerJoin(partnershipDirection, eq(partnershipDirection.partnershipId, partnershipParty.partnershipId))
    .where(eq(partnershipDirection.direction, direction));
  return rows.flatMap((row) => row.id ?? []);
}

/** Bodies that work with others in this direction. */
export async function bodyIdsInDirection(db: Database, direction: Direction): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: partnershipParty.bodyId })
    .from(partnershipParty)
    .innerJoin(partnershipDirection, eq(partnershipDirection.partnershipId, partnershipParty.partnershipId))
    .where(eq(partnershipDirection.direction, direction));
  return rows.flatMap((row) => row.id ?? []);
}

/** All partnerships of a direction, of a municipality, or with a party to which some source gives the country. */
export async function partnershipIdsWith(
  db: Database,
  filter: Pick<PartnershipsFilter, 'direction' | 'country' | 'municipality'>,
): Promise<readonly string[]> {
  const rows = await db.select({ id: partnership.id }).from(partnership).where(matching(filter)).orderBy(asc(partnership.id));
  return rows.map((row) => row.id);
}

function matching(filter: PartnershipsFilter): SQL | undefined {
  const { q, direction, kind, standing, country, municipality: of, updatedSince } = filter;
  return and(
    ...wordsOf(q).map(titleHas),
    kind === undefined ? undefined : eq(partnership.kind, kind),
    standing === undefined ? undefined : standing === 'unknown' ? sql`${partnership.standing} is null` : eq(partnership.standing, standing),
    direction === undefined ? undefined : inArray(partnership.id, inDirection(direction)),
    country === undefined
      ? undefined
      : inArray(partnership.id, withPartyIn(sql`select c.municipality_id from ${municipalityCountry} c where c.country_code = ${country}`)),
    of === undefined ? undefined : inArray(partnership.id, withPartyIn(sql`select ${of}::text`)),
    updatedSince === undefined ? undefined : sql`${partnership.updatedAt} >= ${updatedSince}::timestamptz`,
  );
}

/** Ties to which one of these municipalities, or a body of it, is a party. */
function withPartyIn(municipalities: SQL): SQL {
  return sql`(select p.partnership_id from ${partnershipParty} p where p.municipality_id in (${municipalities})
    union all select p.partnership_id from ${partnershipParty} p join ${body} b on b.id = p.body_id where b.municipality_id in (${municipalities}))`;
}

function inDirection(direction: Direction): SQL {
  return sql`(select d.partnership_id from ${partnershipDirection} d where d.direction = ${direction})`;
}

/** The index knows no ё, but it does know Ё, which begins a word: a word that begins with е may begin with either. */
function titleHas(word: string): SQL {
  const title = sql`replace((${partnership.titleRu} || ' ' || ${partnership.titleEn}), 'ё', 'е')`;
  const found = sql`${title} ilike ${`%${word}%`}`;
  return /^е/i.test(word) ? sql`(${found} or ${title} ilike ${`%Ё${word.slice(1)}%`})` : found;
}

/** Every word typed must stand in the title, in either language; ё and е are one letter. */
function wordsOf(q: string | undefined): readonly string[] {
  const words = (q ?? '')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .split(/[\s–—-]+/u);
  return words
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replaceAll(/[\\%_]/g, '\\$&'));
}
