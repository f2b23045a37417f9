import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifeState } from './input.ts';
import type { LifeExplained } from './life-rules.ts';
import { dayAfter, LOOKS } from './reply-period-rules.ts';
import { type KeptLife, nextLife, type ShownLife, UNKNOWN, withReply } from './shown-life-rules.ts';

const found = (state: LifeState, score: number | null = 40, method = 1): LifeExplained => ({
  state,
  score,
  parts: UNKNOWN.parts,
  asOf: '2026-01-01',
  method,
});
const REPLY = { side: 'municipality:sochi', by: { ru: 'Сочи', en: null }, text: { ru: 'Поедем в мае.', en: null } };

/** What the public sees, day by day, of what was found on those days; a reply where one is given. */
function lived(days: readonly (readonly [day: string, state: LifeState | 'reply', score?: number])[]) {
  let kept: KeptLife | null = null;
  const shown = new Map<string, string>();
  const asked: string[] = [];
  for (const [day, state, score] of days) {
    const next: { readonly kept: KeptLife; readonly shown: readonly ShownLife[]; readonly asksReply?: boolean } | null =
      state === 'reply'
        ? kept && withReply(kept, REPLY, day)
        : nextLife(kept, found(state, score === 0 ? null : score), { today: day, replyDays: 14 });
    if (next === null) throw new Error('nothing to answer to');
    if (next.asksReply === true) asked.push(day);
    for (const one of next.shown) {
      shown.set(one.day, one.replies.length === 0 ? one.state : `${one.state} + reply`);
    }
    kept = next.kept;
  }
  return { kept, shown: Object.fromEntries(shown), asked };
}

describe('what the public sees of a life', () => {
  it('is better news at once', () => {
    expect(
      lived([
        ['2026-01-01', 'not_enough_data', 0],
        ['2026-02-01', 'alive'],
      ]).shown,
    ).toEqual({ '2026-02-01': 'alive' });
  });

  it('is bad news only when the town had its days to answer, and from the day after them, whoever looks when', () => {
    const until = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-15', 'fading'],
    ]);
    expect(until).toMatchObject({ shown: { '2026-01-01': 'alive' }, asked: ['2026-02-01'], kept: { period: { until: '2026-02-15' } } });
    const late = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-03-20', 'fading'],
    ]);
    expect(late.shown).toEqual({ '2026-01-01': 'alive', '2026-02-16': 'fading' });
    expect(late.kept).toMatchObject({ shownSince: '2026-02-16', period: { until: null } });
  });

  it('is not enough data while the first period runs', () => {
    const { kept, shown } = lived([['2026-02-01', 'on_paper', 2]]);
    expect([kept?.shown.state, kept?.found.state, shown]).toEqual(['not_enough_data', 'on_paper', {}]);
  });

  it('bears the answer, until it changes', () => {
    const answered = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-16', 'fading'],
      ['2026-03-01', 'fading', 30],
    ]);
    expect(answered.shown).toEqual({ '2026-01-01': 'alive', '2026-02-16': 'fading + reply', '2026-03-01': 'fading + reply' });
    const changed = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-16', 'fading'],
      ['2026-04-01', 'alive'],
    ]);
    expect([changed.shown['2026-04-01'], changed.kept?.replies]).toEqual(['alive', []]);
  });

  it('stays as it was where things get better within the period, and nobody sees the answer', () => {
    const { kept, shown } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-05', 'alive'],
      ['2026-06-01', 'alive'],
    ]);
    expect(shown).toEqual({ '2026-01-01': 'alive' });
    expect(kept).toMatchObject({ period: { until: null }, replies: [] });
  });

  it('asks anew when it gets worse than what is public, with the public answer standing meanwhile', () => {
    const { shown, asked, kept } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-20', 'reply'],
      ['2026-05-01', 'asleep'],
      ['2026-05-10', 'fading'],
    ]);
    expect(asked).toEqual(['2026-02-01', '2026-05-01']);
    expect(shown).toEqual({ '2026-01-01': 'alive', '2026-02-16': 'fading', '2026-02-20': 'fading + reply' });
    expect(kept).toMatchObject({ replies: [{ ...REPLY, state: 'fading', on: '2026-02-20' }], period: { until: null } });
  });

  it('asks once in a period, even when it gets worse still', () => {
    expect(
      lived([
        ['2026-01-01', 'alive'],
        ['2026-02-01', 'fading'],
        ['2026-02-08', 'asleep'],
        ['2026-02-16', 'asleep'],
      ]),
    ).toMatchObject({
      asked: ['2026-02-01'],
      shown: { '2026-01-01': 'alive', '2026-02-16': 'asleep' },
    });
  });

  it('asks anew when it gets worse than what was answered: an answer belongs to its state', () => {
    const worse = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-08', 'asleep'],
      ['2026-02-16', 'asleep'],
    ]);
    expect(worse).toMatchObject({
      asked: ['2026-02-01', '2026-02-08'],
      shown: { '2026-01-01': 'alive' },
      kept: { found: { state: 'asleep' }, period: { until: '2026-02-22' } },
    });
    const better = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'asleep'],
      ['2026-02-03', 'reply'],
      ['2026-02-08', 'fading'],
      ['2026-02-16', 'fading'],
    ]);
    expect(better).toMatchObject({ asked: ['2026-02-01'], shown: { '2026-02-16': 'fading' } });
  });

  it('takes no answer where there is nothing to answer to', () => {
    expect(() =>
      lived([
        ['2026-01-01', 'alive'],
        ['2026-01-02', 'reply'],
      ]),
    ).toThrow('nothing to answer to');
  });

  it('is of the last day on which it was so, while something worse waits', () => {
    const waiting = lived([
      ['2026-01-01', 'alive'],
      ['2026-01-31', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-09', 'fading'],
    ]);
    expect(waiting.kept).toMatchObject({ shown: { state: 'alive' }, shownOf: '2026-01-31', asOf: '2026-02-09' });
    const passed = nextLife(waiting.kept, found('fading'), { today: '2026-02-20', replyDays: 14 });
    expect(passed.shown).toMatchObject([{ day: '2026-02-16', earlierOf: '2026-01-31' }]);
    expect(passed.kept).toMatchObject({ shownOf: '2026-02-20' });
  });

  it('is by the new method where a new one finds the same', () => {
    const { kept } = lived([['2026-01-01', 'alive']]);
    const next = nextLife(kept, found('alive', 40, 2), { today: '2026-01-02', replyDays: 14 });
    expect([next.kept.method, next.kept.shownMethod, next.shown.map(({ day, method }) => [day, method])]).toEqual([
      2,
      2,
      [['2026-01-02', 2]],
    ]);
  });

  it('has one answer of each side, the latest, with the state to which it was given', () => {
    const { kept } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-04', 'reply'],
    ]);
    const minsk = { side: 'municipality:minsk', by: { ru: 'Минск', en: null }, text: { ru: 'И мы.', en: null } };
    const both = kept === null ? null : withReply(kept, minsk, '2026-02-05');
    expect(both?.kept.period.replies).toEqual([
      { ...REPLY, state: 'fading', on: '2026-02-04' },
      { ...minsk, state: 'fading', on: '2026-02-05' },
    ]);
    const later = nextLife(both?.kept ?? null, found('fading'), { today: '2026-03-01', replyDays: 14 });
    expect(later.shown[0]?.replies.map(({ by }) => by?.ru)).toEqual(['Сочи', 'Минск']);
  });

  it('counts days over months and leap years', () => {
    expect([dayAfter('2024-02-28', 1), dayAfter('2026-12-31', 1), dayAfter('2026-02-20', 14)]).toEqual([
      '2024-02-29',
      '2027-01-01',
      '2026-03-06',
    ]);
  });
});

