import type { CSSProperties, ReactNode } from 'react';
import { longestPiece } from './type-fit.ts';

interface PageTitleProps {
  readonly children: string;
  readonly lang?: string;
  /** Before the name: `<Arms>`. */
  readonly mark?: ReactNode;
  readonly under?: ReactNode;
}

/** The page's h1: as large as its longest word allows; very long names step down to 29 px. */
export function PageTitle({ children, lang, mark, under }: PageTitleProps) {
  const size = children.length > 60 ? ' page-title--long' : children.length > 28 ? ' page-title--medium' : '';
  return (
    <div className="page-title-block">
      <div className={`page-title${size}`} style={{ '--longest': longestPiece(children) } as CSSProperties}>
        {mark}
        <h1 lang={lang}>{children}</h1>
      </div>
      {under !== undefined && <div className="note">{under}</div>}
    </div>
  );
}

/** An empty shield with the initial: what stands until a file of the arms with a source exists. Decoration. */
export function Arms({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  const initial = /\p{L}/u.exec(name)?.[0]?.toLocaleUpperCase() ?? '';
  return (
    <svg className={small ? 'arms arms--small' : 'arms'} viewBox="0 0 48 56" aria-hidden="true" focusable="false">
      <path d="M1 1H47V38C47 47 38 49 24 55 10 49 1 47 1 38Z" />
      <text x="24" y="33" textAnchor="middle">
        {initial}
      </text>
    </svg>
  );
}

interface SectionHeadingProps {
  readonly children: ReactNode;
  readonly id?: string;
  /** Beside the heading: «5, сдержано 0». */
  readonly count?: ReactNode;
  /** A thick line under the heading, as over a list of threads. */
  readonly ruled?: boolean;
}

export function SectionHeading({ children, id, count, ruled = false }: SectionHeadingProps) {
  return (
    <div className={ruled ? 'section-heading section-heading--ruled' : 'section-heading'}>
      <h2 id={id}>{children}</h2>
      {count !== undefined && <p className="count">{count}</p>}
    </div>
  );
}

interface EmptyStateProps {
  /** What belongs here, then why it is empty. */
  readonly children: ReactNode;
  /** The one thing to do. */
  readonly todo?: ReactNode;
}

export function EmptyState({ children, todo }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {todo !== undefined && <div>{todo}</div>}
    </div>
  );
}

interface MessageProps {
  readonly tone: 'error' | 'notice';
  /** What happened. */
  readonly title: string;
  /** That nothing was lost, and what to do. */
  readonly children: ReactNode;
  /** A code or the request's number, small and last. */
  readonly code?: string;
  /** The page's h1, as on an error page; else h2. */
  readonly pageTitle?: boolean;
}

export function Message({ tone, title, children, code, pageTitle = false }: MessageProps) {
  const Heading = pageTitle ? 'h1' : 'h2';
  return (
    <section className={`message message--${tone}`} role={tone === 'error' && !pageTitle ? 'alert' : undefined}>
      <Heading className="message-title">{title}</Heading>
      <div className="message-text">{children}</div>
      {code !== undefined && <p className="note">{code}</p>}
    </section>
  );
}

export interface RegisterNumber {
  /** Already formatted for the language. */
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly note?: ReactNode;
}

/** Big numbers, each a link to its list. */
export function Numbers({ items }: { readonly items: readonly RegisterNumber[] }) {
  return (
    <ul className="numbers">
      {items.map((item) => (
        <li key={item.label}>
          <span className="number-value">{item.value} </span>
          <span>
            <a href={item.href}>{item.label}</a>
            {item.note !== undefined && <span className="cell-under">{item.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Directions of cooperation, as a sentence of links. */
export function DirectionList({
  items,
  after,
}: {
  readonly items: readonly { readonly code: string; readonly label: string; readonly href?: string }[];
  readonly after?: ReactNode;
}) {
  return (
    <div className="direction-line">
      <ul className="direction-list">
        {items.map((item) => (
          <li key={item.code}>
            {item.href === undefined ? (
              item.label
            ) : (
              <a className="plain-link" href={item.href}>
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ul>
      {after}
    </div>
  );
}
