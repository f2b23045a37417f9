import type { ReactNode } from 'react';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { type Lang, uiMessages } from './messages.ts';
import { quoted } from './typography.ts';
import { WordList } from './words.tsx';

const NBSP = '\u00a0';

export interface Footnote {
  readonly n: number;
  readonly title: string;
  /** The language of title and quotes, where it is not the page's. */
  readonly language?: string;
  readonly url?: string | null;
  readonly publisher?: Bilingual | null;
  /** Already in words; null: the note says that the source has no date. */
  readonly date: string | null;
  /** Whom the source names as its own source, the nearest first. */
  readonly chain?: readonly Bilingual[];
  readonly quotes?: readonly FootnoteQuote[];
  /** What a reader must know about the source. */
  readonly note?: ReactNode;
}

export interface FootnoteQuote {
  readonly text: string;
  /** The address of the quote on the page. */
  readonly id: string;
  /** The fact that it proves. */
  readonly backHref: string;
}

interface FootnotesProps {
  readonly lang: Lang;
  readonly notes: readonly Footnote[];
  readonly title?: string;
  /** Under the list: one source is few, how to add another. */
  readonly children?: ReactNode;
}

/** The page's sources. Inside `<WithMargin aside>` a margin column, alone a list at the end of the text. */
export function Footnotes({ lang, notes, title, children }: FootnotesProps) {
  return (
    <section className="footnotes" aria-labelledby="sources-title">
      <h2 id="sources-title">{title ?? uiMessages(lang).sources}</h2>
      <ol className="footnote-list">
        {notes.map((note) => (
          <FootnoteItem key={note.n} note={note} lang={lang} />
        ))}
      </ol>
      {children}
    </section>
  );
}

function FootnoteItem({ note, lang }: { readonly note: Footnote; readonly lang: Lang }) {
  const words = uiMessages(lang);
  const title = <cite lang={note.language}>{note.title}</cite>;
  return (
    <li id={`source-${note.n}`} className="footnote" value={note.n}>
      <p>
        <b className="footnote-number">{note.n}</b>{' '}
        {note.url ? (
          <a className="plain-link source-url" href={note.url}>
            {title}
          </a>
        ) : (
          title
        )}
        {'. '}
        <WordList lang={lang} of={[note.publisher ?? null, note.date ?? words.sourceWithoutDate]} />
        {note.chain !== undefined && note.chain.length > 0 && (
          <>
            ; {words.sourceChain} <WordList lang={lang} of={note.chain} />
          </>
        )}
      </p>
      {note.quotes?.map((quote) => (
        <blockquote key={quote.id} id={quote.id} lang={note.language}>
          <q>{quoted(quote.text, note.language ?? lang)}</q>
          {NBSP}
          <a className="footnote-back" href={quote.backHref} lang={lang} aria-label={words.backToText}>
            ↑
          </a>
        </blockquote>
      ))}
      {note.note !== undefined && <p className="footnote-remark">{note.note}</p>}
    </li>
  );
}

/** Main text with a margin column on wide screens; on phones and in print the margin follows the text. */
export function WithMargin({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className="with-margin">
      <div className="with-margin-main">{children}</div>
      <div className="with-margin-aside">{aside}</div>
    </div>
  );
}
