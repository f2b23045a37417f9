import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localAddress } from './local-address.ts';

describe('the address to which a form leads back', () => {
  it.each(['/ru', '/ru/partnerships?kind=twinning&page=2', '/en/search?q=%D0%9C'])('%s is ours', (address) => {
    expect(localAddress(address, '/ru')).toBe(address);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'http://evil.example/ru',
    'javascript:alert(1)',
    '/../..//evil.example',
    '',
    null,
    undefined,
    7,
    'ru',
    '\t//evil.example',
  ])('%s is not', (address) => {
    expect(new URL(localAddress(address, '/ru'), 'http://here.invalid').origin).toBe('http://here.invalid');
    expect(localAddress(address, '/ru')).not.toMatch(/^\/\//);
  });

  it('never leads away and never breaks a header, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((tail) => `/${tail}`),
        ),
        (sent) => {
          const address = localAddress(sent, '/ru');
          expect(new URL(address, 'http://here.invalid').origin).toBe('http://here.invalid');
          expect(address).not.toMatch(/[\r\n]/);
        },
      ),
    );
  });
});
