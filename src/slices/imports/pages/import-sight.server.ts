import type { AppContext } from '../../../platform/http/app-context.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { clearRowsShown } from '../clear-queries.server.ts';
import type { ImportKind } from '../columns.ts';
import { mappingRefusal } from '../mapping.ts';
import { faultyRows, type ImportFileRow, rowCounts } from '../queries.server.ts';
import { countPublished, knownRows, namesLeft, samplesOf } from '../sight-queries.server.ts';

const SHOWN = 20;
const CLEAR_ON_A_PAGE = 20;

interface Seen {
  readonly lang: Lang;
  /** Of the rows that become records. */
  readonly page: number;
}

export type ImportSight = Awaited<ReturnType<typeof sightOfImport>>;

/** All that the page of an import shows. */
export async function sightOfImport({ db }: Pick<AppContext, 'db'>, file: ImportFileRow, { lang, page }: Seen) {
  const unclear = mappingRefusal(file.kind as ImportKind, file.mapping, file.ownMunicipality);
  const seesRows = file.state === 'ready' && unclear === null;
  const [counts, names, published, samples, faulty, known, clearRows] = await Promise.all([
    rowCounts(db, file.id),
    namesLeft(db, file.id),
    countPublished(db, file),
    samplesOf(db, file),
    faultyRows(db, file.id, SHOWN),
    knownRows(db, file, SHOWN),
    seesRows ? clearRowsShown(db, file, lang, { offset: (page - 1) * CLEAR_ON_A_PAGE, limit: CLEAR_ON_A_PAGE }) : [],
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
    clearRows,
    page,
    pages: Math.ceil(counts.resolved / CLEAR_ON_A_PAGE),
    unclear,
    isWorking: ['mapping', 'judging', 'publishing'].includes(file.state),
  };
}
