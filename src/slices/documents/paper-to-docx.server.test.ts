import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aPaper } from './factory.server.ts';
import { NO_OFFICE, pagesInLibreOffice } from './libreoffice.testing.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { renderDocx } from './paper-to-docx.server.ts';
import { squeezed } from './poppler.testing.ts';
import { readyPaper } from './ready-paper.server.ts';

async function docxOf(paper: Paper): Promise<Buffer> {
  const rendered = await renderDocx(paper);
  if (!rendered.ok) throw new Error(rendered.refusal);
  return rendered.value;
}

async function partsOf(paper: Paper): Promise<(name: string) => string> {
  const files = unzipSync(await docxOf(paper));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

function everywhere(text: string): Paper {
  const blocks: PaperBlock[] = [
    { kind: 'heading', text },
    {
      kind: 'paragraph',
      text: [
        { text, bold: true, sources: [1] },
        { text, href: 'https://a.example/?a=1&b="2"' },
      ],
    },
    { kind: 'list', isNumbered: true, items: [text] },
    { kind: 'table', head: [text, 'б'], rows: [['а', text]], widths: [1, 1] },
    { kind: 'facts', rows: [{ name: text, value: text }] },
    { kind: 'signature', office: [text], name: text },
    { kind: 'sources', title: text, items: [{ number: 1, text }] },
  ];
  return aPaper({ title: text, subtitle: text, about: { author: text, day: '2026-11-27' }, blocks });
}

/** Text of a document's XML: what a parser would make of it. */
function wordsIn(xml: string): string {
  return xml
    .replace(/<[^>]+>/gu, '')
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');
}

describe('a paper as DOCX', () => {
  it('has real headings, lists that count from one, a head that each page repeats, and links', async () => {
    const xml = (await partsOf(aPaper()))('word/document.xml');
    expect(xml.match(/<w:pStyle w:val="Title"\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(4);
    expect(new Set(xml.match(/<w:numId w:val="\d+"\/>/gu)).size).toBe(2);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:anchor="source_2"');
    expect(xml).toContain('w:name="source_2"');
  });

  it('is in its language, hyphenated, with non-breaking spaces where Russian wants them', async () => {
    const part = await partsOf(aPaper());
    expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>');
    expect(part('word/styles.xml')).toContain('w:val="ru-RU"');
    expect(part('word/document.xml')).toContain('«Волна» выступил в\u00a0');
    expect(part('word/document.xml')).toContain('1\u00a0200\u00a0км');
    expect(part('docProps/core.xml')).toContain('Администрация города Верхнеозёрска');
  });

  it.skipIf(NO_OFFICE !== null)(
    `keeps all its words on one page in LibreOffice${NO_OFFICE === null ? '' : `: skipped, ${NO_OFFICE}`}`,
    async () => {
      const pages = pagesInLibreOffice(await docxOf(aPaper()));
      expect(pages).toHaveLength(1);
      const shown = squeezed(pages.join(''));
      const ready = readyPaper(aPaper());
      const texts: string[] = [];
      JSON.stringify(ready, (key, value: unknown) => {
        if (typeof value === 'string' && !['kind', 'href', 'lang', 'day', 'author'].includes(key)) texts.push(value);
        return value;
      });
      // An office cuts a long word at the end of a line, and shows how.
      const plain = (text: string) => squeezed(text).replaceAll('-', '');
      for (const text of texts) expect(plain(shown)).toContain(plain(text));
    },
  );

  it('holds in every place whatever can be typed, and shows it as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const part = await partsOf(everywhere(typed));
        const xml = part('word/document.xml');
        for (const name of ['word/document.xml', 'docProps/core.xml'])
          expect(part(name)).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/u);
        expect(xml.endsWith('</w:document>')).toBe(true);
        const ready = readyPaper(everywhere(typed));
        const words = ready.ok ? squeezed(ready.value.title) : '';
        expect(words === '' || squeezed(wordsIn(xml)).split(words).length > 8).toBe(true);
      }),
      { numRuns: Number(process.env['POBRATIM_WORLDS'] ?? 10) },
    );
  });

  it.each(['</w:t></w:r><w:r>', '<!-- ]]>', '&amp;&lt;&#0;', '"\'<script>alert(1)</script>', '\u0000\u0001\u0008\ufffe\ud800'])(
    'is not broken by %j',
    async (text) => {
      const tags = async (words: string) =>
        [...(await partsOf(everywhere(words)))('word/document.xml').matchAll(/<(\/?)([\w:]+)/gu)].map(([tag]) => tag);
      expect(await tags(`Т${text}.`)).toEqual(await tags('Текст.'));
    },
  );

  it('is refused where it is too much', async () => {
    expect(await renderDocx(everywhere('щ'.repeat(1_000_000)))).toEqual({ ok: false, refusal: 'too-large' });
  });
});
