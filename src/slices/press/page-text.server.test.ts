import { describe, expect, it } from 'vitest';
import { CMS_PAGES, STORIES } from './cms-pages.testing.ts';
import { decodePage } from './decode-page.server.ts';
import { isHtml, pageOfHtml } from './page-of-html.server.ts';
import { textOfPage } from './page-text.server.ts';
import { storyOf } from './story-finder.ts';
import { wordsOfFiles } from './words.server.ts';

const words = wordsOfFiles();
const RUSSIAN = 'Теперь у Сочи есть побратим, город Минск. Соглашение подписали главы городов, их встреча прошла в среду.';

/** The bytes of a text in a code page of one byte: those that decode to its letters. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (sign) => Math.max(0, table.indexOf(sign)));
}

describe('the bytes of a page', () => {
  it.each(['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])('in %s', (encoding) => {
    expect(decodePage(inCodePage(RUSSIAN, encoding))).toEqual({ text: RUSSIAN, encoding });
  });

  it.each([
    [
      'windows-1252',
      'Die Städte Gütersloh und Châteauroux feierten ihre Partnerschaft, über 200 Gäste kamen für drei Tage nach Gütersloh.',
    ],
    ['windows-1250', 'Delegacja z Oleśnicy odwiedziła jarmark i spotkała się z tamtejszym burmistrzem, który chwalił współpracę miast.'],
  ])('in %s', (encoding, text) => {
    expect(decodePage(inCodePage(text, encoding)).text).toBe(text);
  });

  it.each([
    ['a mark of UTF-8', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(RUSSIAN)]],
    ['a mark of UTF-16', [0xff, 0xfe, ...Buffer.from(RUSSIAN, 'utf16le')]],
    ['UTF-16 without a mark', [...Buffer.from(RUSSIAN, 'utf16le')]],
    ['UTF-16 the other way round', [...Buffer.from(RUSSIAN, 'utf16le').swap16()]],
    ['UTF-8', [...new TextEncoder().encode(RUSSIAN)]],
  ])('with %s', (_, bytes) => {
    expect(decodePage(Uint8Array.from(bytes)).text).toBe(RUSSIAN);
  });

  it('are believed rather than what the page says of them', () => {
    const html = `<meta charset="windows-1251"><p>${RUSSIAN}</p>`;
    expect(decodePage(new TextEncoder().encode(html)).encoding).toBe('utf-8');
    expect(decodePage(inCodePage(html.replace('windows-1251', 'utf-8'), 'windows-1251')).encoding).toBe('windows-1251');
    expect(decodePage(inCodePage('<meta charset="koi8-r"><p>да</p>', 'koi8-r')).text).toContain('да');
  });

  it.each([
    ['gbk', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
    ['windows-1254', [0x62, 0x61, 0xfe, 0x6b, 0x61, 0x6e, 0xfd], 'başkanı'],
    ['windows-1257', [0x6d, 0x69, 0x65, 0x73, 0x74, 0xf8], 'miestų'],
    ['windows-1253', [0xc4, 0xde, 0xec, 0xef, 0xf2], 'Δήμος'],
  ])('of a page that says that it is in %s', (encoding, word, text) => {
    const head = new TextEncoder().encode(`<meta charset="${encoding}"><p>`);
    expect(decodePage(Uint8Array.from([...head, ...word])).text).toContain(text);
  });

  it('may be broken: what cannot be read is one sign', () => {
    const bytes = new TextEncoder().encode(RUSSIAN);
    expect(decodePage(bytes.subarray(0, bytes.length - 3)).encoding).toBe('utf-8');
    const mixed = Uint8Array.from([...new TextEncoder().encode(RUSSIAN.repeat(3)), 0xff, 0xc0, 0x80]);
    expect(decodePage(mixed).text).toContain(RUSSIAN);
    for (const odd of [[], [0], [0xff], [0xfe, 0xff, 0xd8], [0xd8, 0x00, 0x41]])
      expect(typeof decodePage(Uint8Array.from(odd)).text).toBe('string');
  });
});

describe('a page of HTML', () => {
  const cases = Object.entries(CMS_PAGES).flatMap(([cms, make]) => STORIES.map((story) => ({ cms, story, html: make(story) })));

  it.each(cases)('of $cms: $story.title', ({ story, html }) => {
    const read = storyOf(textOfPage(new TextEncoder().encode(html)).text, words);
    expect(read.title?.text).toBe(story.title);
    expect(read.published?.date).toBe(story.published);
    expect(read.paragraphs.map(({ text }) => text)).toEqual(story.paragraphs);
  });

  it('is told from a text', () => {
    expect(isHtml('<!DOCTYPE html><html>')).toBe(true);
    expect(isHtml('<p class="x">Текст')).toBe(true);
    expect(isHtml('Цена < 5 рублей, а вес > 3 кг')).toBe(false);
  });

  it('has entities, comments, scripts and what is hidden', () => {
    const html =
      '<p>Сочи &laquo;и&raquo; Минск&#33;<!-- тайна --></p><script>var x = "<p>тайна</p>";</script><p style="display: none">тайна</p><style>p{}</style>';
    expect(pageOfHtml(html)).toBe('Сочи «и» Минск!');
  });

  it('parts what touches only where it is two things', () => {
    expect(pageOfHtml('<p><span>12.03.2020</span><span>Просмотров</span> <b>Соч</b><i>и</i></p>')).toBe('12.03.2020 Просмотров Сочи');
  });

  it('has a menu as its story if there is no other', () => {
    expect(pageOfHtml(`<div class="sidebar"><p>${RUSSIAN}</p>`)).toBe(RUSSIAN);
  });

  it.each([
    ['deep', `${'<div>'.repeat(100_000)}${RUSSIAN}`],
    ['deep with wrong ends', `${'<div>'.repeat(50_000)}${RUSSIAN}${'</span>'.repeat(50_000)}`],
    ['deep in menus', `${'<nav><ul class="menu">'.repeat(20_000)}${RUSSIAN}`],
    ['cut in a tag', `<p>${RUSSIAN}</p><p class="${'x'.repeat(50_000)}`],
    ['cut in a comment', `<p>${RUSSIAN}</p><!-- ${'x'.repeat(50_000)}`],
  ])('may be %s', (_, html) => {
    expect(pageOfHtml(html)).toBe(RUSSIAN);
  });
});
