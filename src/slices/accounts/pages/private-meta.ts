import type { MetaDescriptor } from 'react-router';
import type { Lang } from '../../../platform/values/bilingual.ts';
import type { AccountMessages } from '../messages.ts';
import { accountMessages } from '../messages.ts';

/** Title of a page that no search engine is to keep, and whose address no other site is to learn. */
export function privateMeta(params: { readonly lang?: string | undefined }, titleOf: (words: AccountMessages) => string): MetaDescriptor[] {
  const lang: Lang = params.lang === 'en' ? 'en' : 'ru';
  const name = lang === 'ru' ? 'Побратим' : 'Pobratim';
  return [
    { title: `${titleOf(accountMessages(lang))} – ${name}` },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ];
}
