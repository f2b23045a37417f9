import type { AppContext } from '../../../platform/http/app-context.ts';
import type { ImportKind } from '../columns.ts';
import { mappingRefusal } from '../mapping.ts';
import { faultyRows, type ImportFileRow, rowCounts } from '../queries.server.ts';
import { countPublished, knownRows, namesLeft, samplesOf } from '../sight-queries.server.ts';

const SHOWN = 20;

export type ImportSight = Awaited<ReturnType<typeof sightOfImport>>;

/** All that the page of an import shows. */
export async function sightOfImport({ db }: Pick<AppContext, 'db'>, file: ImportFileRow) {
  const [counts, names, published, samples, faulty, known] = await Promise.all([
    rowCounts(db, file.id),
    namesLeft(db, file.id),
    countPublished(db, file),
    samplesOf(db, file),
    faultyRows(db, file.id, SHOWN),
    knownRows(db, file, SHOWN),
  ]);
  return {
    ...file,
    kind: file.kind as ImportKind,
    counts,
    names,
    /** Rows in the register. */
    inRegister: published,
    /** Rows that can be published now. */
    clear: counts.resolved - published,
    samples,
    faulty,
    known,
    unclear: mappingRefusal(file.kind as ImportKind, file.mapping, file.ownMunicipality),
    isWorking: ['mapping', 'judging', 'publishing'].includes(file.state),
  };
}
