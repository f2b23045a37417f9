import { and, asc, count, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';
import { type ImportFileRow, type ImportNameRow, importFile, importName, importRow } from './tables.server.ts';

/** What was brought in for these bodies (null: for the register itself), the latest first. */
export function importsKept(db: Database, bodies: readonly (string | null)[], limit: number): Promise<readonly ImportFileRow[]> {
  const named = bodies.filter((body) => body !== null);
  const of = or(oneOf(importFile.keptBy, named), bodies.includes(null) ? isNull(importFile.keptBy) : undefined);
  return db
    .select()
    .from(importFile)
    .where(and(of, eq(importFile.isTrial, false)))
    .orderBy(desc(importFile.createdAt))
    .limit(limit);
}

/** Up to three values of each column that say something. */
export async function samplesOf(
  db: Database,
  { id, header }: Pick<ImportFileRow, 'id' | 'header'>,
): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .select({ cells: importRow.cells })
    .from(importRow)
    .where(eq(importRow.importId, id))
    .orderBy(asc(importRow.row))
    .limit(50);
  const cells = rows.map((row) => JSON.parse(row.cells) as readonly string[]);
  return header.map((_name, column) => [...new Set(cells.map((row) => row[column] ?? '').filter((text) => text !== ''))].slice(0, 3));
}

/** How many names wait for the machine, and how many for a person. */
export async function namesLeft(db: Database, importId: string): Promise<{ readonly new: number; readonly queued: number }> {
  const rows = await db
    .select({ state: importName.state, total: count() })
    .from(importName)
    .where(eq(importName.importId, importId))
    .groupBy(importName.state);
  return { new: 0, queued: 0, ...Object.fromEntries(rows.map(({ state, total }) => [state, total])) };
}

/** How many rows are in the register by now. */
export async function countPublished(db: Database, { id, published }: Pick<ImportFileRow, 'id' | 'published'>): Promise<number> {
  return db.$count(
    importRow,
    sql`${importRow.importId} = ${id} and ${importRow.batch} <= ${published} and ${importRow.state} = 'resolved'`,
  );
}

export interface KnownRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** A row of the same file. */
  readonly sameAs: number | null;
  /** A record of the register. */
  readonly record: { readonly id: string; readonly name: Bilingual } | null;
}

/** Rows that say what is there already, each beside what it repeats. */
export async function knownRows(
  db: Database,
  { id, kind }: Pick<ImportFileRow, 'id' | 'kind'>,
  limit: number,
): Promise<readonly KnownRow[]> {
  const rows = await db
    .select({ row: importRow.row, cells: importRow.cells, of: importRow.duplicateOf })
    .from(importRow)
    .where(and(eq(importRow.importId, id), eq(importRow.state, 'duplicate')))
    .orderBy(asc(importRow.row))
    .limit(limit);
  const records = rows.flatMap(({ of }) => (of === null || of.startsWith('row:') ? [] : [of]));
  const names = await namesOfRecords(db, kind, records);
  return rows.map(({ row, cells, of }) => {
    const name = names.get(of ?? '');
    return {
      row,
      cells: JSON.parse(cells),
      sameAs: of?.startsWith('row:') === true ? Number(of.slice(4)) : null,
      record: name === undefined || of === null ? null : { id: of, name },
    };
  });
}

async function namesOfRecords(db: Database, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  if (kind === 'municipalities') return namesOf(db, 'municipality', ids);
  return new Map([...(await partnershipTitles(db, ids))].map(([id, { title }]) => [id, title]));
}

/** The next name that a person must decide on: what most rows wait for comes first, what was put off last. */
export async function nextInQueue(db: Database, importId: string, after: string | null): Promise<ImportNameRow | null> {
  const waiting = and(eq(importName.importId, importId), eq(importName.state, 'queued'));
  if (after !== null) {
    const [wanted] = await db
      .select()
      .from(importName)
      .where(and(waiting, eq(importName.key, after)));
    if (wanted !== undefined) return wanted;
  }
  const [row] = await db
    .select()
    .from(importName)
    .where(waiting)
    .orderBy(asc(importName.putOff), desc(importName.rows), asc(importName.key))
    .limit(1);
  return row ?? null;
}

/** A few rows with this name, as the file has them. */
export async function rowsNamed(db: Database, importId: string, key: string, limit: number) {
  const rows = await db
    .select({ row: importRow.row, cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.importId, importId), or(eq(importRow.firstKey, key), eq(importRow.secondKey, key))))
    .orderBy(asc(importRow.row))
    .limit(limit);
  return rows.map(({ row, cells }) => ({ row, cells: JSON.parse(cells) as readonly string[] }));
}
