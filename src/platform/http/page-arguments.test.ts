import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfParams, langOfParams } from './page-arguments.ts';

function statusOf(read: () => string): unknown {
  try {
    return read();
  } catch (thrown) {
    return (thrown as { init: { status: number } }).init.status;
  }
}

describe('an address', () => {
  it('begins with one of the two languages', () => {
    expect(langOfParams({ lang: 'ru' })).toBe('ru');
    expect(langOfParams({ lang: 'en' })).toBe('en');
    for (const lang of ['de', 'RU', '', undefined]) expect(statusOf(() => langOfParams({ lang }))).toBe(404);
  });

  it('has an id made of small letters, digits and hyphens, else there is nothing there', () => {
    expect(idOfParams({ id: 'sochi-minsk-2' })).toBe('sochi-minsk-2');
    for (const id of [undefined, '', '-a', 'a--b', 'Сочи', 'a'.repeat(81)]) expect(statusOf(() => idOfParams({ id }))).toBe(404);
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(statusOf(() => idOfParams({ id }))).toBe(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : 404);
      }),
    );
  });
});
