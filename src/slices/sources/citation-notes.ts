import type { CitationMark } from '../../ui/citation-marks.tsx';
import type { CitationView, SourceView } from './queries.server.ts';

export interface NotedQuote {
  readonly id: string;
  readonly text: string;
  /** The first mark that leads here. */
  readonly markId: string;
}

export interface NotedSource {
  readonly n: number;
  readonly source: SourceView;
  readonly quotes: readonly NotedQuote[];
}

export interface CitationNotes {
  readonly notes: readonly NotedSource[];
  /** The marks of one fact, one for each of its sources. */
  marksFor(cites: readonly CitationView[]): readonly CitationMark[];
}

interface Numbered {
  readonly n: number;
  readonly source: SourceView;
  readonly quotes: Map<string, { id: string; markId: string; first: CitationView }>;
}

/** Numbers the sources of a page in the order in which its facts are read, and gives every quote an address. */
export function numberCitations(facts: readonly (readonly CitationView[])[]): CitationNotes {
  const numbered = new Map<string, Numbered>();
  for (const cite of facts.flat()) {
    let entry = numbered.get(cite.source.id);
    if (entry === undefined) {
      entry = { n: numbered.size + 1, source: cite.source, quotes: new Map() };
      numbered.set(cite.source.id, entry);
    }
    if (cite.quote !== null && !entry.quotes.has(cite.quote)) {
      const place = `${entry.n}-${entry.quotes.size + 1}`;
      entry.quotes.set(cite.quote, { id: `quote-${place}`, markId: `mark-${place}`, first: cite });
    }
  }
  return {
    notes: [...numbered.values()].map(({ n, source, quotes }) => ({
      n,
      source,
      quotes: [...quotes].map(([text, { id, markId }]) => ({ id, text, markId })),
    })),
    marksFor: (cites) => marksFor(numbered, cites),
  };
}

function marksFor(numbered: ReadonlyMap<string, Numbered>, cites: readonly CitationView[]): readonly CitationMark[] {
  const marks = new Map<number, CitationMark>();
  for (const cite of cites) {
    const entry = numbered.get(cite.source.id);
    if (entry === undefined || marks.has(entry.n)) continue;
    const quote = cite.quote === null ? undefined : entry.quotes.get(cite.quote);
    if (quote === undefined) marks.set(entry.n, { n: entry.n, href: `#source-${entry.n}` });
    else marks.set(entry.n, { n: entry.n, href: `#${quote.id}`, ...(quote.first === cite ? { id: quote.markId } : {}) });
  }
  return [...marks.values()].sort((a, b) => a.n - b.n);
}
