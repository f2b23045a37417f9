import type { Lexicon } from './lexicon.ts';
import type { At } from './reading.ts';
import type { Token } from './tokens.ts';

/** A number as it is written: «4 200», «17 миллионов», «двадцать два», «6 с лишним млрд». */
export interface Amount {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly at: At;
  readonly inWords: boolean;
  /** Has «тысяч», «млн». */
  readonly scaled: boolean;
  /** Of a date, a clock, an ordinal, a telephone, a score: no amount. */
  readonly isDate: boolean;
}

const MONTH = /^(?:январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const DASH = /^[-–—]$/;
const ORDER = /^(?:№|N|п|пп|ст|стр|статья|статьи|тел|телефон|кабинет|каб|индекс|раздел|разделе|пункт|пункте|глава|части|часть|этап|том)$/i;

/** The amount that begins at this token, or null. */
export function amountAt(tokens: readonly Token[], from: number, lang: string, lexicon: Lexicon): Amount | null {
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark') return null;
  const plain = first.kind === 'number' ? inDigits(tokens, from, lang) : inWords(tokens, from, lexicon);
  if (plain === null) return null;
  const { value, to } = scaled(plain.value, tokens, plain.to, lexicon);
  const last = tokens[to - 1] ?? first;
  return {
    value,
    from,
    to,
    at: [first.at[0], last.at[1]],
    inWords: first.kind !== 'number',
    scaled: to > plain.to,
    isDate: first.kind === 'number' && to === plain.to && isNoAmount(tokens, from, to),
  };
}

interface Plain {
  readonly value: number;
  readonly to: number;
}

function inDigits(tokens: readonly Token[], from: number, lang: string): Plain | null {
  const first = tokens[from];
  if (first === undefined) return null;
  let digits = first.text;
  let to = from + 1;
  // «4 200 предпринимателей»
  while (
    /^\d{1,3}(?:\d{3})*$/.test(digits) &&
    /^\d{3}(?:,\d+)?$/.test(tokens[to]?.text ?? '') &&
    (tokens[to]?.at[0] ?? 0) - (tokens[to - 1]?.at[1] ?? 0) === 1
  ) {
    digits += tokens[to]?.text ?? '';
    to += 1;
  }
  const thousands = lang === 'en' ? /^\d{1,3}(?:,\d{3})+$/ : /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3}){2,}$/;
  const value = Number(thousands.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.'));
  return Number.isFinite(value) ? { value, to } : null;
}

/** «двести сорок два»: hundreds, tens and ones, each smaller than the one before. */
function inWords(tokens: readonly Token[], from: number, lexicon: Lexicon): Plain | null {
  let value = 0;
  let to = from;
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    const said = lexicon.at(tokens, to).find(({ is, to: end }) => /^\d/.test(is) && end === to + 1);
    const part = said === undefined ? Number.NaN : Number(said.is);
    const size = part >= 100 ? 100 : part >= 20 ? 20 : 1;
    if (!(part > 0) || size >= least) break;
    value += part;
    least = size === 20 ? 20 : size;
    to += 1;
    if (size === 1) break;
  }
  return to === from ? null : { value, to };
}

function scaled(value: number, tokens: readonly Token[], from: number, lexicon: Lexicon): Plain {
  const half = tokens[from]?.low === 'с' && tokens[from + 1]?.low === 'половиной';
  const skipped = half || (tokens[from]?.low === 'с' && tokens[from + 1]?.low === 'лишним') ? 2 : 0;
  const said = lexicon.at(tokens, from + skipped).find(({ is }) => is.startsWith('times '));
  if (said === undefined) return { value, to: from };
  const to = said.to + (tokens[said.to]?.text === '.' && tokens[said.to]?.at[0] === tokens[said.to - 1]?.at[1] ? 1 : 0);
  return { value: Math.round((half ? value + 0.5 : value) * Number(said.is.slice(6)) * 100) / 100, to };
}

function isNoAmount(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (/^\d{1,2}\.\d{2}(?:\.\d{2,4})?$/.test(tokens[from]?.text ?? '')) return true;
  if (before !== undefined && (ORDER.test(before.text) || (before.text === '.' && ORDER.test(tokens[from - 2]?.text ?? '')))) return true;
  if (after?.kind === 'word' && MONTH.test(after.low)) return true;
  return isTied(tokens[to - 1], after, tokens[to + 1]) || isTied(tokens[from - 2], before, tokens[from]) || isFirstOfDates(tokens, to);
}

/** «11-я», «24-летний», «2:2», «5-17-00», «13:20», «2024/25» */
function isTied(before: Token | undefined, mark: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || mark === undefined || after === undefined || !/^[-‐‑–:/+−]$/.test(mark.text)) return false;
  return before.at[1] === mark.at[0] && mark.at[1] === after.at[0];
}

/** «30 – 31 марта», «с 10 по 12 июня», «2024–2026 годы» */
function isFirstOfDates(tokens: readonly Token[], to: number): boolean {
  const between = tokens[to];
  if (tokens[to + 1]?.kind !== 'number' || !(DASH.test(between?.text ?? '') || /^(?:по|и|до)$/.test(between?.low ?? ''))) return false;
  return MONTH.test(tokens[to + 2]?.low ?? '') || /^год/.test(tokens[to + 2]?.low ?? '');
}
