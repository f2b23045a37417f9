import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { citations, every } from './cases.testing.ts';

/** The page of each source, with the first and the last words of its story. */
const PAGES = {
  'sakhalinmedia-2021': ['seed-000.txt', 'В Южно-Сахалинске с рабочим ознакомительным визитом', 'социально-экономической деятельности.'],
  'yuzhnouralsk-visit': ['seed-001.txt', 'В ходе рабочего визита', 'улучшить качество жизни граждан.'],
  'sochi-minsk-2023': ['seed-002.txt', 'Новый уровень сотрудничества.', '100 миллионов долларов.'],
  'mogilev-forum-2017': ['seed-003.txt', 'В нём принял участие', 'в завершении своего выступления.'],
  'gubkin-dorogobuzh-2020': ['seed-004.txt', 'Ожидается, что город', 'пояснил Константин Серенков.'],
} as const;

/** More would be a copy of the page, not proof of single facts. */
const MOST_OF_A_STORY = 0.35;
const LONGEST = 125;

const { path: folder, missing } = dataOfOthers('press-dev');

describe.skipIf(missing !== null)(`what the demonstration quotes (${missing ?? 'the pages are at hand'})`, () => {
  describe.each(Object.entries(PAGES))('from %s', (source, [file, first, last]) => {
    const page = missing === null ? readFileSync(resolve(folder, file), 'utf8') : '';
    const quotes = [...new Set(citations.flatMap((cite) => (cite.source === source && cite.quote !== null ? [cite.quote] : [])))];

    test('stands there word for word, as do its headline and whom it names as its source', () => {
      const { title, chain } = every('sources').find(({ id }) => id === source) ?? { title: source, chain: [] };
      expect([...quotes, title, ...chain.map(({ words }) => words)].filter((words) => !page.includes(words))).toEqual([]);
    });

    test('is a short sentence or a part of one', () => {
      expect(quotes.filter((quote) => quote.length > LONGEST || /[.!?] \p{Lu}/u.test(quote))).toEqual([]);
    });

    test('is at most a third of the story, all quotes together', () => {
      const start = page.indexOf(first);
      const story = page.slice(start, page.indexOf(last, start) + last.length);
      const quoted = new Set(quotes.flatMap((quote) => placesOf(quote, page)));
      const share = placesOf(story, page).filter((place) => quoted.has(place)).length / story.length;
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(MOST_OF_A_STORY);
    });
  });
});

/** The places of its characters where it first stands: a headline is often repeated. */
function placesOf(words: string, page: string): readonly number[] {
  const start = page.indexOf(words);
  return Array.from(words.split(''), (_, at) => start + at);
}
