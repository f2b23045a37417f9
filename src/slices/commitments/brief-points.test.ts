import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPromise, bareFacts, fullFacts, overfullFacts } from './brief.testing.ts';
import type { BriefFacts } from './brief-facts.ts';
import { type TalkingPointCode, talkingPoints } from './brief-points.ts';
import { COMMITMENT_STATES } from './input.ts';

const TODAY = '2026-11-27';
const said = (given: Partial<BriefFacts>, lang: 'ru' | 'en' = 'ru', today = TODAY) =>
  talkingPoints(bareFacts(given), lang, today).map(({ code, text, source }) => ({ code, text: text.replaceAll('\u00a0', ' '), source }));

const late = { due: '2026-09-01', isOverdue: true };

describe('a talking point', () => {
  it.each<[string, Partial<BriefFacts>, TalkingPointCode, string]>([
    [
      'what we owe',
      { ourPromises: [aPromise({ ...late, text: 'Передать методику.', source: 7 })] },
      'our-overdue',
      'Сказать, когда выполним обещанное: «Передать методику». Срок прошёл: 1 сентября 2026.',
    ],
    [
      'what they owe',
      { theirPromises: [aPromise({ ...late, text: 'Назвать предприятия', source: 7 })] },
      'their-overdue',
      'Спросить, когда ждать обещанного: «Назвать предприятия». Срок прошёл: 1 сентября 2026.',
    ],
    [
      'what came of it lately',
      { results: [{ text: 'Хор выступил на Дне города', date: '2026-06-12', source: 7 }] },
      'thank',
      'Поблагодарить за сделанное: «Хор выступил на Дне города» (12 июня 2026).',
    ],
    [
      'a promise that they kept',
      { theirPromises: [aPromise({ text: 'Прислать хор', state: 'confirmed', source: 7 })] },
      'thank',
      'Поблагодарить за сделанное: «Прислать хор».',
    ],
    [
      'a proposal of theirs',
      { theirPromises: [aPromise({ text: 'Заключить соглашение', state: 'proposed', source: 7 })] },
      'answer-proposal',
      'Ответить на их предложение: «Заключить соглашение».',
    ],
    [
      'a proposal of ours',
      { ourPromises: [aPromise({ text: 'Заключить соглашение', state: 'proposed', source: 7 })] },
      'answer-proposal',
      'Спросить об ответе на наше предложение: «Заключить соглашение».',
    ],
    [
      'a proposal to both',
      { jointPromises: [aPromise({ text: 'Проводить совместные туры', state: 'proposed', source: 7 })] },
      'answer-proposal',
      'Решить, берёмся ли за предложенное: «Проводить совместные туры».',
    ],
    [
      'what they call done',
      { theirPromises: [aPromise({ text: 'Прислать список', state: 'done', source: 7 })] },
      'confirm',
      'Подтвердить или возразить: они сообщили, что сделано «Прислать список».',
    ],
    [
      'a long silence',
      {
        lastContacts: [
          { text: 'визит', date: '2025-03', source: 7 },
          { text: 'письмо', date: '2020', source: null },
        ],
      },
      'no-contact',
      'Договориться о следующей встрече: последний известный контакт – март 2025, 19 месяцев назад.',
    ],
    [
      'a day that comes soon',
      { ourPromises: [aPromise({ text: 'Принять шахматистов', due: '2027-01', source: 7 })] },
      'due-soon',
      'Проверить до встречи, успеваем ли мы: «Принять шахматистов», срок – январь 2027.',
    ],
    [
      'a promise without a day',
      { jointPromises: [aPromise({ text: 'Продолжить обмен опытом', source: 7 })] },
      'name-day',
      'Назначить срок: «Продолжить обмен опытом» – обещано без даты.',
    ],
    [
      'an anniversary to come',
      { tie: { kind: 'twinning', standing: 'in_force', since: '2022-02-10', source: 7 } },
      'anniversary',
      'Предложить отметить годовщину: 10 февраля 2027 исполнится 5 лет.',
    ],
  ])('rests on %s', (_fact, given, code, text) => {
    expect(said(given)).toEqual([{ code, text, source: 7 }]);
  });

  it('is made in English, too', () => {
    expect(said({ theirPromises: [aPromise({ ...late, text: 'Name the enterprises' })] }, 'en')[0]?.text).toBe(
      'Ask when to expect what they promised: “Name the enterprises”. It was due: 1 September 2026.',
    );
  });

  it.each<[string, Partial<BriefFacts>]>([
    ['nothing that is known', {}],
    ['a result of ten years ago', { results: [{ text: 'Фестиваль', date: '2016', source: null }] }],
    ['a result without a date', { results: [{ text: 'Фестиваль', date: null, source: null }] }],
    ['a contact without a date', { lastContacts: [{ text: 'визит', date: null, source: null }] }],
    ['a contact of last month', { lastContacts: [{ text: 'визит', date: '2026-10-30', source: null }] }],
    ['a contact to come', { lastContacts: [{ text: 'визит', date: '2027-03-01', source: null }] }],
    ['what was dropped', { ourPromises: [aPromise({ state: 'dropped', due: '2026-12-01' })] }],
    ['what we call done', { ourPromises: [aPromise({ state: 'done' })] }],
    ['a day in two years', { ourPromises: [aPromise({ due: '2028' })] }],
    ['an anniversary of a year whose day nobody gives', { tie: { kind: 'twinning', standing: null, since: '2022', source: null } }],
    ['an anniversary just past', { tie: { kind: 'twinning', standing: null, since: '2021-11-26', source: null } }],
    ['an anniversary of what has ended', { tie: { kind: 'twinning', standing: 'ended', since: '2021-12-01', source: null } }],
    ['the day of signing itself', { tie: { kind: 'twinning', standing: 'in_force', since: TODAY, source: null } }],
  ])('does not come from %s', (_fact, given) => {
    expect(said(given)).toEqual([]);
  });

  it('comes on the day of the anniversary itself', () => {
    expect(said({ tie: { kind: 'twinning', standing: null, since: '2021-11-27', source: null } })[0]?.text).toContain(
      '27 ноября 2026 исполнится 5 лет',
    );
  });
});

