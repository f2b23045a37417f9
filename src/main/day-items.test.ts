import { expect, it } from 'vitest';
import type { DayItem } from '../platform/http/app-context.ts';
import { eachOnce } from './day-items.ts';

const item = (given: Partial<DayItem> & Pick<DayItem, 'path'>): DayItem => ({
  group: 'waiting',
  bead: 'paper',
  title: { ru: 'Ответ', en: 'Answer' },
  note: null,
  from: null,
  day: null,
  verb: { ru: 'Решить', en: 'Decide' },
  ...given,
});

it('an answer that waits stands once in the day, and whoever opens it has read the news of it', () => {
  const answer = item({ path: 'work/requests/r1' });
  const news = (id: string, about: string) => item({ group: 'new', path: `work/notifications/${id}`, about });
  const other = news('n2', 'partnerships/sochi-minsk');
  expect(eachOnce([answer, news('n1', 'work/requests/r1'), other])).toEqual([{ ...answer, path: 'work/notifications/n1' }, other]);
  expect(eachOnce([other])).toEqual([other]);
});
