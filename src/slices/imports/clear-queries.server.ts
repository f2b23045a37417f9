import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { tiesWithBoth } from '../partnerships/index.server.ts';
import { sidesOf } from './rules.ts';
import { type NamedTown, townsOfSides } from './side-names.server.ts';
import { type ImportFileRow, importName, importRow } from './tables.server.ts';

/** A row that becomes a record, or became one, with the towns that it was understood to mean. */
export interface ClearRowShown {
  readonly row: number;
  readonly cells: readonly string[];
  readonly towns: readonly NamedTown[];
  /** Ties of these very towns that the register has, with bodies or other sides: the row may tell of one of them. */
  readonly alike: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Where it was published. */
  readonly recordId: string | null;
  /** Its names as written, which a person may look at once more. */
  readonly names: readonly { readonly key: string; readonly name: string }[];
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** What a person should look over before it is published: which towns were understood in each row. */
export async function clearRowsShown(
  db: Database,
  { id, kind, mapping, ownMunicipality, published }: ImportFileRow,
  lang: Lang,
  { offset, limit }: Page,
): Promise<readonly ClearRowShown[]> {
  const rows = await db
    .select()
    .from(importRow)
    .where(and(eq(importRow.importId, id), eq(importRow.state, 'resolved')))
    .orderBy(asc(importRow.row))
    .offset(offset)
    .limit(limit);
  const own = kind === 'partnerships' && !mapping.includes('firstName') ? `m:${ownMunicipality}` : null;
  const sides = rows.map(({ pair }) => (pair === null ? [] : sidesOf(pair)).filter((side) => side !== own));
  const [towns, alike, names] = await Promise.all([
    townsOfSides(db, sides.flat(), lang),
    tiesWithBoth(db, kind === 'partnerships' ? rows.map(({ pair }) => recordedPair(pair ?? '')) : []),
    namesWith(
      db,
      id,
      rows.flatMap(({ firstKey, secondKey }) => [firstKey ?? [], secondKey ?? []].flat()),
    ),
  ]);
  return rows.map(({ row, cells, firstKey, secondKey, recordId, batch }, at) => ({
    row,
    cells: JSON.parse(cells),
    towns: (sides[at] ?? []).flatMap((side) => towns.get(side) ?? []),
    alike: alike[at] ?? [],
    recordId: batch !== null && batch <= published ? recordId : null,
    names: [firstKey, secondKey].flatMap((key) => {
      const name = key === null ? undefined : names.get(key);
      return key === null || name === undefined ? [] : [{ key, name }];
    }),
  }));
}

/** Places that are no municipalities yet have no ties. */
function recordedPair(pair: string): readonly [string, string] {
  const [one = '', other = ''] = sidesOf(pair).map((side) => (side.startsWith('m:') ? side.slice(2) : ''));
  return [one, other];
}

async function namesWith(db: Database, importId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ key: importName.key, name: importName.name })
    .from(importName)
    .where(and(eq(importName.importId, importId), oneOf(importName.key, [...new Set(keys)])));
  return new Map(rows.map(({ key, name }) => [key, name]));
}
