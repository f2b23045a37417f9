import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localAddress } from './local-address.ts';

const ORIGIN = 'http://here.invalid';
/** What addresses are made of, and what confuses those who read them. */
const awkward = fc.string({
  unit: fc.constantFrom('/', '\\', '.', '%2f', '%5c', '%0d%0a', '\t', '\r', '\n', ':', '@', '?', '#', 'ru', 'evil.example', 'м'),
});

function expectLocal(address: string): void {
  expect(new URL(address, ORIGIN).origin).toBe(ORIGIN);
  expect(address).toMatch(/^\/(?![/\\])[!-~]*$/);
}

describe('the address to which a form leads back', () => {
  it.each(['/', '/ru', '/ru/partnerships?kind=twinning&page=2', '/en/search?q=%D0%9C', '/ru?back=http://evil.example'])(
    '%s is ours',
    (address) => {
      expect(localAddress(address, '/ru')).toBe(address);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/ru/../..//evil.example',
    '/ru/..\\..\\\\evil.example',
    'http://evil.example/ru',
    'HTTP:evil.example',
    'javascript:alert(1)',
    'ru',
    '',
    null,
    undefined,
    7,
    new File([], '/ru'),
  ])('%j leads nowhere else', (address) => {
    expect(localAddress(address, '/en')).toBe('/en');
  });

  it.each([
    ['/ru\r\nSet-Cookie: a=1', '/ruSet-Cookie:%20a=1'],
    ['/ru%0d%0aSet-Cookie:a=1', '/ru%0d%0aSet-Cookie:a=1'],
    ['/%2f%2fevil.example', '/%2f%2fevil.example'],
    ['/%5cevil.example', '/%5cevil.example'],
    ['/ru/места', '/ru/%D0%BC%D0%B5%D1%81%D1%82%D0%B0'],
    ['/ru#//evil.example', '/ru'],
    ['/@evil.example', '/@evil.example'],
  ])('%j is an address of this site: %s', (sent, address) => {
    expect(localAddress(sent, '/en')).toBe(address);
    expectLocal(address);
  });

  it('never leads away and never breaks a header, whatever is sent', () => {
    const sent = fc.oneof(awkward, fc.string(), fc.webUrl()).chain((text) => fc.constantFrom(text, `/${text}`));
    fc.assert(
      fc.property(sent, (address) => expectLocal(localAddress(address, '/ru'))),
      { numRuns: 500 },
    );
  });
});
