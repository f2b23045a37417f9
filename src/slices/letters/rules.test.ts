import { describe, expect, it } from 'vitest';
import { anIncoming, anOutgoing } from './factory.server.ts';
import { langOfText, MERGE_FIELDS, merged, missingFields, unknownFields } from './merge-rules.ts';
import { changesThePaper, dayIn, heading, initialsAndSurname, numberOf, replyState } from './rules.ts';

describe('a number', () => {
  it.each([
    ['{n}', '7'],
    ['01-12/{n}', '01-12/7'],
    ['{n}/{yy}', '7/26'],
    ['{yyyy}-{n}', '2026-7'],
    ['{n}{n}', '77'],
  ])('by the pattern %s is %s', (pattern, number) => {
    expect(numberOf(pattern, 7, 2026)).toBe(number);
  });
});

it('the day is that of the wall calendar', () => {
  const moment = new Date('2026-12-31T20:59:59Z');
  expect([dayIn('Europe/Moscow', moment), dayIn('Asia/Vladivostok', moment), dayIn('UTC', moment)]).toEqual([
    '2026-12-31',
    '2027-01-01',
    '2026-12-31',
  ]);
});

it.each([
  [null, 'none'],
  ['2026-01-09', 'overdue'],
  ['2026-01-10', 'soon'],
  ['2026-01-17', 'soon'],
  ['2026-01-18', 'later'],
])('of an answer by %s on 10 January is said %s', (replyBy, state) => {
  expect(replyState(replyBy, '2026-01-10')).toBe(state);
});

it('a heading bears no full stop, and keeps its dots', () => {
  expect([heading('О визите.'), heading('О визите'), heading('О визите…'), heading('О визите...')]).toEqual([
    'О визите',
    'О визите',
    'О визите…',
    'О визите...',
  ]);
});

it('a signatory is signed with initials', () => {
  expect([initialsAndSurname('Виктор Петрович Филонов'), initialsAndSurname('Филонов')]).toEqual(['В.П.\u00a0Филонов', 'Филонов']);
});

it('what is on the paper is told from what is not', () => {
  expect(changesThePaper(anOutgoing(), anOutgoing({ partnership: 'x', replyBy: '2026-01-01' }))).toBe(false);
  expect(changesThePaper(anOutgoing(), anOutgoing({ executor: 'x' }))).toBe(true);
  expect(changesThePaper(anIncoming(), anIncoming({ executor: 'x', answers: 'y' }))).toBe(false);
  expect(changesThePaper(anIncoming(), anIncoming({ subject: 'x' }))).toBe(true);
});

describe('fields of a series', () => {
  const values = {
    город: 'Сочи',
    города: 'Сочи',
    городу: null,
    обращение: '{{имя}}',
    имя: 'Пётр',
    town: 'Sochi',
    salutation: null,
    name: null,
  };

  it('are filled in once, whatever stands in a value', () => {
    expect(merged('{{обращение}}, {{ ГОРОД }} и {{городу}}', values)).toBe('{{имя}}, Сочи и {{городу}}');
    expect(missingFields('{{город}} {{городу}} {{salutation}}', values)).toEqual(['городу', 'salutation']);
  });

  it('are ours or a slip', () => {
    expect(unknownFields('{{гроод}} {{}} {{город}} {имя}')).toEqual(['гроод', '']);
    expect(MERGE_FIELDS.every((field) => unknownFields(`{{${field}}}`).length === 0)).toBe(true);
  });

  it('do not make an English text Russian', () => {
    expect([langOfText('{{обращение}} Welcome'), langOfText('Добро пожаловать')]).toEqual(['en', 'ru']);
  });
});
