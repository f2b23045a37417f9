import type { AppContext, RecordKind } from '../../platform/http/app-context.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { type ChangeView, historyOf } from './queries.server.ts';
import { isUndone } from './rules.ts';

/** A change in words. */
export interface ShownChange {
  readonly seq: number;
  readonly at: string;
  readonly by: { readonly kind: string; readonly name: string | null };
  readonly forBody: string | null;
  readonly deed: string;
  readonly reason: string | null;
  /** Null where what it said was erased. */
  readonly fields: readonly { readonly field: string; readonly label: string; readonly was: string; readonly is: string }[] | null;
  /** The change that took this one back, and the one that this one took back. */
  readonly undoneBy: number | null;
  readonly undoes: number | null;
  /** The merge of two records of which this change is a part. */
  readonly merge: string | null;
}

type Given = Pick<AppContext, 'db' | 'accountNames' | 'subjectNamings'>;

/** The whole history of a record as people read it. The number of queries does not grow with it. */
export async function shownHistory(given: Given, lang: Lang, kind: RecordKind, id: string): Promise<readonly ShownChange[]> {
  const changes = await historyOf(given.db, { kind: kind.kind, id });
  const fields = changes.flatMap(({ seq, fields: changed }) =>
    Object.entries(changed ?? {})
      .filter(([field]) => field !== 'id' && !OF_MERGES.includes(field))
      .map(([field, [was, is]]) => ({ seq, field, was, is })),
  );
  const [said, people, bodies] = await Promise.all([
    kind.say(
      given.db,
      lang,
      fields.flatMap(({ field, was, is }) => [
        { field, value: was },
        { field, value: is },
      ]),
    ),
    given.accountNames(given.db, namesToAsk(changes)),
    namesOfBodies(given, changes),
  ]);
  const labels = kind.labels(lang);
  const inWords = fields.map(({ seq, field }, at) => ({
    seq,
    field,
    label: labels[field] ?? field,
    was: said[at * 2] ?? '',
    is: said[at * 2 + 1] ?? '',
  }));
  const of = Map.groupBy(inWords, ({ seq }) => seq);
  return changes.map((one) => ({
    seq: one.seq,
    at: one.at,
    by: { kind: one.actor.kind, name: people.get(one.actor.id ?? '') ?? null },
    forBody: one.forBody === null ? null : inLang(bodies.get(one.forBody) ?? { ru: null, en: null }, lang) || null,
    deed: one.deed,
    reason: one.reason,
    fields:
      one.fields === null
        ? null
        : (of.get(one.seq) ?? []).filter(({ was, is }) => was !== '' || is !== '').map(({ seq: _, ...field }) => field),
    undoneBy: isUndone(changes, one.seq) ? (changes.find(({ undoes }) => undoes === one.seq)?.seq ?? null) : null,
    undoes: one.undoes,
    merge: mergeIn(one),
  }));
}

/** What a merge says of itself in the change of each of the two records. */
const OF_MERGES: readonly string[] = ['absorbed', 'mergedInto'];

function mergeIn({ fields }: ChangeView): string | null {
  const told = OF_MERGES.flatMap((field) => fields?.[field] ?? []) as readonly ({ readonly merge: string } | null)[];
  return told.find((one) => one !== null)?.merge ?? null;
}

function namesToAsk(changes: readonly ChangeView[]): readonly string[] {
  return [...new Set(changes.flatMap(({ actor }) => (actor.kind === 'account' && actor.id !== null ? [actor.id] : [])))];
}

async function namesOfBodies({ db, subjectNamings }: Given, changes: readonly ChangeView[]): Promise<ReadonlyMap<string, Bilingual>> {
  const ids = [...new Set(changes.flatMap(({ forBody }) => forBody ?? []))];
  const named = ids.length === 0 ? undefined : await subjectNamings.find(({ kind }) => kind === 'body')?.subjects(db, ids);
  return new Map([...(named ?? [])].map(([id, { name }]) => [id, name]));
}
