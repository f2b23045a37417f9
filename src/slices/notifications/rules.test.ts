import { describe, expect, it } from 'vitest';
import { choiceOf, isDigestDue, toldOf, withoutKeys } from './rules.ts';

describe('who is told', () => {
  it('is each once, and nobody of what they did themselves', () => {
    expect(toldOf(['a', 'b', 'a', 'c'], 'b')).toEqual(['a', 'c']);
    expect(toldOf(['a', 'b'], null)).toEqual(['a', 'b']);
    expect(toldOf([], 'b')).toEqual([]);
  });
});

describe('when mail is wanted', () => {
  it.each([
    [null, 'digest'],
    [undefined, 'digest'],
    ['digest', 'digest'],
    ['at_once', 'at_once'],
    ['none', 'none'],
    ['hourly', 'digest'],
  ])('%s means %s', (chosen, choice) => {
    expect(choiceOf(chosen)).toBe(choice);
  });
});

describe('today’s digest', () => {
  const at = { hour: 8, minute: 30 };
  it.each([
    [8, 29, false],
    [8, 30, true],
    [7, 59, false],
    [23, 0, true],
  ])('at %s:%s is due: %s', (hour, minute, due) => {
    expect(isDigestDue({ hour, minute }, at)).toBe(due);
  });
});

describe('a mail that has gone out', () => {
  it('keeps its words and not the keys of its links', () => {
    const key = 'aB3_-'.repeat(8);
    expect(withoutKeys(`Откройте https://x.example/ru/answer/${key}\nили http://x.example/in?key=${key}&a=1. Спасибо`)).toBe(
      'Откройте https://x.example/ru/answer/…\nили http://x.example/in?key=…&a=1. Спасибо',
    );
    expect(withoutKeys('https://x.example/ru/partnerships/sochi-minsk')).toBe('https://x.example/ru/partnerships/sochi-minsk');
  });
});