describe('a tie that gets better for a day', () => {
  it('keeps what was left of its days, and the answer', () => {
    const { asked, shown, kept } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-10', 'alive'],
      ['2026-02-20', 'fading'],
      ['2026-02-26', 'fading'],
    ]);
    expect(asked).toEqual(['2026-02-01']);
    expect(shown).toEqual({ '2026-01-01': 'alive', '2026-02-26': 'fading + reply' });
    expect(kept?.shownSince).toBe('2026-02-26');
  });

  it('is shown at once as it was seen before, and with new days when it is worse than that', () => {
    const before = [
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-16', 'fading'],
      ['2026-03-01', 'alive'],
    ] as const;
    expect(lived([...before, ['2026-03-02', 'fading']]).shown['2026-03-02']).toBe('fading');
    const worse = lived([...before, ['2026-03-02', 'asleep']]);
    expect([worse.asked, worse.kept?.period.until]).toEqual([['2026-02-01', '2026-03-02'], '2026-03-16']);
  });

  it('begins anew when it was better for more than ninety days', () => {
    const { kept } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-16', 'fading'],
      ['2026-03-01', 'alive'],
      ['2026-05-31', 'fading'],
    ]);
    expect(kept?.period.until).toBe('2026-06-14');
  });

  const DAYS = 14;
  /** Of each day what was found, and what the public saw at its end. */
  function seenDaily(states: readonly LifeState[]) {
    let kept: KeptLife | null = null;
    return ['alive' as const, ...states].map((state, n) => {
      const next: ReturnType<typeof nextLife> = nextLife(kept, found(state), { today: dayAfter('2026-01-01', n), replyDays: DAYS });
      kept = next.kept;
      return { state, seen: next.kept.shown.state };
    });
  }

  it('never puts off what the public sees beyond its days and the days on which it was good', () => {
    const states = fc.array(fc.constantFrom('alive' as const, 'fading' as const), { maxLength: 120 });
    fc.assert(
      fc.property(states, (daily) => {
        const hidden = seenDaily(daily).filter(({ state, seen }) => LOOKS[state] > LOOKS[seen]);
        expect(hidden.length).toBeLessThanOrEqual(DAYS + 1);
      }),
    );
  });

  it('with whatever states in whatever order hides none for longer than each may wait once', () => {
    const states = fc.array(fc.constantFrom('alive' as const, 'fading' as const, 'asleep' as const, 'on_paper' as const), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(states, (daily) => {
        const hidden = seenDaily(daily).filter(({ state, seen }) => LOOKS[state] > LOOKS[seen]);
        expect(hidden.length).toBeLessThanOrEqual(3 * (DAYS + 1));
      }),
    );
  });
});
