import { grouped } from './grouped.ts';
import type { At } from './reading.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** A word of `words/events.*.txt` where it stands. */
export interface Cue {
  readonly is: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly at: At;
}

export interface Cues {
  readonly all: readonly Cue[];
  of(is: string): readonly Cue[];
  in(sentence: number, is: string): readonly Cue[];
}

export function cuesOf(sentences: readonly Sentence[], language: string, tools: ReaderTools): Cues {
  const lexicon = tools.words.about('events', language);
  const all = sentences.flatMap(({ tokens }, sentence) =>
    meaningsOfAll(lexicon, tokens).map(({ is, from, to }) => ({
      is,
      sentence,
      from,
      to,
      at: [tokens[from]?.at[0] ?? 0, tokens[to - 1]?.at[1] ?? 0] as const,
    })),
  );
  return byHeading(all.filter((cue) => !isInsideOfPlan(cue, all)));
}

/** «має бути підписано»: what will be signed is not signed. */
function isInsideOfPlan({ is, sentence, from, to }: Cue, all: readonly Cue[]): boolean {
  return is === 'signed' && all.some((one) => one.is === 'will-sign' && one.sentence === sentence && one.from < from && to <= one.to);
}

function byHeading(all: readonly Cue[]): Cues {
  const by = new Map<string, Cue[]>();
  for (const cue of all) {
    const known = by.get(cue.is);
    if (known === undefined) by.set(cue.is, [cue]);
    else known.push(cue);
  }
  const of = (is: string) => by.get(is) ?? [];
  const bySentence = grouped(all, (cue) => `${cue.sentence} ${cue.is}`);
  return { all, of, in: (sentence, is) => bySentence.get(`${sentence} ${is}`) ?? [] };
}

/** Under each heading the longest phrase at each token: one word may be a cue for several things. */
function meaningsOfAll(lexicon: ReturnType<ReaderTools['words']['about']>, tokens: Sentence['tokens']) {
  return tokens.flatMap((_, index) => {
    const seen = new Set<string>();
    return lexicon.at(tokens, index).filter(({ is }) => !seen.has(is) && seen.add(is));
  });
}
