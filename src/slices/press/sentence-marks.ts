import { meaningsIn } from './lexicon.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** What the words of a sentence say of places, by the index of its tokens. */
export interface SentenceMarks {
  readonly sentence: Sentence;
  /** Headings of `municipal`: town, authority, in, no-town, no place, organisation, district, okrug. By the last token of the phrase. */
  readonly municipal: ReadonlyMap<number, ReadonlySet<string>>;
  /** Where a phrase of `council-after` begins: «міської ради». */
  readonly councils: ReadonlySet<number>;
  /** ISO codes, where a country or its adjective stands. */
  readonly countries: ReadonlyMap<number, string>;
  /** GeoNames codes, by each token of the phrase. */
  readonly regions: ReadonlyMap<number, string>;
}

export function marksOf(sentence: Sentence, language: string, tools: ReaderTools): SentenceMarks {
  const municipal = new Map<number, Set<string>>();
  const councils = new Set<number>();
  for (const { is, from, to } of meaningsIn(tools.words.about('municipal', language), sentence.tokens)) {
    if (is === 'council-after') {
      councils.add(from);
      continue;
    }
    municipal.set(to - 1, (municipal.get(to - 1) ?? new Set()).add(is));
  }
  return {
    sentence,
    municipal,
    councils,
    countries: tokensOf('countries', sentence, language, tools),
    regions: tokensOf('regions', sentence, language, tools),
  };
}

function tokensOf(subject: string, sentence: Sentence, language: string, tools: ReaderTools): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { is, from, to } of meaningsIn(tools.words.about(subject, language), sentence.tokens)) {
    // «Новороссийск», «Крымск»: towns, though they begin as countries and regions do.
    if (language === 'ru' && to - from === 1 && TOWN_FORM.test(sentence.tokens[from]?.low ?? '')) continue;
    for (let index = from; index < to; index += 1) found.set(index, is);
  }
  return found;
}

const TOWN_FORM = /ск[ауе]?$/;
