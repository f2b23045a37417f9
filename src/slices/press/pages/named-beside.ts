import type { At } from '../reading.ts';

const FARTHEST = 600;
/** A full stop that ends a sentence: not that of initials and short abbreviations (г., им., А. Н.). */
const SENTENCE_ENDS = /(?<=[\p{L}\d)»"”]{3}[.!?…]["»”)]*)\s+(?=["«“(–—-]?\s*[\p{Lu}\d])|\n+/u;

/** Whether the sentence of a place names the town in any of its forms: by its beginning, which cases leave as it is. Errs towards yes. */
export function isNamedBeside(text: string, [start, end]: At, town: string): boolean {
  const before =
    text
      .slice(Math.max(0, start - FARTHEST), start)
      .split(SENTENCE_ENDS)
      .at(-1) ?? '';
  const after = text.slice(end, end + FARTHEST).split(SENTENCE_ENDS)[0] ?? '';
  // «район Дадукоу»: the word with the capital is the name.
  const beginning = beginningOf(town.split(' ').find((word) => /^\p{Lu}/u.test(word)) ?? town);
  const words = `${before}${text.slice(start, end)}${after}`.split(/[^\p{L}\p{M}-]+/u);
  return words.some((word) => folded(word).startsWith(beginning) && (beginning.length > 3 || /^\p{Lu}/u.test(word)));
}

/** «Елец» is «Ельца» in other cases, and «Орёл» is «Орла»: of short names two letters are sure. */
function beginningOf(town: string): string {
  const [first = ''] = folded(town).split(' ');
  return first.slice(0, first.length > 5 ? first.length - 2 : 2);
}

function folded(words: string): string {
  return words.toLowerCase().replaceAll('ё', 'е');
}
