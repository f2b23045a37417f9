import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AppContext, RecordKind } from '../../platform/http/app-context.ts';
import type { MergeableKind } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { mergingMessages } from './messages.ts';
import { ownersOf, referencesTo } from './queries.server.ts';
import { type Difference, differencesBetween, type Side } from './rules.ts';

/** A field of two records in words, with what can stay. */
export interface ComparedField {
  readonly field: string;
  readonly label: string;
  readonly said: Readonly<Record<Side, string>>;
  readonly sides: readonly Side[];
  readonly usual: Side;
}

/** One of the two, as it is named and where it is read. */
export interface ComparedRecord {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  readonly revision: number;
}

export interface Comparison {
  readonly into: ComparedRecord;
  readonly from: ComparedRecord;
  readonly fields: readonly ComparedField[];
  readonly moves: readonly { readonly kind: string; readonly count: number }[];
}

type Given = Pick<AppContext, 'db' | 'mergeParts'>;
type Kinds = { readonly record: RecordKind; readonly of: MergeableKind };

/** The kind of record in the address, if such records can be merged. */
export function kindsOf(
  { recordKinds, mergeParts }: Pick<AppContext, 'recordKinds' | 'mergeParts'>,
  name: string | undefined,
): Kinds | null {
  const record = recordKinds.find(({ kind }) => kind === name);
  const of = mergeParts.kinds.find(({ kind }) => kind === name);
  return record === undefined || of === undefined ? null : { record, of };
}

/** Two records side by side: what they say differently, and what moves with the one that goes. */
export async function comparisonOf(
  { db, mergeParts }: Given,
  lang: Lang,
  { record, of }: Kinds,
  pair: { readonly into: Kept<object>; readonly from: Kept<object> },
): Promise<Comparison> {
  const [into, from] = [await namedRecord(db, lang, record, pair.into), await namedRecord(db, lang, record, pair.from)];
  return {
    into,
    from,
    fields: await inWords(db, lang, record, differencesBetween(of.fields, pair.into.input, pair.from.input)),
    moves: await movesWith({ db, mergeParts }, record.kind, from.id, into.id),
  };
}

async function namedRecord(db: Database, lang: Lang, record: RecordKind, { input, revision }: Kept<object>): Promise<ComparedRecord> {
  const { id } = input as { readonly id: string };
  return { id, name: inLang(await record.nameOf(db, input), lang), page: record.paths(input).page, revision };
}

async function inWords(
  db: Database,
  lang: Lang,
  record: RecordKind,
  differences: readonly Difference[],
): Promise<readonly ComparedField[]> {
  const values = differences.flatMap(({ field, into, from, both }) => [into, from, both].map((value) => ({ field, value })));
  const said = await record.say(db, lang, values);
  const labels = record.labels(lang);
  const words = mergingMessages(lang);
  return differences.map(({ field, sides, usual }, at) => {
    const [name = field, language] = field.split('.');
    const label = labels[name] ?? name;
    const [into, from, both] = said.slice(at * 3, at * 3 + 3).map((text) => text || words.nothing);
    return {
      field,
      label: language === undefined ? label : `${label}, ${language === 'ru' ? words.inRussian : words.inEnglish}`,
      said: { into: into ?? '', from: from ?? '', both: both ?? '' },
      sides,
      usual,
    };
  });
}

/** How many records of each kind refer to the one that goes; letters and requests are nobody's business but their own. */
async function movesWith({ db, mergeParts }: Given, kind: string, from: string, into: string): Promise<Comparison['moves']> {
  const open = referencesTo(mergeParts, kind).filter(({ isPrivate }) => !isPrivate);
  return counted(await ownersOf(db, open, { kind, id: from }, [from, into]));
}

export function counted(owners: readonly { readonly kind: string }[]): Comparison['moves'] {
  return [...Map.groupBy(owners, ({ kind }) => kind)].map(([kind, some]) => ({ kind, count: some.length }));
}
