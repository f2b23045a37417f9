import type { Lang } from '../values/bilingual.ts';

export interface Feed {
  /** Never changes, whatever the feed's address becomes. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly author: { readonly name: string; readonly url: string };
  /** The page that tells the same to people. */
  readonly page: string;
  /** Its own address without the ending. */
  readonly self: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly link: string;
  /** When it was recorded or last changed: never when it happened. */
  readonly updated: string;
  readonly category: { readonly term: string; readonly label: string };
  readonly html: string;
  readonly text: string;
}

/** For text and attributes of XML and HTML alike. What XML 1.0 cannot carry at all is left out. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** RFC 4287. */
export function writeAtom(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    link('self', 'application/atom+xml', `${feed.self}.xml`),
    link('alternate', 'text/html', feed.page),
    `<author>${element('name', feed.author.name)}${element('uri', feed.author.url)}</author>`,
    element('updated', feed.updated),
    ...feed.entries.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry(entry: FeedEntry): string {
  return [
    `<entry xml:lang="${entry.lang}">`,
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', 'text/html', entry.link),
    element('updated', entry.updated),
    `<category term="${escapeMarkup(entry.category.term)}" label="${escapeMarkup(entry.category.label)}"/>`,
    `<content type="html">${escapeMarkup(entry.html)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;
}

/** https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: `${feed.self}.json`,
    language: feed.lang,
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.link,
      title: entry.title,
      content_html: entry.html,
      content_text: entry.text,
      date_modified: entry.updated,
      language: entry.lang,
      tags: [entry.category.label],
    })),
  });
}
