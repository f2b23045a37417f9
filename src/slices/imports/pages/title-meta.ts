import type { MetaDescriptor } from 'react-router';
import type { Lang } from '../../../platform/values/bilingual.ts';

/** The name of a page that nobody else may find: a title, and nothing for search engines. */
export function titleMeta(title: string, lang: Lang): MetaDescriptor[] {
  return [{ title: `${title} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}` }, { name: 'robots', content: 'noindex' }];
}
