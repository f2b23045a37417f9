import { BEGINNING, beginningOf, type Token } from './tokens.ts';

/** What a file of words says: a meaning for each phrase. The format is told in `words/README.md`. */
export interface Lexicon {
  /** The meanings of phrases that begin at this token, the longest first. */
  at(tokens: readonly Token[], index: number): readonly Meaning[];
}

export interface Meaning {
  /** The heading under which the phrase stands. */
  readonly is: string;
  /** The index of the first and after the last of its tokens. */
  readonly from: number;
  readonly to: number;
}

type Part = { readonly word: string; readonly open: boolean } | { readonly gap: number };

interface Phrase {
  readonly is: string;
  readonly parts: readonly Part[];
}

const HEADING = /^\[([^\]]+)\]$/;
const NOTHING: readonly Meaning[] = [];
const NONE: readonly Phrase[] = [];

/**
 * Compiles files of words: `[heading]` lines, then a phrase a line; `слов*` is any word that begins so, `...` up to three words
 * between, `#` begins a remark.
 */
export function lexiconOf(files: readonly string[]): Lexicon {
  const beginnings: Beginnings = { phrases: new Map(), shortOpen: false };
  for (const phrase of files.flatMap(phrasesOf)) {
    const first = phrase.parts[0];
    if (first === undefined || 'gap' in first) continue;
    const shortOpen = first.open && first.word.length < BEGINNING;
    const key = shortOpen ? first.word : beginningOf(first.word);
    if (shortOpen) beginnings.shortOpen = true;
    const known = beginnings.phrases.get(key);
    if (known === undefined) beginnings.phrases.set(key, [phrase]);
    else known.push(phrase);
  }
  return { at: (tokens, index) => meaningsAt(beginnings, tokens, index) };
}

/** Phrases by how their first word begins: its first letters, or a shorter word and `$`; shorter beginnings only where there are any. */
interface Beginnings {
  readonly phrases: Map<string, Phrase[]>;
  shortOpen: boolean;
}

function phrasesBeginning({ phrases, shortOpen }: Beginnings, { low, begins }: Token): readonly Phrase[] {
  const own = phrases.get(begins) ?? NONE;
  if (!shortOpen) return own;
  const more: Phrase[] = [];
  for (let length = 1; length < BEGINNING && length <= low.length; length += 1) more.push(...(phrases.get(low.slice(0, length)) ?? NONE));
  return more.length === 0 ? own : [...own, ...more];
}

function phrasesOf(file: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let is = '';
  for (const line of file.split('\n')) {
    const said = line.replace(/#.*/, '').trim();
    if (said === '') continue;
    const heading = HEADING.exec(said)?.[1];
    if (heading !== undefined) is = heading.trim();
    else phrases.push({ is, parts: said.toLowerCase().replaceAll('ё', 'е').split(/\s+/).map(partOf) });
  }
  return phrases;
}

function partOf(word: string): Part {
  if (word === '...' || word === '…') return { gap: 3 };
  return word.endsWith('*') ? { word: word.slice(0, -1), open: true } : { word, open: false };
}

function meaningsAt(beginnings: Beginnings, tokens: readonly Token[], index: number): readonly Meaning[] {
  const token = tokens[index];
  const phrases = token === undefined ? NONE : phrasesBeginning(beginnings, token);
  if (phrases.length === 0) return NOTHING;
  const found: Meaning[] = [];
  for (const { is, parts } of phrases) {
    const to = endOf(parts, 0, tokens, index);
    if (to > 0) found.push({ is, from: index, to });
  }
  return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
}

/** After the last token of the phrase, or -1. */
function endOf(parts: readonly Part[], part: number, tokens: readonly Token[], index: number): number {
  const wanted = parts[part];
  if (wanted === undefined) return index;
  if ('gap' in wanted) {
    for (let skipped = 0; skipped <= wanted.gap; skipped += 1) {
      const to = endOf(parts, part + 1, tokens, index + skipped);
      if (to > 0) return to;
    }
    return -1;
  }
  const low = tokens[index]?.low;
  if (low === undefined) return -1;
  const fits = wanted.open ? low.startsWith(wanted.word) : low === wanted.word;
  return fits ? endOf(parts, part + 1, tokens, index + 1) : -1;
}

/** All meanings in a row of tokens; of those that overlap only the longest, unless `all`. */
export function meaningsIn(lexicon: Lexicon, tokens: readonly Token[]): readonly Meaning[] {
  const found: Meaning[] = [];
  let index = 0;
  while (index < tokens.length) {
    const here = lexicon.at(tokens, index);
    const longest = here[0];
    if (longest !== undefined) found.push(...here.filter((one) => one.to === longest.to));
    index = longest?.to ?? index + 1;
  }
  return found;
}
