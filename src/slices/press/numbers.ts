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
const MONEY = /^money /;
const MILLION = 1_000_000;
/** After «210 млн» of money; a noun there would be what is counted. */
const GOES_ON = /^(?:придется|дал|дала|дали|из|на|в|от|и)$/;
const BY_THE_WAY = /^(?:в|во|на|с|со|между|из|для|о|об|при|по|через|перед|за)$/;
const DISTANCE = /^(?:км|километр|метр|м|верста)$/;

/** Sums, and counts of what happened or came of it; no dates, ordinals, ages, distances, scores or figures of a town. */
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

/** A sentence with what is needed to read it. */
interface Row {
  readonly tokens: readonly Token[];
  readonly lemmas: readonly Token[];
  readonly lang: string;
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
}

function numbersIn({ tokens }: Sentence, lang: string, lexicon: Lexicon, { morphology }: ReaderTools): readonly NumberRead[] {
  const row: Row = { tokens, lemmas: lang === 'ru' ? lemmaTokens(tokens, morphology) : tokens, lang, lexicon, morphology };
  const isBackground = tokens.some((_, index) => says(row, index, 'background'));
  const found: NumberRead[] = [];
  let index = 0;
  while (index < tokens.length) {
    const amount = amountAt(tokens, index, lang, lexicon);
    if (amount === null) {
      index += 1;
      continue;
    }
    const number = moneyOf(row, amount) ?? (isBackground ? null : countOf(row, amount, found.at(-1)?.unit ?? null));
    if (number !== null) found.push(number);
    index = amount.to;
  }
  return found;
}

const says = ({ tokens, lemmas, lexicon }: Row, index: number, is: string) =>
  [tokens, lemmas].some((words) => lexicon.at(words, index).some((meaning) => meaning.is === is));

/** «85 млн рублей», «$ 100 млн»; millions of nothing said are of the country's money. */
function moneyOf({ tokens, lemmas, lexicon }: Row, amount: Amount): NumberRead | null {
  const { value, from, to, at } = amount;
  for (const words of [tokens, lemmas]) {
    const money = lexicon.at(words, to).find(({ is }) => MONEY.test(is));
    if (money === undefined) continue;
    return { value, unit: money.is.slice(6), what: saidOf(tokens, money.to), at: [at[0], tokens[money.to - 1]?.at[1] ?? at[1]] };
  }
  const sign = tokens[from - 1]?.kind === 'mark' ? lexicon.at(tokens, from - 1).find(({ is }) => MONEY.test(is)) : undefined;
  if (sign !== undefined) return { value, unit: sign.is.slice(6), what: saidOf(tokens, to), at };
  const next = tokens[to];
  const saysNothing = next === undefined || next.kind !== 'word' || GOES_ON.test(next.low);
  return value >= MILLION && amount.scaled && saysNothing ? { value, unit: 'RUB', what: saidOf(tokens, to), at } : null;
}

/** A count with its noun, or without where the words before it say that it is one; `counted` is the noun of the number before. */
function countOf(row: Row, amount: Amount, counted: string | null): NumberRead | null {
  const { tokens, lemmas } = row;
  if (isNoCount(row, amount)) return null;
  const noun = nounAfter(row, amount);
  if (noun === null) return bareCount(tokens, amount, counted);
  const { value, to, at } = amount;
  for (let index = to; index <= noun; index += 1) {
    if (says(row, index, 'not counted') || (value <= FEW && says(row, index, 'both'))) return null;
  }
  const unit = lemmas[noun]?.low ?? '';
  if (DISTANCE.test(unit) && !tokens.some((_, index) => says(row, index, 'built'))) return null;
  return { value, unit, what: saidOf(tokens, to), at: [at[0], tokens[noun]?.at[1] ?? at[1]] };
}

/** A date, «Два Озера», «между двумя планёрками»: a few that are only by the way. */
function isNoCount({ tokens, lang }: Row, { value, from, to, inWords, isDate }: Amount): boolean {
  if (isDate) return true;
  if (!inWords) return lang !== 'ru' && isYear(value);
  return tokens[to]?.capital === true || (value <= FEW && BY_THE_WAY.test(tokens[from - 1]?.low ?? ''));
}

/** «выросло до 34», «17 депутатов, с другой стороны — 21». */
function bareCount(tokens: readonly Token[], { value, from, to, at, inWords }: Amount, counted: string | null): NumberRead | null {
  const before = tokens[from - 1]?.low ?? '';
  // «гостей, а их пятеро»
  if (inWords) return before === 'их' ? { value, unit: null, what: '', at } : null;
  const isCount = BARE_AFTER.test(before) || (counted !== null && /^(?:[—–]|из)$/.test(before));
  return isCount && !isYear(value) ? { value, unit: counted, what: saidOf(tokens, to), at } : null;
}

const isYear = (value: number) => value > 1900 && value < 2100;

/** The noun that is counted, after its adjectives. */
function nounAfter({ tokens, lang, morphology }: Row, { to: from, value }: Amount): number | null {
  // «21 депутат»
  const isOne = value % 10 === 1;
  for (let at = from; at <= from + ADJECTIVES; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return null;
    if (lang !== 'ru') return at;
    if (/^(?:км|кг|м|т|чел)$/.test(token.low)) return at;
    const forms = morphology.forms(token.text);
    const isAdjective = forms.some((form) => (form.part === 'adjective' || form.part === 'participle') && form.case !== null);
    const isCounted = forms.some((form) => form.part === 'noun' && form.name === null && (form.case !== 'nomn' || isOne));
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
