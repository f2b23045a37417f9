import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from './input.ts';
import { firstSentences, latestFirst, problemsAhead, tellingOf } from './rules.ts';

const entry = fc.record({
  id: fc.constantFrom('a', 'a-b', 'ab', 'b', '1'),
  kind: fc.constantFrom(...ENTRY_KINDS),
  orderDay: fc.option(fc.constantFrom('1992-01-01', '2017-03-30', '2023-09-18')),
});

describe('the order of a timeline', () => {
  it('puts any two entries in one order, and an entry nowhere but at its own place', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const same = a.id === b.id && a.kind === b.kind && a.orderDay === b.orderDay;
        expect(Math.sign(latestFirst(a, b))).toBe(same ? 0 : -Math.sign(latestFirst(b, a)));
        expect(latestFirst(a, b) === 0).toBe(same);
      }),
    );
  });

  it('finds an entry equal to itself', () => {
    fc.assert(fc.property(entry, (one) => latestFirst(one, { ...one }) === 0));
  });

  it('does not go round in a circle', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        fc.pre(latestFirst(a, b) <= 0 && latestFirst(b, c) <= 0);
        expect(latestFirst(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the same however the entries come', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(entries.toReversed().sort(latestFirst)).toEqual(entries.toSorted(latestFirst));
      }),
    );
  });

  it('runs back in time, with what has no date at the end', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const days = entries.toSorted(latestFirst).map(({ orderDay }) => orderDay ?? '');
        expect(days).toEqual(days.toSorted().reverse());
      }),
    );
  });

  it('runs backwards along the chain within a day: what follows from a visit is read before the visit', () => {
    const chain = ['contact', 'visit', 'minutes', 'agreement_proposed', 'agreement_signed', 'promise'] as const;
    const day = chain.map((kind) => ({ id: kind, kind, orderDay: '2023-09-18' }));
    expect(day.toSorted(latestFirst).map(({ kind }) => kind)).toEqual(chain.toReversed());
  });
});

describe('how much an entry tells of a tie', () => {
  it('is never the same for two kinds, and a signing tells most', () => {
    const told = ENTRY_KINDS.map(tellingOf);
    expect(told.toSorted((a, b) => a - b)).toEqual([...ENTRY_KINDS.keys()]);
    expect(tellingOf('agreement_signed')).toBe(Math.max(...told));
    expect(tellingOf('promise')).toBeLessThan(tellingOf('visit'));
    expect(tellingOf('visit')).toBeLessThan(tellingOf('agreement_proposed'));
  });
});

describe('the first sentences of a text', () => {
  it.each([
    ['Города подписали соглашение. Кто именно, неизвестно. Дня тоже нет.', 'Города подписали соглашение. Кто именно, неизвестно.'],
    [
      'Вложили 17 млн рублей в 2017 г. и ещё столько же потом, «Малиновка» – это район. Да.',
      'Вложили 17 млн рублей в 2017 г. и ещё столько же потом, «Малиновка» – это район.',
    ],
    ['The talks were short. “Soon”, they said. Nobody knows when it will be.', 'The talks were short. “Soon”, they said.'],
  ])('of «%s»', (text, opening) => {
    expect(firstSentences(text, 60)).toBe(opening);
  });

  it('are its beginning, no longer than wanted unless the first one is', () => {
    const texts = fc.array(fc.constantFrom('Да.', 'Было ли это?', '«Вскоре», сказали они.', 'Визит прошёл хорошо.'), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 80 }), (sentences, most) => {
        const [text, opening] = [sentences.join(' '), firstSentences(sentences.join(' '), most)];
        expect(text.startsWith(opening)).toBe(true);
        expect(opening === sentences[0] || opening.length <= most).toBe(true);
      }),
    );
  });
});

describe('a date that is still to come', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const dated = fc.record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    date: fc.option(day),
    endDate: fc.option(day),
    knownBy: fc.option(day),
  });
  const fields = (...given: Parameters<typeof problemsAhead>) => problemsAhead(...given).map(({ field }) => field);

  it('is one of what may be planned, and never that of a source', () => {
    fc.assert(
      fc.property(dated, (one) => {
        const mayBeAhead = ['visit', 'forum', 'remote_session', 'promise'].includes(one.kind);
        const isAhead = (date: string | null) => date !== null && date > '2026-05-02';
        expect(fields(one, now, null)).toEqual([
          ...(isAhead(one.date) && !mayBeAhead ? ['date'] : []),
          ...(isAhead(one.endDate) && !mayBeAhead ? ['endDate'] : []),
          ...(isAhead(one.knownBy) ? ['knownBy'] : []),
        ]);
        expect(fields(one, now, one)).toEqual([]);
      }),
    );
  });

  it('is asked about again where a planned visit becomes what has happened', () => {
    const planned = { kind: 'visit', date: '2026-09-01', endDate: null, knownBy: null };
    expect(fields({ ...planned, kind: 'agreement_signed' }, now, planned)).toEqual(['date']);
  });
});
