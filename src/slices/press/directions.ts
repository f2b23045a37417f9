import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { meaningsIn } from './lexicon.ts';
import { type Office, officesIn } from './offices.ts';
import type { At } from './reading.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

export interface DirectionMention {
  readonly code: Direction;
  readonly at: At;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** The end of a heading whose words count only beside a cue. */
const NEEDS_CUE = / \?$/;
const NO_NAMES: ReadonlySet<number> = new Set();
const isDirection = (is: string): is is Direction => DIRECTIONS.some((code) => code === is);

/** Directions of cooperation that the story tells of, at every word that tells it; not those in names of offices. */
export function directionsOf(sentences: readonly Sentence[], lang: string, tools: ReaderTools): readonly DirectionMention[] {
  const lexicon = tools.words.about('directions', lang);
  return sentences.flatMap((sentence, index) => {
    const { tokens } = sentence;
    const meanings = meaningsIn(lexicon, tokens);
    if (meanings.length === 0 || meanings.some(({ is }) => is === 'vague')) return [];
    const hasCue = tokens.some((_, at) => lexicon.at(tokens, at).some(({ is }) => is === 'cue'));
    const silent = new Set(meanings.filter(({ is }) => is === 'none').map(({ from }) => from));
    const offices = officesIn(sentence, NO_NAMES, lang, tools).filter((office) => isOfOnePerson(office, tokens));
    return meanings.flatMap(({ is, from, to }): readonly DirectionMention[] => {
      const code = is.replace(NEEDS_CUE, '');
      if (!isDirection(code) || silent.has(from) || (code !== is && !hasCue)) return [];
      if (offices.some((office) => from >= office.from && from < office.to)) return [];
      return [{ code, at: [tokens[from]?.at[0] ?? 0, tokens[to - 1]?.at[1] ?? 0], sentence: index }];
    });
  });
}

/** «директор музея Анна Котова» says nothing of museums, «обмен студентами» does of education. */
function isOfOnePerson(office: Office, tokens: readonly Token[]): boolean {
  if (office.kind === 'author' || office.isPlural) return false;
  return office.kind !== 'other' || tokens.slice(office.noun + 1, office.to + 1).some((token) => token.capital);
}
