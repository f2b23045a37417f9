import { describe, expect, it } from 'vitest';
import { codesIn, compoundsIn, wordsIn } from './words-in.ts';

const keys = (text: string) => wordsIn(text).map(({ key }) => key);

describe('words of a text', () => {
  it.each([
    ['Могилёв и Минск', ['могилев', 'и', 'минск']],
    ['Южно-Сахалинск, 2021', ['южно', 'сахалинск', '2021']],
    ['«Йошкар-Ола»', ['иошкар', 'ола']],
    ['Baden-Württemberg', ['baden', 'wurttemberg']],
    ['Łódź 🙂 %_\\\u0000', ['lodz']],
    ['東京', ['東京']],
  ])('%s', (text, words) => {
    expect(keys(text)).toEqual(words);
  });

  it('know where they stand', () => {
    const text = 'в Могилёве, 30 марта';
    expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['в', 'Могилёве', '30', 'марта']);
  });

  it('are also found written together', () => {
    expect(compoundsIn('Южно-Сахалинск и 12-34')).toEqual(['южносахалинск']);
  });
});

describe('codes', () => {
  it.each([
    ['распоряжение № 215-р', ['#215р', '#n215']],
    ['Order No. 12/34', ['#12_34', '#n12']],
    ['№215', ['#n215']],
    ['215-p латиницей', ['#215р']],
    ['215р', ['#215р']],
    ['12/34', ['#12_34']],
    ['12-34', ['#12_34']],
    ['01-12/153', ['#01_12_153']],
    ['вх-17', ['#вх17']],
    ['215', []],
    ['no 215s', ['#215s', '#n215']],
    ['Южно-Сахалинск', []],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });
});
