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
  readonly quotes: Map<string, { readonly id: string; readonly markId: string }>;
  /** The citations whose marks bear an id, because quotes lead back there. */
  readonly marks: Map<CitationView, string>;
}

/** Numbers the sources of a page in the order in which its facts are read, and gives every quote an address. */
export function numberCitations(facts: readonly (readonly CitationView[])[]): CitationNotes {
  const numbered = new Map<string, Numbered>();
  for (const fact of facts) {
    for (const [id, cites] of Map.groupBy(fact, (cite) => cite.source.id)) {
      const [first] = cites;
      if (first === undefined) continue;
      const entry = numbered.get(id) ?? { n: numbered.size + 1, source: first.source, quotes: new Map(), marks: new Map() };
      numbered.set(id, entry);
      addQuotes(entry, first, cites);
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

/** A fact has one mark for a source: all quotes that it is the first to give lead back to that mark. */
function addQuotes({ n, quotes, marks }: Numbered, first: CitationView, cites: readonly CitationView[]): void {
  for (const { quote } of cites) {
    if (quote === null || quotes.has(quote)) continue;
    const place = `${n}-${quotes.size + 1}`;
    const markId = marks.get(first) ?? `mark-${place}`;
    marks.set(first, markId);
    quotes.set(quote, { id: `quote-${place}`, markId });
  }
}

function marksFor(numbered: ReadonlyMap<string, Numbered>, cites: readonly CitationView[]): readonly CitationMark[] {
  const marks = new Map<number, CitationMark>();
  for (const cite of cites) {
    const entry = numbered.get(cite.source.id);
    if (entry === undefined || marks.has(entry.n)) continue;
    const quote = cite.quote === null ? undefined : entry.quotes.get(cite.quote);
    const id = entry.marks.get(cite);
    marks.set(entry.n, {
      n: entry.n,
      href: quote === undefined ? `#source-${entry.n}` : `#${quote.id}`,
      ...(id === undefined ? {} : { id }),
    });
  }
  return [...marks.values()].sort((a, b) => a.n - b.n);
}
