import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, marked } from './marked.ts';

const asking = (...keys: string[]) => [{ keys: new Map(keys.map((key) => [key, 1])) }];
const shown = (pieces: ReturnType<typeof marked> | null) =>
  pieces?.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('') ?? null;

describe('words that were found', () => {
  it('stand apart from the rest', () => {
    expect(shown(marked('Форум в Могилёве, Могилёв', asking('могилеве', 'могилев')))).toBe('Форум в [Могилёве], [Могилёв]');
  });

  it('are whole codes where a code was looked for', () => {
    expect(shown(marked('Распоряжение № 215-р', asking('#215р')))).toBe('Распоряжение № [215-р]');
    expect(shown(marked('Распоряжение № 215-р', asking('215')))).toBe('Распоряжение № [215]-р');
    expect(shown(marked('Распоряжение № 215-р, 215', asking('#n215')))).toBe('Распоряжение [№ 215-р], 215');
    expect(shown(marked('Распоряжение № 215-р', asking('#n215', '#215р', '215')))).toBe('Распоряжение [№ 215-р]');
  });

  it('leave the text as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, word) => {
        expect(
          marked(text, asking(word))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Слово за словом. '.repeat(20)}Встреча в Минске. ${'И ещё немного слов. '.repeat(20)}`;

  it('is the part around the first word that was found', () => {
    const text = shown(excerpt(long, asking('минске')));
    expect(text).toMatch(/^….*Встреча в \[Минске\]\. .*…$/);
    expect(text?.length).toBeLessThan(200);
  });

  it('is none where no word stands', () => {
    expect(excerpt(long, asking('сочи'))).toBeNull();
  });

  it('always holds the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = excerpt(`${before} минск ${after}`, asking('минск'));
        expect(pieces?.some(({ text, isFound }) => isFound && text === 'минск')).toBe(true);
      }),
    );
  });
});
