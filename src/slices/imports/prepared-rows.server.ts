import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { insertMany } from '../../platform/db/insert-many.ts';
import { newId } from '../../platform/new-id.ts';
import { headOfHistory } from '../history/index.server.ts';
import { municipalitiesAt } from '../municipalities/index.server.ts';
import type { MunicipalityInput } from '../municipalities/index.ts';
import { tiesOfPairs } from '../partnerships/index.server.ts';
import type { PartnershipInput } from '../partnerships/index.ts';
import { placesByIds } from '../places/index.server.ts';
import type { Place } from '../places/index.ts';
import type { SourceToRecord } from '../sources/index.server.ts';
import type { EntryInput } from '../timeline/index.ts';
import { judgeRows } from './judged-rows.server.ts';
import { type ListSources, sourcesOfRows } from './list-sources.server.ts';
import { type ClearRow, municipalityAt, signingOf, tellsOfSigning, tieOf } from './publication.ts';
import { municipalityValues, partnershipValues } from './row-values.ts';
import { sidesOf } from './rules.ts';
import { type ImportFileRow, importRecord, importRow } from './tables.server.ts';

/** What a publication records, ready to be written. */
export interface Publication {
  readonly batch: number;
  readonly rows: number;
  readonly sources: readonly SourceToRecord[];
  readonly municipalities: readonly MunicipalityInput[];
  readonly partnerships: readonly PartnershipInput[];
  readonly entries: readonly EntryInput[];
  /** Whether nobody else recorded one of the towns or ties meanwhile: asked when the towns are written and the ties are not. */
  isStillNew(tx: Database): Promise<boolean>;
}

const ROWS_AT_ONCE = 250;
const PLACES_AT_ONCE = 500;

interface Made {
  readonly municipalities: readonly MunicipalityInput[];
  readonly partnerships: readonly PartnershipInput[];
  readonly entries: readonly EntryInput[];
  /** What became of each row, by its number. */
  readonly recordOf: ReadonlyMap<number, string>;
}

/** Makes of the clear rows what shall be recorded, after a second look where the register has changed since they were judged. */
export async function preparePublication(db: Database, file: ImportFileRow, breathe = async () => {}): Promise<Publication> {
  const batch = file.published + 1;
  if ((await headOfHistory(db)).seq !== file.judgedAt) await judgeAgain(db, file, breathe);
  const rows = await clearRows(db, file);
  const sources = await sourcesOfRows(db, file, rows);
  const towns = await townsOf(db, rows, breathe);
  const made = file.kind === 'municipalities' ? townsMade(file, rows, towns, sources) : tiesMade(file, rows, towns, sources);
  await writePrepared(db, file, batch, { ...made, sources: sources.toRecord }, breathe);
  const places = made.municipalities.flatMap(({ centre }) => centre ?? []);
  const fresh = new Set(made.municipalities.map(({ id }) => id));
  const pairs = made.partnerships
    .map(({ parties: [a, b] }) => [a?.municipality ?? '', b?.municipality ?? ''] as const)
    .filter((pair) => !pair.some((id) => fresh.has(id)));
  return {
    batch,
    rows: rows.length,
    sources: sources.toRecord,
    ...made,
    async isStillNew(tx) {
      const claimed = await municipalitiesAt(tx, places);
      if ([...claimed.values()].some((claims) => claims.length > 1)) return false;
      return (await tiesOfPairs(tx, pairs)).every((tie) => tie === null);
    },
  };
}

function isOpen({ id, published }: ImportFileRow) {
  const isUnpublished = or(isNull(importRow.batch), gt(importRow.batch, published));
  return and(eq(importRow.importId, id), eq(importRow.state, 'resolved'), isUnpublished);
}

async function judgeAgain(db: Database, file: ImportFileRow, breathe: () => Promise<void>): Promise<void> {
  const rows = await db
    .select({ row: importRow.row, cells: importRow.cells, firstKey: importRow.firstKey, secondKey: importRow.secondKey })
    .from(importRow)
    .where(isOpen(file))
    .orderBy(asc(importRow.row));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await judgeRows(db, file, rows.slice(at, at + ROWS_AT_ONCE));
    await breathe();
  }
}

async function clearRows(db: Database, file: ImportFileRow): Promise<readonly ClearRow[]> {
  const rows = await db
    .select({ row: importRow.row, cells: importRow.cells, pair: importRow.pair })
    .from(importRow)
    .where(isOpen(file))
    .orderBy(asc(importRow.row));
  return rows.map(({ row, cells, pair }) => ({ row, cells: JSON.parse(cells), pair: pair ?? '' }));
}

