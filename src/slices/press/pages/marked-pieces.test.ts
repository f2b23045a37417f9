import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { At } from '../reading.ts';
import type { Story } from '../story.ts';
import { type Marked, markId, type Piece, piecesOf } from './marked-pieces.ts';
import type { Item } from './proposal.ts';

const TEXT = 'Меню\nЗаголовок\n12 мая\nАфиша\nРеклама\nКалуга и Тула подписали соглашение.\nПодвал';
const at = (words: string): At => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const stretch = (words: string) => ({ text: words, at: at(words) });
const STORY: Story = {
  lang: 'ru',
  title: stretch('Заголовок'),
  published: { date: '2025-05-12', at: at('12 мая') },
  paragraphs: [stretch('Калуга и Тула подписали соглашение.')],
  clutter: [at('Меню'), at('12 мая'), at('Афиша'), at('Реклама'), at('Подвал')],
};

function item(n: number, ...places: readonly At[]): Item {
  return { n, label: String(n), notes: [], check: null, places };
}

/** «[1 Калуга] и …»: marks as brackets. */
function asText(marked: readonly Marked[]): string {
  return marked.map((one) => (typeof one === 'string' ? one : `[${one.numbers.map(({ n }) => n).join()} ${asText(one.inner)}]`)).join('');
}

function shown(pieces: readonly Piece[]): readonly string[] {
  return pieces.map((piece) => (piece.is === 'clutter' ? `– ${piece.lines.join(' | ')}` : `${piece.is}: ${asText(piece.marked)}`));
}

describe('the page with its marks', () => {
  it('stands in its order, what was left out folded between', () => {
    expect(shown(piecesOf(TEXT, STORY, []))).toEqual([
      '– Меню',
      'title: Заголовок',
      '– 12 мая | Афиша | Реклама',
      'paragraph: Калуга и Тула подписали соглашение.',
      '– Подвал',
    ]);
  });

  it('shows a line that was left out where something was found in it', () => {
    expect(shown(piecesOf(TEXT, STORY, [item(1, at('12 мая'))]))[2]).toBe('line: [1 12 мая]');
  });

  it.each([
    ['beside each other', [item(1, at('Калуга')), item(2, at('Тула'))], '[1 Калуга] и [2 Тула] подписали соглашение.'],
    ['on the same words', [item(1, at('Калуга')), item(2, at('Калуга'))], '[1,2 Калуга] и Тула подписали соглашение.'],
    ['inside each other', [item(1, at('Тула')), item(2, at('Калуга и Тула'))], '[2 Калуга и [1 Тула]] подписали соглашение.'],
    ['overlapping', [item(1, at('Калуга и Тула')), item(2, at('Тула подписали'))], '[1 Калуга и [2 Тула]] подписали соглашение.'],
    ['over the end', [item(1, [at('соглашение')[0], TEXT.length])], 'Калуга и Тула подписали [1 соглашение.]'],
  ])('marks %s', (_, items, expected) => {
    expect(shown(piecesOf(TEXT, STORY, items)).find((line) => line.startsWith('paragraph'))).toBe(`paragraph: ${expected}`);
  });

  it('has the place of each number once, and loses no letter', () => {
    const places = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]): At => [from, Math.min(TEXT.length, from + length)]);
    fc.assert(
      fc.property(fc.array(fc.array(places, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (all) => {
        const items = all.map((one, index) => item(index + 1, ...new Map(one.map((place) => [place.join(), place])).values()));
        const pieces = piecesOf(TEXT, STORY, items);
        const ids = pieces.flatMap((piece) => (piece.is === 'clutter' ? [] : idsIn(piece.marked)));
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(items.flatMap(({ n, places: where }) => where.map((_, index) => markId(n ?? 0, index))));
        expect(ids.every((id) => known.has(id))).toBe(true);
        expect(pieces.map((piece) => (piece.is === 'clutter' ? piece.lines.join('') : lettersIn(piece.marked))).join('')).toBe(
          TEXT.replaceAll('\n', ''),
        );
      }),
    );
  });
});

function idsIn(marked: readonly Marked[]): readonly string[] {
  return marked.flatMap((one) => (typeof one === 'string' ? [] : [...one.numbers.map(({ id }) => id), ...idsIn(one.inner)]));
}

function lettersIn(marked: readonly Marked[]): string {
  return marked.map((one) => (typeof one === 'string' ? one : lettersIn(one.inner))).join('');
}
