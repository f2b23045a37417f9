import type { CitationInput, PublisherInput, SourceInput } from './input.ts';

export function aPublisher(given: Partial<PublisherInput> = {}): PublisherInput {
  return { id: 'gazette', name: { ru: 'Городская газета', en: 'Town Gazette' }, url: null, ...given };
}

export function aSource(given: Partial<SourceInput> = {}): SourceInput {
  return {
    id: 'page',
    title: 'Города подписали соглашение',
    language: 'ru',
    publisher: 'gazette',
    url: null,
    publishedAt: '2023-09-18T18:34:00',
    chain: [],
    note: null,
    ...given,
  };
}

/** What the facts of all slices' examples cite: the source `page` of `aSource()`, with a sentence of it. */
export function aCitation(given: Partial<CitationInput> = {}): CitationInput {
  return { source: 'page', quote: 'Города подписали соглашение.', ...given };
}
