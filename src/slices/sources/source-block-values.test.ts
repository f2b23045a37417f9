import { describe, expect, it } from 'vitest';
import { citesAfter, citesWith } from './rules.ts';
import { readSourceBlock } from './source-block-values.ts';

const read = (values: Record<string, string>, isNeeded = true) =>
  readSourceBlock(Object.fromEntries(Object.entries(values).map(([name, text]) => [`from.${name}`, [text]])), { isNeeded });

describe('the block «where is this known from»', () => {
  it('names a source of the register, with the quote', () => {
    expect(read({ source: 'page', quote: ' Города подписали соглашение. ' })).toEqual({
      ok: true,
      value: { cite: { source: 'page', quote: 'Города подписали соглашение.' }, record: null },
    });
  });

  it('describes a new one in the words that people use, and cites it', () => {
    const answer = read({ title: 'Письмо мэрии', publisher: 'Мэрия Минска', publishedAt: '18 сентября 2023 г.', language: 'ru' });
    if (!answer.ok || answer.value?.record == null) throw new Error('nothing was read');
    const { cite, record } = answer.value;
    expect(cite).toEqual({ source: record.source.id, quote: null });
    expect(record).toMatchObject({
      publisher: 'Мэрия Минска',
      source: { title: 'Письмо мэрии', publishedAt: '2023-09-18', publisher: null },
    });
  });

  it.each([
    ['nothing', {}, 'from.source', 'no-source-given'],
    ['two at once', { source: 'page', title: 'Другой' }, 'from.source', 'two-sources'],
    ['a new one without a title', { url: 'https://minsk.example/news' }, 'from.title', 'empty'],
    ['a day that the calendar does not have', { title: 'Письмо', publishedAt: '31.02.2023' }, 'from.publishedAt', 'not-a-date'],
    ['an address that is none', { title: 'Письмо', url: 'javascript:alert(1)' }, 'from.url', 'not-usable'],
    ['an id that is none', { source: '../x' }, 'from.source', 'not-an-id'],
  ])('is sent back with %s', (_what, values, field, code) => {
    expect(read(values)).toMatchObject({ ok: false, errors: [{ field, code }] });
  });

  it('may stay empty where facts have their sources already, but not with a quote from nowhere', () => {
    expect(read({}, false)).toEqual({ ok: true, value: null });
    expect(read({ quote: 'Слова.' }, false)).toMatchObject({ ok: false, errors: [{ code: 'quote-without-source' }] });
  });
});

describe('what a fact cites after an edit', () => {
  const [old, given] = [
    { source: 'page', quote: 'Старое.' },
    { source: 'letter', quote: 'Новое.' },
  ];

  it('is the given source where the fact changed, and what it cited where it did not or nothing was given', () => {
    expect(citesAfter([old], true, given)).toEqual([given]);
    expect(citesAfter([old], false, given)).toEqual([old]);
    expect(citesAfter([old], true, null)).toEqual([old]);
    expect(citesAfter([], false, given)).toEqual([given]);
  });

  it('can be one more source, and the same one only once', () => {
    expect(citesWith([old], given)).toEqual([old, given]);
    expect(citesWith([old, given], given)).toEqual([old, given]);
  });
});
