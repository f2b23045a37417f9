/** Where a line may end, unseen. */
const MAY_END = '\u200b';

/**
 * A word that no line could hold gets places where lines may end: text that runs over the edge of the paper is lost. Words that people use, and
 * addresses of the web, which lines break by themselves, stay as they are.
 */
export function breakable(text: string): string {
  return text.replace(/[^ ]{33,}/gu, (stretch) =>
    /^\(?https?:/u.test(stretch) ? broken(stretch, WORD_OF_ADDRESS) : broken(stretch, WORD),
  );
}

const WORD = /[^\s]{33,}|[^ ]{90,}/gu;
const WORD_OF_ADDRESS = /[^\s/?&=._-]{33,}/gu;

function broken(text: string, tooLong: RegExp): string {
  return text.replace(tooLong, (word) => word.replace(/(?:\P{M}\p{M}*){8}(?=\P{M})/gu, `$&${MAY_END}`));
}