describe('talking points', () => {
  it('are three, the most urgent first, the longest overdue of its kind', () => {
    const points = talkingPoints(fullFacts(), 'ru', TODAY);
    expect(points.map(({ code }) => code)).toEqual(['our-overdue', 'their-overdue', 'thank']);
    const two = [aPromise({ ...late, text: 'позже' }), aPromise({ ...late, text: 'раньше', due: '2025' })];
    expect(said({ ourPromises: two })[0]?.text).toContain('«раньше»');
  });

  it('are never more than three, never two of a kind, and each cites a fact that was given', () => {
    const state = fc.constantFrom(...COMMITMENT_STATES);
    const promise = fc.record({
      text: fc.string({ minLength: 1, maxLength: 300 }),
      due: fc.constantFrom(null, '2019', '2026-10', '2026-12-01', '2030'),
      dueText: fc.constantFrom(null, 'скоро'),
      state,
      isOverdue: fc.boolean(),
      source: fc.constantFrom(1, 2, null),
    });
    const event = fc.record({
      text: fc.string(),
      date: fc.constantFrom(null, '2018', '2026-05', '2026-11-27'),
      source: fc.constantFrom(3, null),
    });
    fc.assert(
      fc.property(fc.array(promise), fc.array(promise), fc.array(event), fc.constantFrom('ru', 'en'), (ours, theirs, events, lang) => {
        const facts = bareFacts({ ourPromises: ours, theirPromises: theirs, results: events, lastContacts: events });
        const points = talkingPoints(facts, lang, TODAY);
        const cited = new Set<number | null>([...ours, ...theirs, ...events].map(({ source }) => source));
        expect(points.length).toBeLessThanOrEqual(3);
        expect(new Set(points.map(({ code }) => code)).size).toBe(points.length);
        expect(points.every(({ source }) => cited.has(source))).toBe(true);
        expect(talkingPoints(facts, lang, TODAY)).toEqual(points);
      }),
    );
  });

  it('are short, however long the promise', () => {
    for (const { text } of talkingPoints(overfullFacts(), 'ru', TODAY)) expect(text.length).toBeLessThan(220);
  });
});