/** The municipality that each side will be: one of the register, or a new one at its place. */
interface Towns {
  readonly idOf: ReadonlyMap<string, string>;
  readonly placeOf: ReadonlyMap<string, Place>;
}

async function townsOf(db: Database, rows: readonly ClearRow[], breathe: () => Promise<void>): Promise<Towns> {
  const sides = [...new Set(rows.flatMap(({ pair }) => sidesOf(pair)))];
  const ids = sides.filter((side) => side.startsWith('p:')).map((side) => Number(side.slice(2)));
  const placeOf = new Map<string, Place>();
  for (let at = 0; at < ids.length; at += PLACES_AT_ONCE) {
    for (const place of await placesByIds(db, ids.slice(at, at + PLACES_AT_ONCE))) placeOf.set(`p:${place.id}`, place);
    await breathe();
  }
  return { idOf: new Map(sides.map((side) => [side, side.startsWith('m:') ? side.slice(2) : newId()])), placeOf };
}

function tiesMade(file: ImportFileRow, rows: readonly ClearRow[], { idOf, placeOf }: Towns, sources: ListSources): Made {
  const firstRowOf = new Map(rows.toReversed().flatMap((row) => sidesOf(row.pair).map((side) => [side, row] as const)));
  const municipalities = [...placeOf].map(([side, place]) => {
    const row = firstRowOf.get(side);
    return municipalityAt(idOf.get(side) ?? '', place, row === undefined ? [] : [{ source: sources.of(row.row).id, quote: null }]);
  });
  const recordOf = new Map(rows.map(({ row }) => [row, newId()]));
  const partnerships = rows.map(({ row, cells, pair }) => {
    const said = partnershipValues(cells, file.mapping);
    const source = sources.of(row);
    const sides = ownFirst(sidesOf(pair), file).map((side) => idOf.get(side) ?? '');
    return tieOf(recordOf.get(row) ?? '', sides, said, { source: source.id, quote: said.quote }, source);
  });
  const entries = tellsOfSigning(file) ? partnerships.flatMap((tie) => signingOf(newId(), tie) ?? []) : [];
  return { municipalities, partnerships, entries, recordOf };
}

/** An office's list of its partners is one of ties of its own town, whatever they are called. */
function ownFirst(sides: readonly string[], { mapping, ownMunicipality }: Pick<ImportFileRow, 'mapping' | 'ownMunicipality'>) {
  const own = mapping.includes('firstName') ? null : `m:${ownMunicipality}`;
  return sides.toSorted((a, b) => Number(b === own) - Number(a === own));
}

function townsMade(file: ImportFileRow, rows: readonly ClearRow[], { idOf, placeOf }: Towns, sources: ListSources): Made {
  const municipalities = rows.flatMap(({ row, cells, pair }) => {
    const place = placeOf.get(pair);
    const cites = [{ source: sources.of(row).id, quote: null }];
    return place === undefined ? [] : [municipalityAt(idOf.get(pair) ?? '', place, cites, municipalityValues(cells, file.mapping))];
  });
  return { municipalities, partnerships: [], entries: [], recordOf: new Map(rows.map(({ row, pair }) => [row, idOf.get(pair) ?? ''])) };
}

/** Which records the import makes, noted before they are there: they count when the import says that this publication has happened. */
async function writePrepared(
  db: Database,
  { id, published }: ImportFileRow,
  batch: number,
  { recordOf, ...made }: Made & Pick<Publication, 'sources'>,
  breathe: () => Promise<void>,
): Promise<void> {
  await db.delete(importRecord).where(and(eq(importRecord.importId, id), gt(importRecord.batch, published)));
  await db
    .update(importRow)
    .set({ batch: null, recordId: null })
    .where(and(eq(importRow.importId, id), gt(importRow.batch, published)));
  const records = [
    ...made.sources.map(({ source }) => ({ kind: 'source', recordId: source.id })),
    ...made.municipalities.map((one) => ({ kind: 'municipality', recordId: one.id })),
    ...made.partnerships.map((one) => ({ kind: 'partnership', recordId: one.id })),
    ...made.entries.map((one) => ({ kind: 'timeline_entry', recordId: one.id })),
  ].map((record) => ({ importId: id, batch, ...record }));
  for (let at = 0; at < records.length; at += ROWS_AT_ONCE) {
    await insertMany(db, importRecord, records.slice(at, at + ROWS_AT_ONCE));
    await breathe();
  }
  const rows = [...recordOf];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    await db.execute(sql`update ${importRow} r set batch = ${batch}, record_id = p.record
      from unnest(${sql.param(some.map(([row]) => row))}::int[], ${sql.param(some.map(([, record]) => record))}::text[]) as p (row, record)
      where r.import_id = ${id} and r.row = p.row`);
    await breathe();
  }
}
