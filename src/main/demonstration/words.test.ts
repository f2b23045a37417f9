import { describe, expect, test } from 'vitest';
import { citations, texts } from './cases.testing.ts';

describe('words', () => {
  test('stand in both languages, each in its own letters', () => {
    for (const { ru, en } of texts) {
      expect(ru, `${en}`).toBeTruthy();
      expect(en, `${ru}`).toBeTruthy();
      expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(ru).not.toMatch(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u);
      expect(ru).not.toMatch(/(?<![\p{L}\d])[aceopxyABCEHKMOPTX](?![\p{L}\d])/u);
    }
  });

  test('have the marks of a well-set text and leave spaces to the typographer', () => {
    for (const { ru, en } of texts) {
      expect(ru).not.toMatch(/["'“”’]| - |—|\u00a0|\.\.\.| {2}/u);
      expect(en).not.toMatch(/["'«»„]| - |—|\u00a0|\.\.\.| {2}/u);
    }
  });

  test('are our own: no eight words in a row are those of a quote', () => {
    const quotes = citations.map((cite) => ` ${wordsOf(cite.quote ?? '').join(' ')} `);
    const copied = texts.flatMap(({ ru }) => {
      const words = wordsOf(ru ?? '');
      return words.flatMap((_, start) => {
        const run = words.slice(start, start + 8);
        return run.length === 8 && quotes.some((quote) => quote.includes(` ${run.join(' ')} `)) ? [run.join(' ')] : [];
      });
    });
    // A list of towns has no other words than their names.
    expect(copied.filter((run) => !/пенз|вологд|омск|екатеринбург/u.test(run))).toEqual([]);
  });
});

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
