import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { CMS_PAGES, STORIES } from './cms-pages.testing.ts';
import { textOfPage } from './page-text.server.ts';
import { wrongPlaces } from './places-of-values.testing.ts';
import { readPage } from './read-page.ts';
import { readerTools } from './tools.server.ts';
import type { ReaderTools } from './tools.ts';

const pages = dataOfOthers('press-dev');
const OURS = 'bench/press-pages';
const textsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const theirs = pages.missing === null ? textsIn(pages.path) : [];
const OWN = [
  ...STORIES.map(({ title, day, paragraphs }) =>
    [day, title, '', ...paragraphs, 'Читайте также', 'Мэр Тулы отчитался', '26 декабря, 19:11'].join('\n'),
  ),
  'Mayors meet\n21 Nov 2017\nThe mayors of Oxford and Perm signed a twinning agreement on 20 November. Mayor John Smith said that 40 pupils would come.',
  'Leszno zaprasza partnera\nWiosną Leszno oraz Kalisz podpiszą umowę o partnerstwie miast. Zapowiedział to prezydent Leszna Jan Kowalczyk.',
];
const TEXTS = [...OWN, ...textsIn(OURS), ...theirs];
const text = fc.constantFrom(...TEXTS);

/** What happens to texts on their way: lines lose their order, pages are cut, joined, doubled, and sprinkled with odd signs. */
const ODD = fc.constantFrom(
  '\u202e',
  '\u2066',
  '\u200f',
  '\u0000',
  '\ufeff',
  '\u00ad',
  '\ud83d',
  '\u0301',
  '\u00a0',
  '«',
  '»',
  '\r',
  '\u2028',
  '17 млн ',
  '30 – 31 ',
  'И. ',
  '-',
  'ё',
);
const damaged = fc.oneof(
  fc.tuple(text, fc.infiniteStream(fc.nat())).map(([one, keys]) => shuffled(one.split('\n'), keys).join('\n')),
  fc.tuple(text, fc.infiniteStream(fc.nat())).map(([one, keys]) => shuffled(one.split(' '), keys).join(' ')),
  fc.tuple(text, fc.nat(), fc.nat()).map(([one, from, to]) => one.slice(from % one.length, 1 + (to % one.length))),
  fc.tuple(text, text).map(([one, other]) => `${one}${other}${one}`),
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), ODD), { maxLength: 60 }))
    .map(([one, marks]) => marks.reduce((so, [at, mark]) => so.slice(0, at % so.length) + mark + so.slice(at % so.length), one)),
  fc.tuple(text, fc.constantFrom('upper', 'lower')).map(([one, to]) => (to === 'upper' ? one.toUpperCase() : one.toLowerCase())),
  text.map((one) => one.replaceAll('\n', ' ')),
  text.map((one) => textOfPage(Buffer.concat([Buffer.from(one), Buffer.from(one, 'utf16le'), Buffer.from(one, 'latin1')])).text),
);

function shuffled(items: readonly string[], keys: Iterable<number>): readonly string[] {
  const numbers = keys[Symbol.iterator]();
  return items
    .map((item) => ({ item, key: numbers.next().value ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

describe('what is read of a page', () => {
  let tools: ReaderTools;
  const wrongIn = (input: string) => wrongPlaces(input, readPage(input, tools));
  beforeAll(async () => {
    tools = await readerTools();
  });

  it('has its place in the text, and the word it came from stands there', ({ annotate }) => {
    if (pages.missing !== null) void annotate(pages.missing);
    expect(TEXTS.flatMap(wrongIn)).toEqual([]);
  });

  it.each(Object.keys(CMS_PAGES))('has its place in the text of HTML: %s', (cms) => {
    for (const story of STORIES) {
      const read = textOfPage(Buffer.from(CMS_PAGES[cms]?.(story) ?? '')).text;
      expect(readPage(read, tools).title).toBe(story.title);
      expect(wrongIn(read)).toEqual([]);
    }
  });

  it('has its place in texts that came to harm', () => {
    fc.assert(
      fc.property(damaged, (input) => {
        expect(wrongIn(input)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(damaged, (input) => {
        expect(readPage(input, tools)).toEqual(readPage(input, tools));
      }),
      { numRuns: 20 },
    );
  });

  const MEGABYTE = 1_000_000;
  it.each([
    ['one letter', () => 'а'.repeat(MEGABYTE)],
    ['one line', () => (OWN[0] ?? '').replaceAll('\n', ' ').repeat(MEGABYTE / 500)],
    ['short lines', () => 'да\n'.repeat(MEGABYTE / 3)],
    ['nothing but directions', () => '\u202e\u2066\u200f'.repeat(MEGABYTE / 3)],
    ['NULs', () => '\u0000'.repeat(MEGABYTE)],
    ['quotes that open', () => '«Мэр '.repeat(MEGABYTE / 5)],
    ['names', () => 'И. И. Иванов, '.repeat(MEGABYTE / 14)],
    ['towns', () => 'Калуга, Минск и Южно-Сахалинск '.repeat(MEGABYTE / 31)],
    ['numbers and days', () => '17 млн рублей 30 марта 2017 года '.repeat(MEGABYTE / 33)],
    ['hyphens', () => 'Южно-'.repeat(MEGABYTE / 5)],
    ['one word after a story', () => `${TEXTS[0]}\n${'А'.repeat(MEGABYTE)} 5 мая 2024 года`],
    ['a word again and again', () => `${TEXTS[0]}\n${'посетил'.repeat(MEGABYTE / 8)} Калугу`],
    ['halves of letters', () => '\ud83d'.repeat(MEGABYTE)],
    ['a page again and again', () => TEXTS.join('\n').repeat(8).slice(0, MEGABYTE)],
    ['tags', () => textOfPage(Buffer.from(`${'<div>'.repeat(MEGABYTE / 5)}${OWN[0]}`)).text],
  ])('has its place in a megabyte of %s', (_, made) => {
    expect(wrongIn(made())).toEqual([]);
  });
});
