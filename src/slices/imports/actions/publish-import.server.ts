import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { recordMunicipalities } from '../../municipalities/index.server.ts';
import { recordPartnerships } from '../../partnerships/index.server.ts';
import { recordSources } from '../../sources/index.server.ts';
import { recordEntries } from '../../timeline/index.server.ts';
import { mayImport } from '../policy.ts';
import { type Publication, preparePublication } from '../prepared-rows.server.ts';
import { importById } from '../queries.server.ts';
import { importFile } from '../tables.server.ts';

export type PublishImportRefusal = 'not-allowed' | 'no-such-import' | 'not-ready' | 'nothing-to-publish' | 'changed-meanwhile';

/** How often the register may change under a publication that is being prepared. */
const ATTEMPTS = 3;

/**
 * Publishes the rows that are clear: all of them in one transaction. What they become is prepared before it, since on the embedded engine
 * everybody waits while it runs.
 */
export async function publishImport(
  acting: Acting,
  id: string,
  breathe?: () => Promise<void>,
): Promise<Outcome<number, PublishImportRefusal>> {
  const file = await importById(acting.db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(acting.actor, file.keptBy)) return refused('not-allowed');
  if (file.isTrial || !['ready', 'publishing'].includes(file.state)) return refused('not-ready');
  const within = { ...acting, forBody: file.keptBy };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const publication = await preparePublication(acting.db, file, breathe);
    if (publication.rows === 0) {
      await acting.db.update(importFile).set({ state: 'ready' }).where(eq(importFile.id, id));
      return refused('nothing-to-publish');
    }
    const published = await writeAll(within, id, publication);
    if (published.ok || published.refusal === 'not-allowed') return published;
  }
  return refused('changed-meanwhile');
}

function writeAll(acting: Acting, id: string, publication: Publication): Promise<Outcome<number, 'not-allowed' | 'changed-meanwhile'>> {
  return changing<number, 'not-allowed' | 'changed-meanwhile'>(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const towns = await recordTowns(within, publication);
    if (!towns.ok) return towns;
    if (!(await publication.isStillNew(tx))) return refused('changed-meanwhile');
    const ties = await recordPartnerships(within, publication.partnerships);
    if (!ties.ok) return refused(asRefusal(ties.refusal));
    const told = await recordEntries(within, publication.entries);
    if (!told.ok) return refused(asRefusal(told.refusal));
    const now = acting.clock.now().toISOString();
    await tx
      .update(importFile)
      .set({ state: 'ready', published: publication.batch, publishedAt: now, updatedAt: now })
      .where(eq(importFile.id, id));
    return done(publication.rows);
  });
}

async function recordTowns(
  within: Acting,
  { sources, municipalities }: Publication,
): Promise<Outcome<null, 'not-allowed' | 'changed-meanwhile'>> {
  const cited = await recordSources(within, sources);
  if (!cited.ok) return refused(asRefusal(cited.refusal));
  const recorded = await recordMunicipalities(within, municipalities);
  return recorded.ok ? done(null) : refused(asRefusal(recorded.refusal));
}

/** What was prepared was right when it was prepared. */
function asRefusal(refusal: string): 'not-allowed' | 'changed-meanwhile' {
  return refusal === 'not-allowed' ? refusal : 'changed-meanwhile';
}
