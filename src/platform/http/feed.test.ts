import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, type Feed, writeAtom, writeJsonFeed } from './feed.ts';

const feed: Feed = {
  id: 'tag:pobratim.example,2026:ru/feed',
  lang: 'ru',
  title: 'Побратим & друзья',
  subtitle: '<новое>',
  author: { name: 'Побратим', url: 'https://pobratim.example/ru' },
  page: 'https://pobratim.example/ru?a=1&b=2',
  self: 'https://pobratim.example/ru/feed',
  updated: '2026-01-15T10:00:00.000Z',
  entries: [
    {
      id: 'tag:pobratim.example,2026:ru/timeline/a',
      lang: 'ru',
      title: 'Договор «о <дружбе>» ]]>',
      link: 'https://pobratim.example/ru/partnerships/a#entry-a',
      updated: '2026-01-15T10:00:00.000Z',
      category: { term: 'visit', label: 'визит' },
      html: '<p lang="ru">A &amp; B</p>',
      text: 'A & B',
    },
  ],
};

describe('a feed', () => {
  it('as Atom carries markup as text and nothing else as markup', () => {
    const atom = writeAtom(feed);
    expect(atom).toContain('<title>Договор «о &lt;дружбе&gt;» ]]&gt;</title>');
    expect(atom).toContain('<content type="html">&lt;p lang=&quot;ru&quot;&gt;A &amp;amp; B&lt;/p&gt;</content>');
    expect(atom).toContain('<link rel="alternate" type="text/html" href="https://pobratim.example/ru?a=1&amp;b=2"/>');
    expect(atom).not.toContain('<published>');
  });

  it('as JSON Feed 1.1 says when it was recorded and not when it was published', () => {
    const { items, ...head } = JSON.parse(writeJsonFeed(feed));
    expect(head).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://pobratim.example/ru/feed.json',
      language: 'ru',
    });
    expect(items[0]).toMatchObject({
      id: feed.entries[0]?.id,
      content_html: '<p lang="ru">A &amp; B</p>',
      date_modified: '2026-01-15T10:00:00.000Z',
    });
    expect(items[0]).not.toHaveProperty('date_published');
  });

  it('escapes any text so that no character of it is markup, or not allowed in XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(escaped).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});
