import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.server.ts';
import type { CommitmentView } from './views.ts';

const ORIGIN = 'https://pobratim.example';
const LONG = 'Провести совместный фестиваль «Мосты дружбы»; пригласить школы, музеи и \\ библиотеки обоих городов'.repeat(3);

const view = (given: Partial<CommitmentView>): CommitmentView => ({
  id: 'festival',
  partnership: { id: 'sochi-minsk', title: { ru: 'Сочи – Минск', en: 'Sochi – Minsk' } },
  towards: null,
  text: { ru: LONG, en: 'Hold a festival' },
  state: 'agreed',
  toldAs: 'agreed',
  isOverdue: false,
  hasEvidence: false,
  doneOn: null,
  owners: [{ municipality: { id: 'sochi', name: { ru: 'Сочи', en: 'Sochi' } }, body: null, person: null, asWritten: null }],
  partners: [],
  direction: null,
  start: null,
  due: '2026-09-30',
  dueText: null,
  milestones: [],
  money: null,
  origin: 'minutes',
  originEntry: null,
  madeOn: null,
  knownBy: null,
  said: [],
  evidence: [],
  evidenceTakenBack: [],
  cites: [],
  keptBy: null,
  updatedAt: '2026-01-15T10:00:00.000Z',
  ...given,
});

const written = (rows: readonly CommitmentView[], lang: 'ru' | 'en' = 'ru') =>
  calendarOf(rows, { lang, origin: ORIGIN, name: 'Сочи – Минск' });
const events = (text: string) => Object.values(sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');

describe('a calendar of due dates', () => {
  it('is read by another program as it was written', () => {
    const [event, ...others] = events(written([view({})]));
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      uid: 'commitment-festival@pobratim.example',
      datetype: 'date',
      summary: `Срок: ${LONG}`,
      url: expect.anything(),
      status: 'CONFIRMED',
      transparency: 'TRANSPARENT',
    });
    expect(event?.description).toBe('Партнёрство: Сочи – Минск.\nОтвечает: Сочи.\nСостояние: договорились.');
    expect([event?.start, event?.end].map((day) => day?.toDateString())).toEqual(['Wed Sep 30 2026', 'Thu Oct 01 2026']);
  });

  it('puts a date that is a month or a year on its last day, and says so', () => {
    const rows = [view({ id: 'month', due: '2028-02' }), view({ id: 'year', due: '2027', isOverdue: true })];
    const [month, year] = events(written(rows));
    expect(month?.start.toDateString()).toBe('Tue Feb 29 2028');
    expect(month?.summary).toMatch(/^Срок – февраль\u00a02028: Провести/u);
    expect(month?.description).toContain('Срок назван так: февраль\u00a02028. В календаре стоит последний день этого срока.');
    expect(year?.start.toDateString()).toBe('Fri Dec 31 2027');
    expect(year?.description).toContain('Состояние: просрочено.');
  });

  it('has no entry for what has no date, and takes away what was dropped', () => {
    const all = events(
      written([view({ due: null }), view({ id: 'dropped', state: 'dropped' }), view({ id: 'only', state: 'proposed' })], 'en'),
    );
    expect(all.map(({ uid, status }) => [uid, status])).toEqual([
      ['commitment-dropped@pobratim.example', 'CANCELLED'],
      ['commitment-only@pobratim.example', 'TENTATIVE'],
    ]);
    expect(all[0]?.summary).toBe('Due: Hold a festival');
  });

  it('has lines of at most 75 bytes with the ends of RFC 5545, and never half a letter', () => {
    const text = written([view({})]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
  });

  it('is the same for what did not change, and of a higher number for what did', () => {
    const [before, after] = [view({}), view({ updatedAt: '2026-01-15T10:00:01.000Z' })];
    expect(written([before])).toBe(written([before]));
    const numbers = [before, after].map((one) => Number(/^SEQUENCE:(\d+)/m.exec(written([one]))?.[1]));
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    expect(written([after])).toContain('LAST-MODIFIED:20260115T100001Z');
  });
});
