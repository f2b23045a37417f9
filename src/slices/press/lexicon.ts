import type { Token } from './tokens.ts';

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
const KEY = 2;
/** Words of pages repeat: so many are remembered with the phrases that they may begin. */
const REMEMBERED = 20_000;
const NOTHING: readonly Meaning[] = [];

/**
 * Compiles files of words: `[heading]` lines, then a phrase a line; `слов*` is any word that begins so, `...` up to three words
 * between, `#` begins a remark.
 */
export function lexiconOf(files: readonly string[]): Lexicon {
  const byBeginning = new Map<string, Phrase[]>();
  for (const phrase of files.flatMap(phrasesOf)) {
    const first = phrase.parts[0];
    if (first === undefined || 'gap' in first) continue;
    const key = first.word.slice(0, KEY);
    const known = byBeginning.get(key);
    if (known === undefined) byBeginning.set(key, [phrase]);
    else known.push(phrase);
  }
  const byWord = new Map<string, readonly Phrase[]>();
  return {
    at(tokens, index) {
      const low = tokens[index]?.low;
      if (low === undefined) return NOTHING;
      let phrases = byWord.get(low);
      if (phrases === undefined) {
        if (byWord.size >= REMEMBERED) byWord.clear();
        phrases = phrasesFrom(byBeginning, low);
        byWord.set(low, phrases);
      }
      return phrases.length === 0 ? NOTHING : meaningsAt(phrases, tokens, index);
    },
  };
}

/** The phrases whose first word this may be. */
function phrasesFrom(byBeginning: ReadonlyMap<string, readonly Phrase[]>, low: string): readonly Phrase[] {
  const candidates = [...(byBeginning.get(low.slice(0, KEY)) ?? []), ...(low.length > 1 ? (byBeginning.get(low.slice(0, 1)) ?? []) : [])];
  return candidates.filter(({ parts: [first] }) => first !== undefined && 'word' in first && fits(first, low));
}

function phrasesOf(file: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let is = '';
  for (const line of file.split('\n')) {
    const said = line.replace(/#.*/, '').trim();
    if (said === '') continue;
    const heading = HEADING.exec(said)?.[1];
    if (heading !== undefined) is = heading.trim();
    else phrases.push({ is, parts: said.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/g, "'").split(/\s+/).map(partOf) });
  }
  return phrases;
}

function partOf(word: string): Part {
  if (word === '...' || word === '…') return { gap: 3 };
  return word.endsWith('*') ? { word: word.slice(0, -1), open: true } : { word, open: false };
}

const fits = ({ word, open }: { readonly word: string; readonly open: boolean }, low: string) =>
  open ? low.startsWith(word) : low === word;

function meaningsAt(phrases: readonly Phrase[], tokens: readonly Token[], index: number): readonly Meaning[] {
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
  return fits(wanted, low) ? endOf(parts, part + 1, tokens, index + 1) : -1;
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
