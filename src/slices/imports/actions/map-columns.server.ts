import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { FIELDS_OF_KIND, type ImportKind } from '../columns.ts';
import { headerKey, type MappingRefusal, mappingRefusal, withoutFaults } from '../mapping.ts';
import { mayImport } from '../policy.ts';
import { importById } from '../queries.server.ts';
import { importFile, importMapping } from '../tables.server.ts';
import { beginWork } from './work-on-import.server.ts';

export type MapColumnsRefusal = 'not-allowed' | 'no-such-import' | 'already-published' | 'not-usable' | MappingRefusal;

/** Says what the columns mean: the rows are read anew, and the next list under this header is read so from the beginning. */
export async function mapColumns(acting: Acting, id: string, mapping: readonly string[]): Promise<Outcome<string, MapColumnsRefusal>> {
  const { db, actor, clock } = acting;
  const file = await importById(db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  if (file.published > 0 || file.state !== 'ready') return refused('already-published');
  const kind = file.kind as ImportKind;
  const fields: readonly string[] = FIELDS_OF_KIND[kind];
  if (mapping.length !== file.header.length || !mapping.every((field) => field === '' || fields.includes(field)))
    return refused('not-usable');
  const unclear = mappingRefusal(kind, mapping, file.ownMunicipality);
  if (unclear !== null) return refused(unclear);
  const list = withoutFaults(file.header);
  const [now, known] = [clock.now().toISOString(), headerKey(list)];
  await db.transaction(async (tx) => {
    await tx.delete(importMapping).where(and(isMappingOf(file.keptBy), eq(importMapping.kind, kind), eq(importMapping.headerKey, known)));
    await tx
      .insert(importMapping)
      .values({ id: newId(), keptBy: file.keptBy, kind, headerKey: known, mapping: mapping.slice(0, list.length), updatedAt: now });
    await tx
      .update(importFile)
      .set({ mapping: [...mapping], state: 'mapping', judgedAt: null, fault: null, updatedAt: now })
      .where(eq(importFile.id, id));
  });
  await beginWork(acting, file);
  return done(id);
}

function isMappingOf(body: string | null) {
  return body === null ? isNull(importMapping.keptBy) : eq(importMapping.keptBy, body);
}
