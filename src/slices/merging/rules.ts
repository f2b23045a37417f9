import type { FieldWay, Going } from '../../platform/values/merge-fields.ts';
import { isSame } from '../history/index.ts';

/** From which record a value is taken: the one that stays, the one that goes, or both as one list. */
export type Side = 'into' | 'from' | 'both';

/** By the name of a field; `name.ru` for one language of a text. */
export type Choices = Readonly<Record<string, Side>>;

type Fields = Readonly<Record<string, FieldWay>>;
type Input = Readonly<Record<string, unknown>>;

/** Something that the two records say differently. */
export interface Difference {
  readonly field: string;
  readonly into: unknown;
  readonly from: unknown;
  /** Both lists as one, where that is more than either. */
  readonly both: unknown;
  readonly sides: readonly Side[];
  /** What stands if nobody chooses: the fuller value. */
  readonly usual: Side;
}

const LANGUAGES = ['ru', 'en'] as const;

/** What the person decides, in the order of the fields. */
export function differencesBetween(fields: Fields, into: object, from: object): readonly Difference[] {
  const [kept, other] = [into as Input, from as Input];
  return Object.entries(fields).flatMap(([field, of]) => {
    const pair = [kept[field] ?? null, other[field] ?? null] as const;
    if (of.way === 'one') return differenceOf(field, ...pair);
    if (of.way === 'languages')
      return LANGUAGES.flatMap((lang) => differenceOf(`${field}.${lang}`, inOne(pair[0], lang), inOne(pair[1], lang)));
    if (of.way !== 'list' || isSame(...pair)) return [];
    const both = (of.together as (into: unknown, from: unknown) => unknown)(...pair);
    const addsSomething = !isSame(both, pair[0]);
    const sides: readonly Side[] = addsSomething ? ['into', 'from', 'both'] : ['into', 'from'];
    return [{ field, into: pair[0], from: pair[1], both, sides, usual: addsSomething ? 'both' : 'into' }];
  });
}

function differenceOf(field: string, into: unknown, from: unknown): readonly Difference[] {
  return isSame(into, from) ? [] : [{ field, into, from, both: null, sides: ['into', 'from'], usual: fullerOf(into, from) }];
}

function inOne(value: unknown, lang: 'ru' | 'en'): unknown {
  return (value as Readonly<Record<string, unknown>> | null)?.[lang] ?? null;
}

/** Something rather than nothing, a day rather than its year, the longer list; else what stands in the record that stays. */
function fullerOf(into: unknown, from: unknown): Side {
  if (isNothing(into) !== isNothing(from)) return isNothing(into) ? 'from' : 'into';
  if (typeof into === 'string' && typeof from === 'string' && /^\d{4}/.test(into) && from.startsWith(into)) return 'from';
  if (Array.isArray(into) && Array.isArray(from) && from.length > into.length) return 'from';
  return 'into';
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The record as it is after the merge, under the id that stays. */
export function mergedInput(fields: Fields, into: object, from: object, chosen: Choices, going: Going): object {
  const [kept, other] = [into as Input, from as Input];
  const usual = new Map(differencesBetween(fields, into, from).map(({ field, usual: side }) => [field, side]));
  const sideOf = (field: string): Side => chosen[field] ?? usual.get(field) ?? 'into';
  const merged = Object.entries(fields).map(([field, of]) => {
    const pair = [kept[field] ?? null, other[field] ?? null] as const;
    if (of.way === 'languages') return [field, inLanguages(field, ...pair, sideOf)];
    if (of.way === 'one') return [field, sideOf(field) === 'from' ? pair[1] : pair[0]];
    const sides = sidesOfList(field, of, { kept, other, sideOf });
    return [field, listOf(of, sides, pair, going)];
  });
  return { ...kept, ...Object.fromEntries(merged) };
}

type ListWay = Exclude<FieldWay, { readonly way: 'one' | 'languages' }>;
type SideOf = (field: string) => Side;

function sidesOfList(
  field: string,
  of: ListWay,
  { kept, other, sideOf }: { readonly kept: Input; readonly other: Input; readonly sideOf: SideOf },
): readonly Side[] {
  if (of.way === 'both') return ['both'];
  return of.way === 'list' ? [sideOf(field)] : sidesOfText(of.field, kept[of.field], other[of.field], sideOf);
}

function listOf(of: ListWay, sides: readonly Side[], pair: readonly [unknown, unknown], going: Going): unknown {
  const [side] = sides;
  if (side === undefined) return [];
  if (side !== 'both') return side === 'from' ? pair[1] : pair[0];
  return (of.together as (into: unknown, from: unknown, going: Going) => unknown)(...pair, going);
}

function inLanguages(field: string, into: unknown, from: unknown, sideOf: SideOf): unknown {
  const [ru, en] = LANGUAGES.map((lang) => inOne(sideOf(`${field}.${lang}`) === 'from' ? from : into, lang));
  return ru === null && en === null && (into === null || from === null) ? null : { ru, en };
}

/** The records of which a text bears words: where both say the same, both. */
function sidesOfText(field: string, into: unknown, from: unknown, sideOf: SideOf): readonly Side[] {
  const sides = LANGUAGES.flatMap((lang): readonly Side[] => {
    const [mine, theirs] = [inOne(into, lang), inOne(from, lang)];
    const side = sideOf(`${field}.${lang}`);
    if (isNothing(side === 'from' ? theirs : mine)) return [];
    return isSame(mine, theirs) ? ['into', 'from'] : [side];
  });
  const different = [...new Set(sides)];
  return different.length === 2 ? ['both'] : different;
}

/** The keeper without what the merge brought: fields that somebody changed since stay as they are now. */
export function partedInput(
  { before, after }: { readonly before: object; readonly after: object },
  now: object,
): { readonly input: object; readonly left: readonly string[] } {
  const [was, became, is] = [before as Input, after as Input, now as Input];
  const brought = Object.keys(became).filter((field) => !isSame(became[field], was[field]));
  const left = brought.filter((field) => !isSame(is[field], became[field]) && !isSame(is[field], was[field]));
  const back = brought.filter((field) => !left.includes(field)).map((field) => [field, was[field] ?? null]);
  return { input: { ...is, ...Object.fromEntries(back) }, left };
}
