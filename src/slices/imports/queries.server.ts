import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { ImportKind } from './columns.ts';
import type { CellFault } from './rules.ts';
import { type ImportFileRow, type ImportNameRow, importFile, importMapping, importName, importRow } from './tables.server.ts';

export type { ImportFileRow, ImportNameRow } from './tables.server.ts';

export async function importById(db: Database, id: string): Promise<ImportFileRow | null> {
  const [row] = await db.select().from(importFile).where(eq(importFile.id, id));
  return row ?? null;
}

/** Imports that do not wait for a person: somebody must go on with them. */
export async function unfinishedImports(db: Database): Promise<readonly string[]> {
  const rows = await db
    .select({ id: importFile.id })
    .from(importFile)
    .where(and(inArray(importFile.state, ['mapping', 'judging', 'publishing']), eq(importFile.isTrial, false)));
  return rows.map(({ id }) => id);
}

interface Header {
  readonly keptBy: string | null;
  readonly kind: ImportKind;
  readonly headerKey: string;
}

/** What the columns under such a header meant to this body the last time. */
export async function rememberedMapping(db: Database, { keptBy, kind, headerKey }: Header): Promise<readonly string[] | null> {
  const of = keptBy === null ? isNull(importMapping.keptBy) : eq(importMapping.keptBy, keptBy);
  const [row] = await db
    .select({ mapping: importMapping.mapping })
    .from(importMapping)
    .where(and(of, eq(importMapping.kind, kind), eq(importMapping.headerKey, headerKey)));
  return row?.mapping ?? null;
}

/** What the columns of the list mean whose errors were corrected: the last one under this header. */
export async function mappingOfList(
  db: Database,
  { keptBy, kind, header }: Pick<Header, 'keptBy' | 'kind'> & { readonly header: readonly string[] },
): Promise<readonly string[] | null> {
  const of = keptBy === null ? isNull(importFile.keptBy) : eq(importFile.keptBy, keptBy);
  const [row] = await db
    .select({ mapping: importFile.mapping })
    .from(importFile)
    .where(and(of, eq(importFile.kind, kind), eq(importFile.header, [...header])))
    .orderBy(desc(importFile.createdAt))
    .limit(1);
  return row?.mapping ?? null;
}

export type RowCounts = Readonly<Record<'new' | 'resolved' | 'queued' | 'duplicate' | 'error', number>>;

/** How many rows stand how. */
export async function rowCounts(db: Database, importId: string): Promise<RowCounts> {
  const rows = await db
    .select({ state: importRow.state, total: count() })
    .from(importRow)
    .where(eq(importRow.importId, importId))
    .groupBy(importRow.state);
  return { new: 0, resolved: 0, queued: 0, duplicate: 0, error: 0, ...Object.fromEntries(rows.map(({ state, total }) => [state, total])) };
}

export interface FaultyRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly faults: readonly CellFault[];
}

/** Rows in which something is wrong, in the order of the file. */
export async function faultyRows(db: Database, importId: string, limit = 100_000): Promise<readonly FaultyRow[]> {
  const rows = await db
    .select({ row: importRow.row, cells: importRow.cells, faults: importRow.faults })
    .from(importRow)
    .where(and(eq(importRow.importId, importId), eq(importRow.state, 'error')))
    .orderBy(asc(importRow.row))
    .limit(limit);
  return rows.map(({ row, cells, faults }) => ({ row, cells: JSON.parse(cells), faults: JSON.parse(faults ?? '[]') }));
}

export async function nameOfImport(db: Database, importId: string, key: string): Promise<ImportNameRow | null> {
  const [row] = await db
    .select()
    .from(importName)
    .where(and(eq(importName.importId, importId), eq(importName.key, key)));
  return row ?? null;
}
