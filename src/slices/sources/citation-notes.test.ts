import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCitations } from './citation-notes.ts';
import type { CitationView } from './views.ts';

function cite(id: string, quote: string | null): CitationView {
  const source = { id, title: id, language: 'ru', publisher: null, url: null, publishedAt: null, note: null, chain: [], updatedAt: '' };
  return { subjectKind: 'partnership', subjectId: 'a', aspect: 'tie', source, quote };
}

/** The facts of a page, each with its sources: few sources and few quotes, so that they meet again. */
const pages = fc.array(
  fc.array(
    fc
      .record({ source: fc.constantFrom('a', 'b', 'c'), quote: fc.constantFrom(null, 'один', 'два') })
      .map((of) => cite(of.source, of.quote)),
    { maxLength: 4 },
  ),
  { maxLength: 8 },
);

function shown(facts: readonly (readonly CitationView[])[]) {
  const numbered = numberCitations(facts);
  return { ...numbered, marks: facts.flatMap((cites) => numbered.marksFor(cites)), quotes: numbered.notes.flatMap((note) => note.quotes) };
}

describe('the numbers of a page’s sources', () => {
  it('run in the order in which the facts are read', () => {
    const { notes } = numberCitations([[cite('b', null)], [cite('a', null), cite('b', null)], [cite('c', null)]]);
    expect(notes.map(({ n, source }) => [n, source.id])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [3, 'c'],
    ]);
    fc.assert(
      fc.property(pages, (facts) => {
        const met = [...new Set(facts.flat().map(({ source }) => source.id))];
        expect(numberCitations(facts).notes.map(({ n, source }) => [n, source.id])).toEqual(met.map((id, at) => [at + 1, id]));
      }),
    );
  });

  it('stand at a fact once for each of its sources, in order', () => {
    fc.assert(
      fc.property(pages, (facts) => {
        const { marksFor, notes } = numberCitations(facts);
        for (const cites of facts) {
          const own = notes.filter(({ source }) => cites.some((one) => one.source.id === source.id)).map(({ n }) => n);
          expect(marksFor(cites).map(({ n }) => n)).toEqual(own);
        }
      }),
    );
  });

  it('lead to a note or a quote that is there', () => {
    fc.assert(
      fc.property(pages, (facts) => {
        const { notes, quotes, marks } = shown(facts);
        const places = new Set([...notes.map(({ n }) => `#source-${n}`), ...quotes.map(({ id }) => `#${id}`)]);
        expect(marks.map(({ href }) => href).filter((href) => !places.has(href))).toEqual([]);
      }),
    );
  });

  it('are no address twice on a page', () => {
    fc.assert(
      fc.property(pages, (facts) => {
        const { quotes, marks } = shown(facts);
        const ids = [...quotes.map(({ id }) => id), ...marks.flatMap(({ id }) => id ?? [])];
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('say nothing of a source that the page did not number', () => {
    expect(numberCitations([]).marksFor([cite('a', 'один')])).toEqual([]);
  });
});

describe('a quote', () => {
  it('stands on the page once, however many facts it proves', () => {
    fc.assert(
      fc.property(pages, (facts) => {
        const given = new Set(facts.flat().flatMap(({ source, quote }) => (quote === null ? [] : `${source.id} ${quote}`)));
        const there = numberCitations(facts).notes.flatMap(({ source, quotes }) => quotes.map(({ text }) => `${source.id} ${text}`));
        expect(there.toSorted()).toEqual([...given].sort());
      }),
    );
  });

  it('leads back to a mark that is there, also when its fact has two quotes of one source', () => {
    const twice = [cite('a', 'один'), cite('a', 'два')];
    const { notes, marksFor } = numberCitations([twice]);
    const [mark] = marksFor(twice);
    expect(notes[0]?.quotes.map(({ markId }) => markId)).toEqual([mark?.id, mark?.id]);
    fc.assert(
      fc.property(pages, (facts) => {
        const { quotes, marks } = shown(facts);
        const borne = new Set(marks.map(({ id }) => id));
        expect(quotes.filter(({ markId }) => !borne.has(markId))).toEqual([]);
      }),
    );
  });
});
