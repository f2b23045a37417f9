import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { municipalitiesAt } from '../municipalities/index.server.ts';
import { tiesOfPairs } from '../partnerships/index.server.ts';
import { nameKey } from '../places/index.ts';
import type { ImportKind } from './columns.ts';
import { recordsNamed } from './named-records.server.ts';
import { faultsAhead, municipalityValues, partnershipValues } from './row-values.ts';
import { judgeRow, type NameMeaning, type NameMet, type RowJudged, sidesOf } from './rules.ts';
import { type ImportFileRow, type ImportNameRow, type ImportRowRow, importName, importRow } from './tables.server.ts';

export type RowToJudge = Pick<ImportRowRow, 'row' | 'cells' | 'firstKey' | 'secondKey'>;

type File = Pick<ImportFileRow, 'id' | 'kind' | 'mapping' | 'ownMunicipality' | 'createdAt'>;

interface Judged extends RowJudged {
  readonly row: number;
  readonly duplicateOf: string | null;
}

/** Judges rows, in their order, by what is known of their names now, and writes down how they stand. */
export async function judgeRows(db: Database, file: File, rows: readonly RowToJudge[]): Promise<void> {
  const meanings = await meaningsOf(db, file.id, rows);
  const known = await recordsNamed(
    db,
    { kind: file.kind as ImportKind, mapping: file.mapping },
    rows.map(({ row, cells }) => ({ row, cells: JSON.parse(cells) as readonly string[] })),
  );
  const judged = rows.filter(({ row }) => !known.has(row)).map((row) => ({ row: row.row, ...judgeOne(file, row, meanings) }));
  const exported = [...known].map(([row, duplicateOf]): Judged => ({ row, state: 'resolved', faults: [], pair: null, duplicateOf }));
  await writeJudged(db, file.id, [...exported, ...(await withDuplicates(db, file, judged))]);
}

function judgeOne(
  { kind, mapping, ownMunicipality, createdAt }: File,
  row: RowToJudge,
  meanings: ReadonlyMap<string, NameMeaning>,
): RowJudged {
  const cells = JSON.parse(row.cells) as readonly string[];
  const met = (key: string | null, [name, country]: readonly [string, string]): readonly NameMet[] => {
    const meaning = key === null ? undefined : meanings.get(key);
    return meaning === undefined ? [] : [{ meaning, nameColumn: mapping.indexOf(name), countryColumn: mapping.indexOf(country) }];
  };
  if (kind === 'municipalities') return judgeRow(municipalityValues(cells, mapping).faults, met(row.firstKey, ['name', 'country']));
  const own: NameMeaning = { state: 'resolved', side: `m:${ownMunicipality}` };
  const first = mapping.includes('firstName')
    ? met(row.firstKey, ['firstName', 'firstCountry'])
    : [{ meaning: own, nameColumn: -1, countryColumn: -1 }];
  const said = partnershipValues(cells, mapping);
  const faults = [...said.faults, ...faultsAhead(said, mapping, new Date(createdAt))];
  return judgeRow(faults, [...first, ...met(row.secondKey, ['secondName', 'secondCountry'])]);
}

async function meaningsOf(db: Database, importId: string, rows: readonly RowToJudge[]): Promise<ReadonlyMap<string, NameMeaning>> {
  const keys = [...new Set(rows.flatMap(({ firstKey, secondKey }) => [firstKey ?? [], secondKey ?? []].flat()))];
  const names = await db
    .select()
    .from(importName)
    .where(and(eq(importName.importId, importId), oneOf(importName.key, keys)));
  const claims = await municipalitiesAt(
    db,
    names.flatMap(({ placeId }) => placeId ?? []),
  );
  return new Map(names.map((name) => [name.key, meaningOf(name, claims.get(name.placeId ?? -1) ?? [])]));
}

type Claims = readonly { readonly id: string; readonly kind: string; readonly names: readonly string[] }[];

function meaningOf(name: ImportNameRow, claims: Claims): NameMeaning {
  if (name.state === 'refused') return { state: 'refused', code: name.why ?? 'not-usable' };
  if (name.state !== 'resolved') return { state: 'queued' };
  const municipality = name.municipalityId ?? claimant(name, claims);
  return { state: 'resolved', side: municipality === null ? `p:${name.placeId}` : `m:${municipality}` };
}

/** Of several municipalities with the same centre the one that is called so is meant, else the town rather than the district around it. */
function claimant({ name }: ImportNameRow, claims: Claims): string | null {
  const called = claims.find(({ names }) => names.some((one) => nameKey(one) === nameKey(name)));
  return (called ?? claims.find(({ kind }) => kind === 'city' || kind === 'region_city') ?? claims[0])?.id ?? null;
}

/** Rows that say what another row says, or what the register has: the first one counts. */
async function withDuplicates(db: Database, file: File, judged: readonly (RowJudged & { row: number })[]): Promise<readonly Judged[]> {
  const pairs = [...new Set(judged.flatMap(({ pair }) => pair ?? []))];
  const known = await inRegister(db, file, pairs);
  const first = await firstRowsWith(
    db,
    file.id,
    pairs,
    judged.map(({ row }) => row),
  );
  return judged.map((one): Judged => {
    if (one.pair === null) return { ...one, duplicateOf: null };
    const before = first.get(one.pair);
    const duplicateOf = known.get(one.pair) ?? (before === undefined ? null : `row:${before}`);
    if (duplicateOf === null) first.set(one.pair, one.row);
    return { ...one, duplicateOf };
  });
}

async function inRegister(db: Database, { kind }: File, pairs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const recorded = pairs.filter((pair) => sidesOf(pair).every((side) => side.startsWith('m:')));
  const ids = recorded.map((pair) => sidesOf(pair).map((side) => side.slice(2)));
  if (kind === 'municipalities') return new Map(recorded.map((pair, at) => [pair, ids[at]?.[0] ?? '']));
  const ties = await tiesOfPairs(
    db,
    ids.map(([a = '', b = '']) => [a, b] as const),
  );
  return new Map(recorded.flatMap((pair, at) => (ties[at] == null ? [] : [[pair, ties[at] ?? '']])));
}

/** Rows outside of these that will be, or were, published with the same pair. */
async function firstRowsWith(
  db: Database,
  importId: string,
  pairs: readonly string[],
  but: readonly number[],
): Promise<Map<string, number>> {
  if (pairs.length === 0) return new Map();
  const rows = await db
    .select({ row: importRow.row, pair: importRow.pair })
    .from(importRow)
    .where(and(eq(importRow.importId, importId), oneOf(importRow.pair, pairs), eq(importRow.state, 'resolved')));
  const others = new Set(but);
  return new Map(rows.filter(({ row }) => !others.has(row)).flatMap(({ row, pair }) => (pair === null ? [] : [[pair, row]])));
}

async function writeJudged(db: Database, importId: string, judged: readonly Judged[]): Promise<void> {
  const column = (of: (one: Judged) => unknown) => sql.param(judged.map(of));
  await db.execute(sql`update ${importRow} r set state = j.state, faults = j.faults, pair = j.pair, duplicate_of = j.duplicate_of
    from unnest(${column(({ row }) => row)}::int[],
      ${column(({ state, duplicateOf }) => (duplicateOf === null ? state : 'duplicate'))}::text[],
      ${column(({ faults }) => (faults.length === 0 ? null : JSON.stringify(faults)))}::text[], ${column(({ pair }) => pair)}::text[],
      ${column(({ duplicateOf }) => duplicateOf)}::text[]) as j (row, state, faults, pair, duplicate_of)
    where r.import_id = ${importId} and r.row = j.row`);
}
