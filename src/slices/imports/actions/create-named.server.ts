import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Bilingual } from '../../../platform/values/bilingual.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { recordMunicipality } from '../../municipalities/index.server.ts';
import type { MunicipalityKind } from '../../municipalities/index.ts';
import { countryByName } from '../../places/index.ts';
import { recordSources, sourcesAmong } from '../../sources/index.server.ts';
import { ownSourceOf } from '../list-sources.server.ts';
import { mayImport } from '../policy.ts';
import { importById, nameOfImport } from '../queries.server.ts';
import { type ImportFileRow, importRecord } from '../tables.server.ts';
import { decideName } from './decide-name.server.ts';

export type CreateNamedRefusal = 'not-allowed' | 'no-such-import' | 'no-such-name' | 'no-country' | 'already-published' | 'not-usable';

interface Created {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: MunicipalityKind;
}

/** Records before any publication of its import; taken back with it. */
const BEFORE_PUBLICATION = 0;

/** A name that neither gazetteer nor register has becomes a municipality, with the list as its source, and means it from then on. */
export async function createNamed(acting: Acting, { id, key, name, kind }: Created): Promise<Outcome<string, CreateNamedRefusal>> {
  const { db, actor } = acting;
  const [file, written] = [await importById(db, id), await nameOfImport(db, id, key)];
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  if (written === null) return refused('no-such-name');
  const country = countryByName(written.country);
  if (country === null) return refused('no-country');
  return changing<string, CreateNamedRefusal>({ ...acting, forBody: file.keptBy }, async (tx, ledger) => {
    const within = { ...acting, forBody: file.keptBy, db: tx, ledger };
    const source = await sourceOf(within, file);
    if (source === null) return refused('not-allowed');
    const municipality = newId();
    const cites = [{ source, quote: null }];
    const recorded = await recordMunicipality(within, {
      id: municipality,
      kind,
      name: { ...name },
      officialName: null,
      centre: null,
      oktmo: null,
      validFrom: null,
      validTo: null,
      successorOf: [],
      countries: [{ code: country, cites }],
      cites,
    });
    if (!recorded.ok) return refused(recorded.refusal === 'not-allowed' ? 'not-allowed' : 'not-usable');
    await note(tx, file, { kind: 'municipality', recordId: municipality });
    const decided = await decideName(within, { id, key, choice: { kind: 'municipality', municipality } });
    return decided.ok ? done(municipality) : refused(decided.refusal === 'already-published' ? 'already-published' : 'not-usable');
  });
}

async function sourceOf(within: Acting, file: ImportFileRow): Promise<string | null> {
  const own = ownSourceOf(file);
  if ((await sourcesAmong(within.db, [own.source.id])).size > 0) return own.source.id;
  const recorded = await recordSources(within, [own]);
  if (!recorded.ok) return null;
  await note(within.db, file, { kind: 'source', recordId: own.source.id });
  return own.source.id;
}

async function note(tx: Database, { id }: ImportFileRow, record: { readonly kind: string; readonly recordId: string }): Promise<void> {
  await tx.insert(importRecord).values({ importId: id, batch: BEFORE_PUBLICATION, ...record });
}
