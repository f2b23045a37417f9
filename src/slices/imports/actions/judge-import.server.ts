import { and, asc, eq, gt } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { headOfHistory } from '../../history/index.server.ts';
import { judgeRows, type RowToJudge } from '../judged-rows.server.ts';
import { meaningsFinder } from '../name-meanings.server.ts';
import { mayImport } from '../policy.ts';
import { importById } from '../queries.server.ts';
import { type ImportNameRow, importFile, importName, importRow } from '../tables.server.ts';

export type JudgeImportRefusal = 'not-allowed' | 'no-such-import';

const NAMES_AT_ONCE = 60;
const ROWS_AT_ONCE = 250;

/**
 * Looks for what the names mean, each once, and then judges the rows: in short steps, each in its own transaction, so that whoever reads
 * meanwhile waits for one step only, and what is cut short goes on where it stopped.
 */
export async function judgeImport(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  id: string,
  breathe: () => Promise<void> = async () => {},
): Promise<Outcome<string, JudgeImportRefusal>> {
  const file = await importById(db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  if (file.state !== 'judging') return done(id);
  if (file.judgedAt === null) await noteHead(db, id);
  const findMeanings = meaningsFinder(db, file);
  for (let names = await newNames(db, id, ''); names.length > 0; names = await newNames(db, id, names.at(-1)?.key ?? '')) {
    await findMeanings(names);
    await breathe();
  }
  for (let rows = await newRows(db, id, 0); rows.length > 0; rows = await newRows(db, id, rows.at(-1)?.row ?? 0)) {
    await judgeRows(db, file, rows);
    await breathe();
  }
  await db
    .update(importFile)
    .set({ state: 'ready' })
    .where(and(eq(importFile.id, id), eq(importFile.state, 'judging')));
  return done(id);
}

async function noteHead(db: Database, id: string): Promise<void> {
  const { seq } = await headOfHistory(db);
  await db.update(importFile).set({ judgedAt: seq }).where(eq(importFile.id, id));
}

/** From the one after `after`: the embedded engine never clears away what was updated, so nothing is looked through twice. */
function newNames(db: Database, id: string, after: string): Promise<readonly ImportNameRow[]> {
  return db
    .select()
    .from(importName)
    .where(and(eq(importName.importId, id), gt(importName.key, after), eq(importName.state, 'new')))
    .orderBy(asc(importName.key))
    .limit(NAMES_AT_ONCE);
}

function newRows(db: Database, id: string, after: number): Promise<readonly RowToJudge[]> {
  return db
    .select({ row: importRow.row, cells: importRow.cells, firstKey: importRow.firstKey, secondKey: importRow.secondKey })
    .from(importRow)
    .where(and(eq(importRow.importId, id), gt(importRow.row, after), eq(importRow.state, 'new')))
    .orderBy(asc(importRow.row))
    .limit(ROWS_AT_ONCE);
}
