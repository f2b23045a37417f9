import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { insertMany } from '../../platform/db/insert-many.ts';
import { refreshStatistics } from '../../platform/db/refresh-statistics.ts';
import type { ImportKind } from './columns.ts';
import { mappingRefusal } from './mapping.ts';
import { municipalityValues, type NameWritten, partnershipValues } from './row-values.ts';
import { type ImportFileRow, importFile, importName, importRow } from './tables.server.ts';

/** Rows of one transaction: on the embedded engine everybody waits for it. */
const AT_ONCE = 500;

type File = Pick<ImportFileRow, 'id' | 'kind' | 'mapping' | 'ownMunicipality' | 'rowsRead'>;

/** Writes the rows down from where it was cut short, and then the names in them. */
export async function stageRows(db: Database, file: File, rows: readonly (readonly string[])[]): Promise<void> {
  for (let at = file.rowsRead; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await db.transaction(async (tx) => {
      await insertMany(
        tx,
        importRow,
        some.map((cells, index) => ({ importId: file.id, row: at + index + 1, cells: JSON.stringify(cells), ...keysOf(file, cells) })),
      );
      await tx
        .update(importFile)
        .set({ rowsRead: at + some.length })
        .where(eq(importFile.id, file.id));
    });
  }
  await stageNames(db, file, rows);
}

/** Reads the rows again after somebody said what the columns mean. */
export async function stageAgain(db: Database, file: File): Promise<void> {
  const rows: (readonly string[])[] = [];
  for (let after = 0; ; after += AT_ONCE) {
    const some = await cellsAfter(db, file.id, after);
    if (some.length === 0) break;
    rows.push(...some);
    await rewriteKeys(db, file, some, after);
  }
  await stageNames(db, file, rows);
}

async function cellsAfter(db: Database, id: string, after: number): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .select({ cells: importRow.cells })
    .from(importRow)
    .where(sql`${importRow.importId} = ${id} and ${importRow.row} > ${after}`)
    .orderBy(asc(importRow.row))
    .limit(AT_ONCE);
  return rows.map(({ cells }) => JSON.parse(cells) as readonly string[]);
}

async function rewriteKeys(db: Database, file: File, rows: readonly (readonly string[])[], after: number): Promise<void> {
  const keys = rows.map((cells) => keysOf(file, cells));
  await db.execute(sql`update ${importRow} r set first_key = k.first, second_key = k.second, state = 'new', faults = null, pair = null,
      duplicate_of = null
    from unnest(${sql.param(keys.map((_key, at) => after + at + 1))}::int[], ${sql.param(keys.map(({ firstKey }) => firstKey))}::text[],
      ${sql.param(keys.map(({ secondKey }) => secondKey))}::text[]) as k (row, first, second)
    where r.import_id = ${file.id} and r.row = k.row`);
}

/** Each name once, with how many rows have it. */
async function stageNames(db: Database, file: File, rows: readonly (readonly string[])[]): Promise<void> {
  const names = new Map<string, NameWritten & { rows: number }>();
  for (const cells of rows)
    for (const name of namesOf(file, cells)) names.set(name.key, { ...name, rows: (names.get(name.key)?.rows ?? 0) + 1 });
  await db.delete(importName).where(eq(importName.importId, file.id));
  const all = [...names.values()];
  for (let at = 0; at < all.length; at += AT_ONCE)
    await insertMany(
      db,
      importName,
      all.slice(at, at + AT_ONCE).map((name) => ({ importId: file.id, ...name })),
    );
  await refreshStatistics(db, [importRow, importName]);
  const isClear = mappingRefusal(file.kind as ImportKind, file.mapping, file.ownMunicipality) === null;
  await db
    .update(importFile)
    .set({ state: isClear ? 'judging' : 'ready' })
    .where(eq(importFile.id, file.id));
}

/** The names that a row needs to have known. */
export function namesOf({ kind, mapping }: Pick<File, 'kind' | 'mapping'>, cells: readonly string[]): readonly NameWritten[] {
  if (kind === 'municipalities') return [municipalityValues(cells, mapping).name].flatMap((name) => name ?? []);
  const { first, second } = partnershipValues(cells, mapping);
  return [first, second].flatMap((name) => name ?? []);
}

function keysOf({ kind, mapping }: Pick<File, 'kind' | 'mapping'>, cells: readonly string[]) {
  if (kind === 'municipalities') return { firstKey: municipalityValues(cells, mapping).name?.key ?? null, secondKey: null };
  const { first, second } = partnershipValues(cells, mapping);
  return { firstKey: first?.key ?? null, secondKey: second?.key ?? null };
}
