import { Fragment } from 'react';
import { type Bilingual, inLang, type Lang, langOf } from '../platform/values/bilingual.ts';
import { typeset } from './typography.ts';

/** A name or a text for the reader; where it is known in the other language only, marked as that. */
export function Words({ lang, of }: { readonly lang: Lang; readonly of: Bilingual }) {
  const own = langOf(of, lang);
  const text = typeset(inLang(of, lang), own);
  return own === lang ? text : <span lang={own}>{text}</span>;
}

/** Several of them, with commas between; those that are not known are left out. */
export function WordList({ lang, of }: { readonly lang: Lang; readonly of: readonly (Bilingual | string | null)[] }) {
  return of
    .flatMap((one) => (one === null || one === '' ? [] : [one]))
    .map((one, index) => (
      <Fragment key={typeof one === 'string' ? one : inLang(one, lang)}>
        {index > 0 && ', '}
        {typeof one === 'string' ? one : <Words lang={lang} of={one} />}
      </Fragment>
    ));
}
