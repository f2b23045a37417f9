import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { meaningsIn } from './lexicon.ts';
import { officesIn } from './offices.ts';
import type { At } from './reading.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

export interface DirectionMention {
  readonly code: Direction;
  readonly at: At;
  /** Index of the sentence. */
  readonly sentence: number;
}

const NO_NAMES: ReadonlySet<number> = new Set();
const isDirection = (is: string): is is Direction => DIRECTIONS.some((code) => code === is);

/** Directions of cooperation that the story tells of, at every word that tells it; not those in names of offices. */
export function directionsOf(sentences: readonly Sentence[], lang: string, tools: ReaderTools): readonly DirectionMention[] {
  const lexicon = tools.words.about('directions', lang);
  const cues = sentences.map(({ tokens }) => tokens.some((_, at) => lexicon.at(tokens, at).some(({ is }) => is === 'cue')));
  return sentences.flatMap((sentence, index) => {
    const { tokens } = sentence;
    const meanings = meaningsIn(lexicon, tokens);
    if (meanings.length === 0 || meanings.some(({ is }) => is === 'vague')) return [];
    const hasCue = cues[index] === true;
    const offices = officesIn(sentence, NO_NAMES, lang, tools).filter((office) => office.kind !== 'author');
    return meanings.flatMap(({ is: heading, from, to }): readonly DirectionMention[] => {
      const is = heading.replace(' ?', '');
      if (!isDirection(is) || (is !== heading && !hasCue) || offices.some((office) => from >= office.from && from < office.to)) return [];
      return [{ code: is, at: [tokens[from]?.at[0] ?? 0, tokens[to - 1]?.at[1] ?? 0], sentence: index }];
    });
  });
}
