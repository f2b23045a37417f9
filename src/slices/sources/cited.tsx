import type { Lang } from '../../platform/values/bilingual.ts';
import { CitationMarks } from '../../ui/citation-marks.tsx';
import { formatDate } from '../../ui/dates.ts';
import { type Footnote, Footnotes } from '../../ui/footnotes.tsx';
import { typeset } from '../../ui/typography.ts';
import { Words } from '../../ui/words.tsx';
import type { CitationNotes, NotedSource } from './citation-notes.ts';
import type { CitationView } from './queries.server.ts';

interface CitedProps {
  readonly lang: Lang;
  readonly notes: CitationNotes;
  readonly cites: readonly CitationView[];
  /** The same sources stand at an earlier fact of the page: quotes lead back there. */
  readonly again?: boolean;
}

/** The numbers that stand at a fact. */
export function Cited({ lang, notes, cites, again = false }: CitedProps) {
  const marks = notes.marksFor(cites);
  return <CitationMarks lang={lang} marks={again ? marks.map(({ n, href }) => ({ n, href })) : marks} />;
}

/** All sources of a page with their quotes: a margin column on wide pages, footnotes in print. */
export function SourceNotes({ lang, notes, remark }: { readonly lang: Lang; readonly notes: CitationNotes; readonly remark?: string }) {
  return (
    <Footnotes lang={lang} notes={notes.notes.map((noted) => footnote(noted, lang))}>
      {remark !== undefined && <p className="note">{typeset(remark, lang)}</p>}
    </Footnotes>
  );
}

function footnote({ n, source, quotes }: NotedSource, lang: Lang): Footnote {
  return {
    n,
    title: source.title,
    ...(source.language === lang || source.language === 'mul' ? {} : { language: source.language }),
    url: `/${lang}/sources/${source.id}`,
    publisher: source.publisher,
    date: source.publishedAt === null ? null : formatDate(source.publishedAt, lang),
    chain: source.chain.map(({ name }) => name),
    quotes: quotes.map(({ id, text, markId }) => ({ id, text, backHref: `#${markId}` })),
    ...(source.note === null ? {} : { note: <Words lang={lang} of={source.note} /> }),
  };
}
