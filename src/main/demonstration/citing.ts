import type { CitationInput } from '../../slices/sources/index.ts';

/** Cites one page: the quote is a piece of its text, character for character, its own odd spaces included. */
export function citing(source: string): (quote: string) => CitationInput {
  return (quote) => ({ source, quote });
}

/** A data set has no sentence to quote. */
export const geoNames: CitationInput = { source: 'geonames', quote: null };

/** What none of the pages says of a municipality. */
export const notSaid = { oktmo: null, validFrom: null, validTo: null, successorOf: [] };
