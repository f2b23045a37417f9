import { type Lang, uiMessages } from './messages.ts';

export interface CitationMark {
  /** The source's number on this page. */
  readonly n: number;
  /** The note or the very quote to which the number leads. */
  readonly href: string;
  /** Where the quote's link back comes to. */
  readonly id?: string;
}

/** Superscript numbers at a fact, each leading to the quote that proves it. */
export function CitationMarks({ lang, marks }: { readonly lang: Lang; readonly marks: readonly CitationMark[] }) {
  if (marks.length === 0) return null;
  const label = uiMessages(lang).sourceMark;
  return (
    <>
      {'\u2060'}
      <sup className="source-mark">
        {marks.map((mark) => (
          <a key={mark.href} href={mark.href} id={mark.id} aria-label={`${label} ${mark.n}`}>
            {mark.n}
          </a>
        ))}
      </sup>
    </>
  );
}
