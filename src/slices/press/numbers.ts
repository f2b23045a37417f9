import { type Amount, amountAt } from './amounts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Morphology } from './morphology.ts';
import { lemmaTokens } from './offices.ts';
import type { NumberRead } from './reading.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

export type NumberMention = NumberRead & { readonly sentence: number };

/** Between the number and its noun: «60 ведущих белорусских предприятий». */
const ADJECTIVES = 3;
const SAID_OF = 5;
/** «Два города», «три района» are those of the tie. */
const FEW = 3;
const BARE_AFTER = /^(?:до|остальные|около|более|свыше|почти|порядка|примерно|всего|них)$/;
const AWAY = /^(?:в|за|на|через)$/;
const DISTANCE = /^(?:км|километр|метр|м|верста)$/;

/** Money and counts about the event, the tie or its results; no dates, ordinals, ages, distances, scores or figures of a town. */
export function numbersOf(sentences: readonly Sentence[], lang: string, tools: ReaderTools): readonly NumberMention[] {
  const lexicon = tools.words.about('numbers', lang);
  const found: NumberMention[] = [];
  const told = new Set<string>();
  sentences.forEach((sentence, index) => {
    if (!sentence.tokens.some((token) => token.kind === 'number') && !hasNumberWord(sentence.tokens, lexicon)) return;
    for (const number of numbersIn(sentence, lang, lexicon, tools)) {
      const key = `${number.value} ${number.unit ?? ''}`;
      if (told.has(key)) continue;
      told.add(key);
      found.push({ ...number, sentence: index });
    }
  });
  return found;
}

const hasNumberWord = (tokens: readonly Token[], lexicon: Lexicon) =>
  tokens.some((_, index) => lexicon.at(tokens, index).some(({ is }) => /^\d/.test(is)));

function numbersIn({ tokens }: Sentence, lang: string, lexicon: Lexicon, tools: ReaderTools): readonly NumberRead[] {
  const lemmas = lang === 'ru' ? lemmaTokens(tokens, tools.morphology) : tokens;
  const isBackground = tokens.some((_, index) => says(lexicon, [tokens, lemmas], index, 'background'));
  const found: NumberRead[] = [];
  let index = 0;
  while (index < tokens.length) {
    const amount = amountAt(tokens, index, lang, lexicon);
    if (amount === null) {
      index += 1;
      continue;
    }
    const number =
      moneyOf(tokens, lemmas, amount, lexicon) ?? (isBackground ? null : countOf(tokens, lemmas, amount, lang, lexicon, tools));
    if (number !== null) found.push(number);
    index = amount.to;
  }
  return found;
}

const says = (lexicon: Lexicon, rows: readonly (readonly Token[])[], index: number, is: string) =>
  rows.some((tokens) => lexicon.at(tokens, index).some((meaning) => meaning.is === is));

/** «85 млн рублей», «$ 100 млн»; millions of nothing said are of the country's money. */
function moneyOf(tokens: readonly Token[], lemmas: readonly Token[], amount: Amount, lexicon: Lexicon): NumberRead | null {
  for (const row of [tokens, lemmas]) {
    for (const { is, to } of lexicon.at(row, amount.to)) {
      if (is.startsWith('money '))
        return {
          value: amount.value,
          unit: is.slice(6),
          what: saidOf(tokens, to),
          at: [amount.at[0], tokens[to - 1]?.at[1] ?? amount.at[1]],
        };
    }
  }
  const before =
    amount.from > 0
      ? lexicon.at(tokens, amount.from - 1).find(({ is }) => is.startsWith('money ') && tokens[amount.from - 1]?.kind === 'mark')
      : undefined;
  if (before !== undefined) return { value: amount.value, unit: before.is.slice(6), what: saidOf(tokens, amount.to), at: amount.at };
  const next = tokens[amount.to];
  if (
    amount.value < 1_000_000 ||
    !amount.scaled ||
    (next !== undefined && next.kind === 'word' && !/^(?:придется|дал|дала|дали|из|на|в|от|и)$/.test(next.low))
  )
    return null;
  return { value: amount.value, unit: 'RUB', what: saidOf(tokens, amount.to), at: amount.at };
}

const isYear = (value: number) => value > 1900 && value < 2100;

function countOf(
  tokens: readonly Token[],
  lemmas: readonly Token[],
  amount: Amount,
  lang: string,
  lexicon: Lexicon,
  tools: ReaderTools,
): NumberRead | null {
  if (
    amount.isDate ||
    (amount.inWords && tokens[amount.to]?.capital === true) ||
    (lang !== 'ru' && isYear(amount.value) && !amount.inWords)
  )
    return null;
  const noun = nounAfter(tokens, amount.to, lang, tools);
  if (noun === null) {
    const before = tokens[amount.from - 1]?.low ?? '';
    if (!BARE_AFTER.test(before) || isYear(amount.value) || amount.inWords) return null;
    return { value: amount.value, unit: null, what: saidOf(tokens, amount.to), at: amount.at };
  }
  for (let at = amount.to; at <= noun; at += 1) {
    if (says(lexicon, [tokens, lemmas], at, 'not counted')) return null;
    if (amount.value <= FEW && says(lexicon, [tokens, lemmas], at, 'both')) return null;
  }
  const unit = lemmas[noun]?.low ?? '';
  if (DISTANCE.test(unit) && AWAY.test(tokens[amount.from - 1]?.low ?? '')) return null;
  return { value: amount.value, unit, what: saidOf(tokens, amount.to), at: [amount.at[0], tokens[noun]?.at[1] ?? amount.at[1]] };
}

/** The noun that is counted, after its adjectives. */
function nounAfter(tokens: readonly Token[], from: number, lang: string, { morphology }: ReaderTools): number | null {
  for (let at = from; at <= from + ADJECTIVES; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (lang !== 'ru') return at;
    if (/^(?:км|кг|м|т|чел)$/.test(token.low)) return at;
    const forms = morphology.forms(token.text);
    const isAdjective = forms.some((form) => (form.part === 'adjective' || form.part === 'participle') && form.case !== null);
    const isCounted = forms.some((form) => form.part === 'noun' && form.name === null && form.case !== 'nomn');
    if (isCounted && !(isAdjective && isNoun(tokens[at + 1], morphology))) return at;
    if (!isAdjective) return null;
  }
  return null;
}

const isNoun = (token: Token | undefined, morphology: Morphology) =>
  token?.kind === 'word' && morphology.forms(token.text)[0]?.part === 'noun';

/** What the number is of, in the page's words. */
function saidOf(tokens: readonly Token[], from: number): string {
  const words: string[] = [];
  for (const token of tokens.slice(from, from + SAID_OF)) {
    if (token.kind !== 'word') break;
    words.push(token.text);
  }
  return words.join(' ');
}
