import type { SentenceMarks } from './sentence-marks.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import type { TownCandidate } from './town-candidate.ts';

/** What stands before the name, as `town-evidence.ts` found it. */
export interface PlainContext {
  readonly called: boolean;
  readonly authority: boolean;
  readonly preposition: boolean;
}

export interface PlainSaying {
  readonly evidence: number;
  readonly refuted: boolean;
}

const NOUNS_HAVE_CAPITALS: ReadonlySet<string> = new Set(['de']);
/** Languages in which a title gives every word a capital now and then. */
const LISTS = ['events', 'directions', 'offices', 'clutter'] as const;
const SMALLEST_IN_TITLE = 3_000;
const LARGE = 100_000;

/** What speaks for a town in languages of which no dictionary is at hand: where the capital stands, and what stands around it. */
export function plainSays(
  marks: SentenceMarks,
  from: number,
  to: number,
  candidates: readonly TownCandidate[],
  before: PlainContext,
  language: string,
  tools: ReaderTools,
): PlainSaying {
  const { tokens } = marks.sentence;
  const first = tokens[from];
  if (first === undefined) return { evidence: 0, refuted: true };
  const after = townAfter(marks, to);
  const strong = before.called || after || (before.authority && before.preposition);
  let evidence = after ? 3 : 0;
  const alone = to - from === 1;
  if (alone && first.text.length < 3 && !isLarge(candidates)) return { evidence, refuted: true };
  const small = marks.municipal.get(from)?.has('ordinary') ?? false;
  if (alone && small && !before.called && !(before.authority && before.preposition)) return { evidence, refuted: true };
  const ordinary = small || isOrdinary(tokens, from, language, tools);
  if (alone && ordinary && (!strong || candidates.length === 0)) return { evidence: evidence - 3, refuted: true };
  evidence += capitalSays(marks, from, candidates, language);
  const refuted = partOfName(marks, from, to, candidates, before, after, language, tools);
  return { evidence, refuted };
}

/** «Астана қаласының», “Krasnoyarsk City Administration”. */
export function townAfter({ municipal }: SentenceMarks, to: number): boolean {
  return municipal.get(to)?.has('town-after') ?? false;
}

function isLarge(candidates: readonly TownCandidate[]): boolean {
  return (candidates[0]?.places[0]?.population ?? 0) >= LARGE;
}

/** A capital within a sentence is a name; at its beginning it may be anything, in a title it often is a town. */
function capitalSays({ sentence }: SentenceMarks, from: number, candidates: readonly TownCandidate[], language: string): number {
  const best = candidates[0];
  const token = sentence.tokens[from];
  const exact = best !== undefined && token !== undefined && best.name.toLowerCase() === token.text.toLowerCase();
  const begins = from === 0 || /^[«"“„:.!?]$/.test(sentence.tokens[from - 1]?.text ?? '');
  if (!begins) return NOUNS_HAVE_CAPITALS.has(language) ? 0.5 : 1;
  const population = best?.places[0]?.population ?? 0;
  if (exact && population >= LARGE && !NOUNS_HAVE_CAPITALS.has(language)) return sentence.paragraph === 0 ? 2 : 1;
  if (sentence.paragraph !== 0 || !exact || population < SMALLEST_IN_TITLE) return 0;
  return NOUNS_HAVE_CAPITALS.has(language) && population < 15_000 ? 0.5 : 2;
}

/** A word that our lists know as a word, not as a name. */
export function isOrdinary(tokens: readonly Token[], index: number, language: string, tools: ReaderTools): boolean {
  return LISTS.some((subject) =>
    tools.words
      .about(subject, language)
      .at(tokens, index)
      .some((one) => one.to === index + 1),
  );
}

/** “Charles Puckett”, «Adam Horbacz»: a row of capitals of which no town is the whole. */
function partOfName(
  marks: SentenceMarks,
  from: number,
  to: number,
  candidates: readonly TownCandidate[],
  before: PlainContext,
  after: boolean,
  language: string,
  tools: ReaderTools,
): boolean {
  const { tokens } = marks.sentence;
  const isName = (index: number) =>
    tokens[index]?.capital === true &&
    !marks.municipal.has(index) &&
    !marks.countries.has(index) &&
    !marks.regions.has(index) &&
    !isOrdinary(tokens, index, language, tools);
  if (!before.called && from > 0 && isName(from - 1)) return !(to - from > 1 && candidates.length > 0);
  if (after || !isName(to)) return false;
  if (before.called) return false;
  const declined = candidates[0] !== undefined && candidates[0].name.toLowerCase() !== (tokens[from]?.text.toLowerCase() ?? '');
  return !(before.authority && (before.preposition || declined));
}
