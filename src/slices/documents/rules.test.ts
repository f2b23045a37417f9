import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, LARGEST_FILE, refusalOf, scanTypeOf } from './rules.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (words: string) => new TextEncoder().encode(words);

describe('a file', () => {
  it.each([
    ['a PDF', text('%PDF-1.7'), 'application/pdf'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['a TIFF of Intel’s order', bytes(0x49, 0x49, 0x2a, 0), 'image/tiff'],
    ['a TIFF of Motorola’s order', bytes(0x4d, 0x4d, 0, 0x2a), 'image/tiff'],
  ])('is known by its content: %s', (_what, content, type) => {
    expect(scanTypeOf(content)).toBe(type);
    expect(refusalOf(content)).toBeNull();
  });

  it.each([
    ['HTML', text('<!doctype html><script>alert(1)</script>')],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['XML', text('<?xml version="1.0"?><svg/>')],
    ['a GIF', text('GIF89a')],
    ['a ZIP', text('PK\u0003\u0004')],
    ['a program', text('MZ')],
    ['a PDF behind HTML', text('<script>1</script>%PDF-1.7')],
    ['the beginning of a PNG', bytes(0x89, 0x50, 0x4e)],
  ])('is no scan when it is %s', (_what, content) => {
    expect(refusalOf(content)).toBe('not-a-scan');
  });

  it('is refused when it is empty or too large', () => {
    expect(refusalOf(new Uint8Array())).toBe('empty-file');
    expect(refusalOf(new Uint8Array(LARGEST_FILE + 1))).toBe('file-too-large');
  });

  it.each([
    ['Письмо от 12 марта.PDF', 'Письмо от 12 марта.pdf'],
    ['C:\\Users\\me\\скан.pdf', 'скан.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['photo.svg', 'photo.pdf'],
    ['a"b<c>.html', 'abc.pdf'],
    ['.htaccess', 'scan.pdf'],
    ['', 'scan.pdf'],
    ['\u202Efdp.exe', 'fdp.pdf'],
    ['two\r\nlines: x.pdf', 'two lines x.pdf'],
  ])('called «%s» is kept as «%s»', (name, kept) => {
    expect(cleanFileName(name, 'application/pdf')).toBe(kept);
  });

  it('never has a name that leads out of a folder or a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const kept = cleanFileName(name, 'image/png');
        expect(kept).toMatch(/^[^\\/\p{Cc}"<>:|?*;]+\.png$/u);
        expect(kept.length).toBeLessThanOrEqual(124);
      }),
    );
  });
});
