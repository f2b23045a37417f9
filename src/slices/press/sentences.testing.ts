import { type Sentence, sentencesOf } from './tokens.ts';

/** The sentences of a text given by its paragraphs, as the reader has them; offsets count in `text`. */
export function storySentences(...paragraphs: readonly string[]): { readonly text: string; readonly sentences: readonly Sentence[] } {
  const text = paragraphs.join('\n');
  let from = 0;
  const sentences = paragraphs.flatMap((paragraph, index) => {
    const start = from;
    from += paragraph.length + 1;
    return sentencesOf({ text: paragraph, at: [start, start + paragraph.length] }, index + 1);
  });
  return { text, sentences };
}
