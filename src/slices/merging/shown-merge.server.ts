import type { AppContext, RecordKind } from '../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { type Comparison, counted } from './compared-records.server.ts';
import { mergeAfter, type WholeMerge } from './queries.server.ts';
import { partedInput } from './rules.ts';

/** A merge as it is shown. */
export interface ShownMerge {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string; readonly page: string };
  readonly into: { readonly id: string; readonly name: string; readonly page: string };
  readonly at: string;
  /** Null: the register itself. */
  readonly by: string | null;
  readonly reason: string;
  readonly undoneAt: string | null;
  readonly moves: Comparison['moves'];
  /** Names of fields that somebody changed since: they stay. */
  readonly left: readonly string[];
  /** The merge that is to be taken back before. */
  readonly later: string | null;
}

/** What came of a merge; the names are those that the records had. */
export async function shownMerge(
  { db, accountNames }: Pick<AppContext, 'db' | 'accountNames'>,
  lang: Lang,
  record: RecordKind,
  row: WholeMerge,
): Promise<ShownMerge> {
  const { moved, mergedBy } = row;
  const now = await record.kept(db, row.intoId);
  const labels = record.labels(lang);
  const named = async (id: string, input: object) => ({
    id,
    name: inLang(await record.nameOf(db, input), lang),
    page: record.paths(input).page,
  });
  const names = mergedBy === null ? null : await accountNames(db, [mergedBy]);
  return {
    id: row.id,
    from: await named(row.fromId, moved.input),
    into: await named(row.intoId, now?.input ?? moved.keeper.after),
    at: new Date(row.at).toISOString(),
    by: mergedBy === null ? null : (names?.get(mergedBy) ?? ''),
    reason: row.reason,
    undoneAt: row.undoneAt === null ? null : new Date(row.undoneAt).toISOString(),
    moves: counted(moved.owners.filter(({ kind }) => !PRIVATE_KINDS.includes(kind))),
    left: now === null ? [] : partedInput(moved.keeper, now.input).left.map((field) => labels[field] ?? field),
    later: row.undoneAt === null ? await mergeAfter(db, row) : null,
  };
}

/** Whose numbers are nobody's business but their own. */
const PRIVATE_KINDS: readonly string[] = ['letter', 'confirmation_request'];
