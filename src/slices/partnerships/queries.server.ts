import { and, asc, count as counted, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { Direction } from '../directions/index.ts';
import { municipality } from '../municipalities/index.tables.ts';
import { place } from '../places/index.tables.ts';
import { asCondition, type Conditions, conditionsOf, countOf, type PartnershipsFilter } from './filter-queries.server.ts';
import type { Sort, Standing } from './input.ts';
import { partnership, partnershipDirection, partnershipParty } from './tables.server.ts';

export type { PartnershipsFilter } from './filter-queries.server.ts';

export interface SortedPage {
  readonly sort: Sort;
  readonly lang: Lang;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the register as people read it, and how many there are on all its pages. */
export async function partnershipsSorted(
  db: Database,
  filter: PartnershipsFilter,
  page: SortedPage,
): Promise<{ ids: readonly string[]; total: number }> {
  const conditions = await conditionsOf(db, filter);
  const total = await count(db, conditions);
  return { ids: total === 0 ? [] : await sorted(db, asCondition(conditions), page), total };
}

/** The same without the number. */
export async function partnershipIdsSorted(db: Database, filter: PartnershipsFilter, page: SortedPage): Promise<readonly string[]> {
  return sorted(db, await matching(db, filter), page);
}

async function sorted(db: Database, condition: SQL | undefined, page: SortedPage): Promise<readonly string[]> {
  const title = page.lang === 'ru' ? partnership.titleRu : partnership.titleEn;
  const orders = {
    latest: [sql`${partnership.latestDay} desc nulls last`, asc(partnership.id)],
    title: [alphabetical(title), asc(partnership.id)],
    since: [sql`${partnership.since} asc nulls last`, asc(partnership.id)],
  } as const;
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(condition)
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
    .where(and(await matching(db, filter), page.after === undefined ? undefined : sql`${partnership.id} > ${page.after}`))
    .orderBy(asc(partnership.id))
    .limit(page.limit);
  return rows.map((row) => row.id);
}

export async function countPartnerships(db: Database, filter: PartnershipsFilter = {}): Promise<number> {
  return count(db, await conditionsOf(db, filter));
}

async function count(db: Database, conditions: Conditions): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(countOf(conditions));
  return rows[0]?.total ?? 0;
}

async function matching(db: Database, filter: PartnershipsFilter): Promise<SQL | undefined> {
  return asCondition(await conditionsOf(db, filter));
}

/** How many partnerships stand how: the numbers of the home page in one query. */
export async function partnershipsByStanding(db: Database): Promise<ReadonlyMap<Standing | null, number>> {
  const rows = await db.select({ standing: partnership.standing, total: counted() }).from(partnership).groupBy(partnership.standing);
  return new Map(rows.map((row) => [row.standing as Standing | null, row.total]));
}

/** The partnerships of a municipality, or of any of its bodies. */
export async function partnershipIdsOfMunicipality(db: Database, municipalityId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(await matching(db, { municipality: municipalityId }))
    .orderBy(sql`${partnership.latestDay} desc nulls last`, asc(partnership.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Whether they are all there, and stay so until the transaction ends: what is written about them must not outlive them. */
export async function partnershipsExist(db: Database, ids: readonly string[]): Promise<boolean> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(inArray(partnership.id, [...ids]))
    .orderBy(asc(partnership.id))
    // Not a weaker lock: most will write the row next, and two who hold one together would wait for each other.
    .for('no key update');
  return rows.length === new Set(ids).size;
}

/** A word that changes whenever a partnership is added or changed. */
export async function stateOfPartnerships(db: Database): Promise<string> {
  const [row] = await db.select({ total: counted(), latest: sql<string | null>`max(${partnership.updatedAt})` }).from(partnership);
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
    join ${municipality} m2 on m2.id = two.municipality_id and m2.id <> m1.id join ${place} p2 on p2.id = m2.centre_id`);
  return rows.map(({ a, b, c, d }) => ({ from: { lon: a, lat: b }, to: { lon: c, lat: d } }));
}

/** The partnerships in which a body acts. */
export async function partnershipIdsOfBody(db: Database, bodyId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(hasBody(bodyId))
    .orderBy(sql`${partnership.latestDay} desc nulls last`, asc(partnership.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

export function countPartnershipsOfBody(db: Database, bodyId: string): Promise<number> {
  return db.$count(partnership, hasBody(bodyId));
}

function hasBody(bodyId: string): SQL {
  return sql`${partnership.id} in (select ${partnershipParty.partnershipId} from ${partnershipParty} where ${eq(partnershipParty.bodyId, bodyId)})`;
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

/** All partnerships that words mean, of a direction, of a municipality, or with a party to which some source gives the country. */
export async function partnershipIdsWith(
  db: Database,
  filter: Pick<PartnershipsFilter, 'q' | 'direction' | 'country' | 'municipality'>,
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: partnership.id })
    .from(partnership)
    .where(await matching(db, filter))
    .orderBy(asc(partnership.id));
  return rows.map((row) => row.id);
}
