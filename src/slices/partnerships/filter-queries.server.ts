import { and, eq, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { ChosenIds } from '../../platform/db/chosen-ids.ts';
import type { Database } from '../../platform/db/database.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { Direction } from '../directions/index.ts';
import { municipalitiesMeant } from '../municipalities/index.server.ts';
import { body } from '../municipalities/index.tables.ts';
import type { PartnershipKind, Standing } from './input.ts';
import { partnership, partnershipCountry, partnershipDirection, partnershipParty, wordsOfTitle } from './tables.server.ts';

/** What a list of partnerships is asked for. */
export interface PartnershipsFilter {
  /** Each word must stand in the title, or name a town that is a party, itself or by its body. */
  readonly q?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly kind?: PartnershipKind | undefined;
  /** `unknown`: no source says how the tie stands. */
  readonly standing?: Standing | 'unknown' | undefined;
  /** A country that some source gives to one of the parties. */
  readonly country?: string | undefined;
  readonly municipality?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** They count as updated since, too: what another slice knows of ties. */
  readonly alsoUpdated?: ChosenIds | undefined;
  /** Only these: what another slice knows of ties. */
  readonly among?: ChosenIds | undefined;
}

/** Something that is asked of what belongs to a partnership. */
interface Wish {
  /** The ids of all that have it, each once: enough to count them. */
  readonly ids: SQL;
  /** Whether the partnership with this id has it. */
  has(id: SQLWrapper): SQL;
}

export interface Conditions {
  /** What is asked of the partnership itself. */
  readonly own: SQL | undefined;
  readonly wishes: readonly Wish[];
}

export async function conditionsOf(db: Database, filter: PartnershipsFilter): Promise<Conditions> {
  const { q, direction, kind, standing, country, municipality: of, updatedSince, alsoUpdated, among } = filter;
  return {
    own: and(
      // Signs alone mean nothing, as they do in every other list.
      q === undefined || wordsTyped(q).length > 0 ? undefined : sql`false`,
      kind === undefined ? undefined : eq(partnership.kind, kind),
      standing === undefined
        ? undefined
        : standing === 'unknown'
          ? sql`${partnership.standing} is null`
          : eq(partnership.standing, standing),
      updatedSince === undefined
        ? undefined
        : or(
            sql`${partnership.updatedAt} >= ${updatedSince}::timestamptz`,
            alsoUpdated === undefined ? undefined : sql`${partnership.id} in (${alsoUpdated})`,
          ),
    ),
    wishes: [
      ...(await withWords(db, q)),
      ...(of === undefined ? [] : [withPartyAmong([of])]),
      ...(country === undefined ? [] : [marked(partnershipCountry, sql`country_code = ${country}`)]),
      ...(among === undefined ? [] : [{ ids: among, has: (id: SQLWrapper) => sql`${id} in (${among})` }]),
      ...(direction === undefined ? [] : [marked(partnershipDirection, sql`direction = ${direction}`)]),
    ],
  };
}

export function asCondition({ own, wishes }: Conditions): SQL | undefined {
  return and(own, ...wishes.map((wish) => wish.has(partnership.id)));
}

/** How many there are. Where nothing is asked of the partnerships themselves ids are counted: that takes half the time. */
export function countOf(conditions: Conditions): SQL {
  const [first, ...others] = conditions.wishes;
  if (first === undefined || conditions.own !== undefined)
    return sql`select count(*)::int as total from ${partnership} where ${asCondition(conditions) ?? sql`true`}`;
  const also = and(...others.map((wish) => wish.has(sql`ids.partnership_id`)));
  return sql`select count(*)::int as total from (${first.ids}) as ids (partnership_id) where ${also ?? sql`true`}`;
}

async function withWords(db: Database, q: string | undefined): Promise<readonly Wish[]> {
  const words = wordsTyped(q);
  if (words.length === 0) return [];
  const meant = await municipalitiesMeant(db, q);
  return words.map((word, at) => {
    const towns = meant.filter(({ from, to }) => from <= at && at < to).flatMap(({ ids }) => ids);
    const soCalled = sql`select ${partnership.id} from ${partnership} where ${hasWords(wordsOfTitle, [word])}`;
    if (towns.length === 0) return gathered(soCalled);
    return gathered(word.length < SHORTEST_IN_A_TITLE ? withParty(towns) : sql`${soCalled} union ${withParty(towns)}`);
  });
}

/** Of «в Минске», «в» need not stand in the title. */
const SHORTEST_IN_A_TITLE = 3;

/** One of these municipalities, or a body of it, is a party. */
export function withPartyAmong(municipalities: readonly string[]): Wish {
  return gathered(withParty(municipalities));
}

function withParty(municipalities: readonly string[]): SQL {
  const towns = sql`${sql.param([...municipalities])}::text[]`;
  return sql`select p.partnership_id from ${partnershipParty} p where p.municipality_id = any(${towns})
    union select p.partnership_id from ${partnershipParty} p join ${body} b on b.id = p.body_id where b.municipality_id = any(${towns})`;
}

/** What few have: all of them are gathered first. */
function gathered(ids: SQL): Wish {
  return { ids, has: (id) => sql`${id} = any(array(${ids}))` };
}

/** What many may have, marked in a table of its own. */
function marked(table: typeof partnershipCountry | typeof partnershipDirection, mark: SQL): Wish {
  const ids = sql`select mark.partnership_id from ${table} mark where ${mark}`;
  return { ids, has: (id) => sql`exists (${ids} and mark.partnership_id = ${id})` };
}
