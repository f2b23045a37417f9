import type { MetaDescriptor } from 'react-router';
import type { Lang } from '../values/bilingual.ts';

interface PageMeta {
  readonly lang: Lang;
  readonly origin: string;
  /** Below the language, without a leading slash; empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Schema.org, as an object. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  /** Feeds of this page, below the language. */
  readonly feed?: string;
}

/** Title, description, both languages, the feed and JSON-LD of a page. */
export function pageMeta({ lang, origin, path, title, description, jsonLd, feed }: PageMeta): MetaDescriptor[] {
  const address = (language: Lang) => `${origin}/${language}${path === '' ? '' : `/${path}`}`;
  const name = lang === 'ru' ? 'Побратим' : 'Pobratim';
  const tags: MetaDescriptor[] = [
    { title: title === name ? name : `${title} – ${name}` },
    { tagName: 'link', rel: 'canonical', href: address(lang) },
    { tagName: 'link', rel: 'alternate', hrefLang: 'ru', href: address('ru') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: address('en') },
    { property: 'og:title', content: title },
    { property: 'og:url', content: address(lang) },
    { property: 'og:site_name', content: name },
  ];
  if (description !== undefined) tags.push({ name: 'description', content: description });
  const feeds = feed === undefined ? `/${lang}` : `/${lang}/${feed}`;
  tags.push({ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: `${feeds}/feed.xml`, title: `${title}: Atom` });
  tags.push({ tagName: 'link', rel: 'alternate', type: 'application/feed+json', href: `${feeds}/feed.json`, title: `${title}: JSON Feed` });
  if (jsonLd !== undefined) tags.push({ 'script:ld+json': { '@context': 'https://schema.org', ...jsonLd } });
  return tags;
}
