import { townsOfAdjective } from '../../platform/i18n/adjective-of-town.ts';
import { nameKey } from '../../platform/i18n/name-key.ts';
import { type TypedKey, typedKeys } from './typed-forms.ts';

/** Some words on end that may name a place, from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Keys under which the place may stand. */
  readonly keys: readonly StretchKey[];
}

export interface StretchKey {
  readonly key: string;
  readonly how: TypedKey['how'] | 'adjective';
}

/** «Переславль-Залесский», «в Нижнем Новгороде», «Горки Ленинские и». */
const LONGEST = 4;
const MOST_KEYS = 60;
const SHORTEST_KEY = 2;

/** Every stretch of the words that may name a place. What it means shows when its keys are looked up. */
export function stretchesOf(words: readonly string[]): readonly Stretch[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, words.length - from) }, (__, more) => {
      const to = from + more + 1;
      return { from, to, keys: keysOf(words.slice(from, to)) };
    }).filter(({ keys }) => keys.length > 0),
  );
}

function keysOf(words: readonly string[]): readonly StretchKey[] {
  const [only, ...others] = words;
  const adjective = others.length > 0 || only === undefined ? [] : townsOfAdjective(only);
  const asName = typedKeys(words.join(' ')).slice(0, MOST_KEYS);
  const known = new Set(asName.map(({ key }) => key));
  const asAdjective = adjective.map(nameKey).filter((key) => !known.has(key));
  return [...asName, ...asAdjective.map((key) => ({ key, how: 'adjective' as const }))].filter(({ key }) => key.length >= SHORTEST_KEY);
}

export interface Meaning<Id> {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly Id[];
}

/** How sure it is that a name is meant by a key of this kind: where one of a surer kind is found, the others are chance. */
const SURENESS: readonly (readonly StretchKey['how'][])[] = [['exact', 'declined'], ['transliterated'], ['adjective']];

/** Which of the stretches mean something, by what stands under each key; a stretch within a longer one that means something does not. */
export function meaningsOf<Id>(stretches: readonly Stretch[], found: ReadonlyMap<string, readonly Id[]>): readonly Meaning<Id>[] {
  const all = stretches.flatMap(({ from, to, keys }) => {
    for (const hows of SURENESS) {
      const ids = keys.filter(({ how }) => hows.includes(how)).flatMap(({ key }) => found.get(key) ?? []);
      if (ids.length > 0) return [{ from, to, ids: [...new Set(ids)] }];
    }
    return [];
  });
  const isWithin = (one: Meaning<Id>, other: Meaning<Id>) =>
    other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
  return all.filter((one) => !all.some((other) => isWithin(one, other)));
}
