import { describe, expect, it } from 'vitest';
import type { LifeState } from './input.ts';
import type { LifeExplained } from './life-rules.ts';
import { dayAfter, type KeptLife, nextLife, type ShownLife, UNKNOWN, withReply } from './shown-life-rules.ts';

const found = (state: LifeState, score: number | null = 40): LifeExplained => ({
  state,
  score,
  parts: UNKNOWN.parts,
  asOf: '2026-01-01',
  method: 1,
});
const REPLY = { ru: 'Поедем в мае.', en: null };

/** What the public sees, day by day, of what was found on those days; a reply where one is given. */
function lived(days: readonly (readonly [day: string, state: LifeState | 'reply', score?: number])[]) {
  let kept: KeptLife | null = null;
  const shown = new Map<string, string>();
  const asked: string[] = [];
  let publicReply: KeptLife['reply'] = null;
  for (const [day, state, score] of days) {
    const next: { readonly kept: KeptLife; readonly shown: readonly ShownLife[]; readonly asksReply?: boolean } | null =
      state === 'reply'
        ? kept && withReply(kept, REPLY, day)
        : nextLife(kept, publicReply, found(state, score === 0 ? null : score), { today: day, replyDays: 14 });
    if (next === null) throw new Error('nothing to answer to');
    if (next.asksReply === true) asked.push(day);
    for (const one of next.shown) {
      shown.set(one.day, one.reply === null ? one.state : `${one.state} + reply`);
      publicReply = one.reply;
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
    expect(until).toMatchObject({ shown: { '2026-01-01': 'alive' }, asked: ['2026-02-01'], kept: { replyUntil: '2026-02-15' } });
    const late = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-03-20', 'fading'],
    ]);
    expect(late.shown).toEqual({ '2026-01-01': 'alive', '2026-02-16': 'fading' });
    expect(late.kept).toMatchObject({ shownSince: '2026-02-16', replyUntil: null });
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
    expect([changed.shown['2026-04-01'], changed.kept?.reply]).toEqual(['alive', null]);
  });

  it('stays as it was where things get better within the period, and the answer to what nobody saw goes', () => {
    const { kept, shown } = lived([
      ['2026-01-01', 'alive'],
      ['2026-02-01', 'fading'],
      ['2026-02-03', 'reply'],
      ['2026-02-05', 'alive'],
      ['2026-06-01', 'alive'],
    ]);
    expect(shown).toEqual({ '2026-01-01': 'alive' });
    expect(kept).toMatchObject({ replyUntil: null, reply: null });
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
    expect(kept).toMatchObject({ reply: REPLY, replyUntil: null });
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
      kept: { found: { state: 'asleep' }, replyUntil: '2026-02-22', reply: null },
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

  it('counts days over months and leap years', () => {
    expect([dayAfter('2024-02-28', 1), dayAfter('2026-12-31', 1), dayAfter('2026-02-20', 14)]).toEqual([
      '2024-02-29',
      '2027-01-01',
      '2026-03-06',
    ]);
  });
});
