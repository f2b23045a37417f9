import { and, eq, or } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { municipalitiesExist } from '../../municipalities/index.server.ts';
import { placeById } from '../../places/index.server.ts';
import { forgetDecision, rememberDecision } from '../decision-rows.server.ts';
import { type NameChoice, nameChoice } from '../input.ts';
import { judgeRows } from '../judged-rows.server.ts';
import { type FoundMeaning, writeMeanings } from '../name-rows.server.ts';
import { mayImport } from '../policy.ts';
import { importById, nameOfImport } from '../queries.server.ts';
import { type ImportFileRow, importName, importRow } from '../tables.server.ts';

export type DecideNameRefusal =
  | 'not-allowed'
  | 'no-such-import'
  | 'no-such-name'
  | 'no-such-place'
  | 'no-such-municipality'
  | 'already-published';

/** What a person says that a name means: for all rows that have it, and for every later list of this body. */
export async function decideName(
  acting: Acting,
  { id, key, choice: given }: { readonly id: string; readonly key: string; readonly choice: NameChoice },
): Promise<Outcome<string, DecideNameRefusal>> {
  const choice = nameChoice.parse(given);
  const { db, actor } = acting;
  const [file, name] = [await importById(db, id), await nameOfImport(db, id, key)];
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  if (name === null || name.state === 'new') return refused('no-such-name');
  if (choice.kind === 'later') {
    await db.update(importName).set({ putOff: true }).where(isName(id, key));
    return done(key);
  }
  if (choice.kind === 'place' && (await placeById(db, choice.place)) === null) return refused('no-such-place');
  if (choice.kind === 'municipality' && !(await municipalitiesExist(db, [choice.municipality]))) return refused('no-such-municipality');
  if (await isPublished(db, file, key)) return refused('already-published');
  await db.transaction(async (tx) => {
    if (choice.kind === 'ask') await forgetDecision(tx, file.keptBy, name);
    else await rememberDecision(tx, { ...acting, keptBy: file.keptBy, name, choice, id: newId() });
    await writeMeanings(tx, id, [{ key, ...meant(choice, actor.kind === 'account' ? actor.id : 'installation') }]);
    await judgeRows(tx, file, await rowsWith(tx, id, key));
  });
  return done(key);
}

function isName(id: string, key: string) {
  return and(eq(importName.importId, id), eq(importName.key, key));
}

function meant(choice: Exclude<NameChoice, { kind: 'later' }>, by: string): Omit<FoundMeaning, 'key'> {
  const open = { placeId: null, municipalityId: null, candidates: null, decidedBy: by };
  if (choice.kind === 'ask') return { ...open, state: 'queued', why: 'asked-again', decidedBy: null };
  if (choice.kind === 'none') return { ...open, state: 'refused', why: 'not-a-municipality' };
  if (choice.kind === 'place') return { ...open, state: 'resolved', why: 'decided', placeId: choice.place };
  return { ...open, state: 'resolved', why: 'decided', municipalityId: choice.municipality };
}

function rowsWith(db: Database, id: string, key: string) {
  return db
    .select({ row: importRow.row, cells: importRow.cells, firstKey: importRow.firstKey, secondKey: importRow.secondKey })
    .from(importRow)
    .where(and(eq(importRow.importId, id), or(eq(importRow.firstKey, key), eq(importRow.secondKey, key))))
    .orderBy(importRow.row);
}

/** What is in the register already is mended there. */
async function isPublished(db: Database, { id, published }: ImportFileRow, key: string): Promise<boolean> {
  if (published === 0) return false;
  const rows = await db
    .select({ batch: importRow.batch })
    .from(importRow)
    .where(and(eq(importRow.importId, id), or(eq(importRow.firstKey, key), eq(importRow.secondKey, key))));
  return rows.some(({ batch }) => batch !== null && batch <= published);
}
