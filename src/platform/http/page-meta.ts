import type { MetaDescriptor } from 'react-router';
import type { Lang } from '../values/bilingual.ts';

interface PageMeta {
  readonly lang: Lang;
  readonly origin: string;
  /** Below the language, without a leading slash and with its query; empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Schema.org, as an object. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  /** The feed of what the page is about, by its folder below the language. That of everything is named on every page. */
  readonly feed?: { readonly path: string; readonly title: string };
}

/** Title, description, both languages, the feeds and JSON-LD of a page. */
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
  if (feed !== undefined) tags.push(...feedLinks(`/${lang}/${feed.path}`, `${feed.title} – ${name}`));
  tags.push(...feedLinks(`/${lang}`, name));
  if (jsonLd !== undefined) tags.push({ 'script:ld+json': { '@context': 'https://schema.org', ...jsonLd } });
  return tags;
}

function feedLinks(folder: string, title: string): MetaDescriptor[] {
  return [
    { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: `${folder}/feed.xml`, title: `${title} (Atom)` },
    { tagName: 'link', rel: 'alternate', type: 'application/feed+json', href: `${folder}/feed.json`, title: `${title} (JSON Feed)` },
  ];
}
