import { describe, expect, it } from 'vitest';
import { isOtherFile, whyNoStory } from './no-page.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is no page', () => {
  it.each([
    ['PDF', bytes('%PDF-1.7\n1 0 obj')],
    ['DOCX', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['DOC', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['RTF', bytes("{\\rtf1\\ansi \\'d1\\'ee}")],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['MHTML', bytes('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')],
  ])('%s', (_, file) => {
    expect(isOtherFile(file)).toBe(true);
  });

  it.each([
    ['a text', bytes('Сочи и Минск подписали соглашение')],
    ['HTML', bytes('<!doctype html><p>From: Сочи')],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x21, 0x04)],
    ['a letter of a press service', bytes('From: press@town.example\nСочи и Минск подписали соглашение')],
    ['nothing', new Uint8Array()],
  ])('but not %s', (_, file) => {
    expect(isOtherFile(file)).toBe(false);
  });
});

describe('a text without a story', () => {
  it.each([
    ['https://town.example/news/1', 'only-links'],
    [' www.town.example/news/1\nhttps://town.example/2 ', 'only-links'],
    ['🎉🎉🎉 12.05.2024 …', 'no-words'],
    ['', 'no-words'],
    ['%вгПУ\u0001\u0002\u0003 \ufffd'.repeat(40), 'not-text'],
    ['https://town.example/news/1 Сочи и Минск', null],
    ['Сочи и Минск\u0000 подписали соглашение', null],
    [`https://town.example/${'a'.repeat(9000)}`, null],
  ] as const)('%j: %s', (text, why) => {
    expect(whyNoStory(text)).toBe(why);
  });

  it('is told soon, whatever its length', () => {
    const began = performance.now();
    for (const text of ['www.a '.repeat(200_000), 'http://'.repeat(150_000), '\u0001'.repeat(1_000_000)]) whyNoStory(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
