import type { Cues } from './cues.ts';
import type { DateMention } from './date-mention.ts';
import { grouped } from './grouped.ts';
import type { PersonMention, Town, TownMention } from './mentions.ts';
import type { Sentence } from './tokens.ts';

/** What was found in the words of a story, before it is asked what happened. */
export interface StoryFacts {
  readonly input: string;
  readonly language: string;
  readonly published: string | null;
  readonly sentences: readonly Sentence[];
  readonly cues: Cues;
  readonly dates: readonly DateMention[];
  readonly mentions: readonly TownMention[];
  readonly people: readonly PersonMention[];
  /** Countries and their adjectives: «из Армении», «китайская». */
  readonly countries: readonly { readonly code: string; readonly sentence: number; readonly from: number; readonly to: number }[];
  /** Towns for which persons of the story speak. */
  readonly spokenFor: readonly Town[];
}

/** The sentences that say what the page is about: the title and the first two of the body. */
export function isLead({ sentences }: StoryFacts, index: number): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  if (sentence.paragraph === 0) return true;
  const first = sentences.findIndex((one) => one.paragraph > 0);
  return index < first + 2;
}

export function isTitle({ sentences }: StoryFacts, index: number): boolean {
  return sentences[index]?.paragraph === 0;
}

export function mentionsIn({ mentions }: StoryFacts, sentence: number): readonly TownMention[] {
  return bySentence(mentions).get(sentence) ?? NONE;
}

const NONE: readonly TownMention[] = [];
const kept = new WeakMap<readonly TownMention[], ReadonlyMap<number, readonly TownMention[]>>();

/** Grouped once for a story: questions about a sentence must not cost as much as the story is long. */
function bySentence(mentions: readonly TownMention[]): ReadonlyMap<number, readonly TownMention[]> {
  const known = kept.get(mentions);
  if (known !== undefined) return known;
  const groups = grouped(mentions, (one) => one.sentence);
  kept.set(mentions, groups);
  return groups;
}

/** The word of the sentence at this place from a token, in lower case; '' outside of it. */
export function low({ sentences }: StoryFacts, sentence: number, index: number): string {
  return sentences[sentence]?.tokens[index]?.low ?? '';
}

export function textOf({ input, sentences }: StoryFacts, sentence: number): string {
  return input.slice(...(sentences[sentence]?.at ?? [0, 0]));
}

export function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
