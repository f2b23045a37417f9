import { type Lang, uiMessages } from './messages.ts';

interface SourceMarkProps {
  readonly lang: Lang;
  /** The source's number on this page; several at one fact are given as an array. */
  readonly n: number | readonly number[];
  /** Give it to the first mark of a source (`firstMarkId(n)`), so that the note can lead back. */
  readonly id?: string;
}

export function sourceId(n: number): string {
  return `source-${n}`;
}

export function firstMarkId(n: number): string {
  return `mark-${n}`;
}

/** A superscript number at a fact that leads to its source. */
export function SourceMark({ lang, n, id }: SourceMarkProps) {
  const numbers = typeof n === 'number' ? [n] : n;
  return (
    <>
      {'\u2060'}
      <sup className="source-mark">
        {numbers.map((number, index) => (
          <a
            key={number}
            href={`#${sourceId(number)}`}
            id={index === 0 ? id : undefined}
            aria-label={`${uiMessages(lang).sourceMark} ${number}`}
          >
            {number}
          </a>
        ))}
      </sup>
    </>
  );
}

/** Numbers sources from 1 in the order in which the page first cites them. */
export function numberSources(cited: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const source of cited) {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  }
  return numbers;
}
