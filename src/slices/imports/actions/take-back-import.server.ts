import { and, eq, lte } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { withdrawMunicipalities } from '../../municipalities/index.server.ts';
import { municipalitiesInTies, withdrawPartnerships } from '../../partnerships/index.server.ts';
import { withdrawSource } from '../../sources/index.server.ts';
import { withdrawEntry } from '../../timeline/index.server.ts';
import { mayImport } from '../policy.ts';
import { importById } from '../queries.server.ts';
import { type ImportFileRow, importFile, importRecord } from '../tables.server.ts';

export type TakeBackImportRefusal = 'not-allowed' | 'no-such-import' | 'not-published' | 'built-upon';

/**
 * Takes out of the register all that an import recorded, while nobody has built upon its ties. Towns and sources that others need by now
 * stay. The history keeps every record whole.
 */
export async function takeBackImport(acting: Acting, id: string, reason: string | null): Promise<Outcome<string, TakeBackImportRefusal>> {
  const file = await importById(acting.db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(acting.actor, file.keptBy)) return refused('not-allowed');
  if (file.published === 0 || file.state === 'taken_back') return refused('not-published');
  return changing<string, TakeBackImportRefusal>({ ...acting, forBody: file.keptBy }, async (tx, ledger) => {
    const within = { ...acting, forBody: file.keptBy, db: tx, ledger };
    for (const take of [takeEntries, takeTies, takeTowns, takeSources]) {
      const taken = await take(within, file, reason);
      if (!taken.ok) return refused(taken.refusal === 'not-allowed' ? 'not-allowed' : 'built-upon');
    }
    await tx.update(importFile).set({ state: 'taken_back', updatedAt: acting.clock.now().toISOString() }).where(eq(importFile.id, id));
    return done(id);
  });
}

type Taken = Promise<Outcome<unknown, string>>;

/** One that somebody took off its timelines already is gone. */
async function takeEntries(within: Acting, file: ImportFileRow, reason: string | null): Taken {
  for (const id of await recordsOf(within.db, file, 'timeline_entry')) {
    const taken = await withdrawEntry(within, { id, revision: 1, reason });
    if (!taken.ok && taken.refusal !== 'no-such-record') return taken;
  }
  return done(null);
}

async function takeTies(within: Acting, file: ImportFileRow, reason: string | null): Taken {
  return withdrawPartnerships(within, await recordsOf(within.db, file, 'partnership'), reason);
}

async function takeTowns(within: Acting, file: ImportFileRow, reason: string | null): Taken {
  const towns = await recordsOf(within.db, file, 'municipality');
  return withdrawMunicipalities(within, towns, { isNamed: await municipalitiesInTies(within.db, towns), reason });
}

/** Others may cite it by now: then it stays. */
async function takeSources(within: Acting, file: ImportFileRow, reason: string | null): Taken {
  for (const id of await recordsOf(within.db, file, 'source')) await withdrawSource(within, { id, revision: 1, reason });
  return done(null);
}

async function recordsOf(tx: Database, { id, published }: ImportFileRow, kind: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: importRecord.recordId })
    .from(importRecord)
    .where(and(eq(importRecord.importId, id), eq(importRecord.kind, kind), lte(importRecord.batch, published)));
  return rows.map((row) => row.id);
}
