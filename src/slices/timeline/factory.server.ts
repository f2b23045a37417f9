import type { EntryInput } from './input.ts';

/** Cites the source `page` of the sources' examples. */
export function anEntry(given: Partial<EntryInput> = {}): EntryInput {
  return {
    id: 'visit',
    kind: 'visit',
    date: null,
    endDate: null,
    knownBy: '2023-09-18',
    title: { ru: 'Делегация приехала в Минск', en: 'A delegation came to Minsk' },
    text: null,
    subjects: [{ kind: 'partnership', id: 'sochi-minsk' }],
    cites: [{ source: 'page', quote: 'Делегация приехала в Минск.' }],
    ...given,
  };
}
