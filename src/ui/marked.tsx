import { Fragment } from 'react';
import type { Lang } from './messages.ts';

interface MarkedProps {
  readonly lang: Lang;
  /** In pieces, of which some were looked for. */
  readonly text: { readonly lang: Lang; readonly pieces: readonly { readonly text: string; readonly isFound: boolean }[] };
}

/** A text with the words that were found in it marked; where it is in the other language, it says so. */
export function Marked({ lang, text }: MarkedProps) {
  let from = 0;
  const pieces = text.pieces.map((piece) => {
    from += piece.text.length;
    return <Fragment key={from}>{piece.isFound ? <mark>{piece.text}</mark> : piece.text}</Fragment>;
  });
  return text.lang === lang ? pieces : <span lang={text.lang}>{pieces}</span>;
}
