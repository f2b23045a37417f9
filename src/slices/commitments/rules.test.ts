import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMITMENT_MOVES, COMMITMENT_STATES } from './input.ts';
import { foundBy, isKept, isOverdue, moved, type Said, type SaidOnce, type Standing } from './rules.ts';

const NEW: Standing = { state: 'proposed', droppedFrom: null, claimedBy: null, hasEvidence: false };
const said: fc.Arbitrary<Said> = fc.record({
  move: fc.constantFrom(...COMMITMENT_MOVES),
  side: fc.constantFrom('a', 'b', null),
  reason: fc.constantFrom(null, ' ', 'передумали'),
  isFiledWord: fc.boolean(),
});

function standingAfter(all: readonly Said[], from: Standing = NEW): Standing {
  return all.reduce((standing, one) => {
    const outcome = moved(standing, one);
    return outcome.ok ? outcome.value : standing;
  }, from);
}

const say = (move: Said['move'], side: string | null = 'a', reason: string | null = null): Said => ({ move, side, reason });

describe('a commitment', () => {
  it('goes from a proposal to what the other side confirms', () => {
    const way = [say('agree'), say('begin'), say('report_done', 'a'), say('confirm', 'b')];
    expect(way.map((_, at) => standingAfter(way.slice(0, at + 1)).state)).toEqual(['agreed', 'in_progress', 'done', 'confirmed']);
  });

  it.each([
    ['done by nobody', [say('agree'), say('confirm', 'b')], 'not-done'],
    ['one’s own word', [say('report_done', 'a'), say('confirm', 'a')], 'own-word'],
    ['agreed twice', [say('agree'), say('agree')], 'already-agreed'],
    ['agreed when it was begun', [say('begin'), say('agree')], 'already-begun'],
    ['dropped without a reason', [say('drop', 'a', '  ')], 'no-reason'],
    ['denied without a reason', [say('report_done'), say('deny', 'b')], 'no-reason'],
    ['dropped twice', [say('drop', 'a', 'x'), say('drop', 'b', 'x')], 'already-dropped'],
    ['dropped when it is confirmed', [say('report_done', 'a'), say('confirm', 'b'), say('drop', 'a', 'x')], 'already-confirmed'],
    ['confirmed when it is dropped', [say('report_done', 'a'), say('drop', 'a', 'x'), say('confirm', 'b')], 'already-dropped'],
    ['taken up though nobody dropped it', [say('take_up')], 'not-dropped'],
  ] as const)('is refused: %s', (_, all, refusal) => {
    expect(moved(standingAfter(all.slice(0, -1)), all.at(-1) as Said)).toEqual({ ok: false, refusal });
  });

  it('is confirmed by the other side’s letter, which the one that claims has filed', () => {
    const filed = { ...say('confirm', 'a'), isFiledWord: true };
    expect(standingAfter([say('report_done', 'a'), filed]).state).toBe('confirmed');
  });

  it('that was dropped is taken up where it was', () => {
    expect(standingAfter([say('begin'), say('drop', 'a', 'x'), say('take_up')])).toMatchObject({ state: 'in_progress', droppedFrom: null });
  });

  it('that was done, dropped and taken up again was done when it was', () => {
    const once = (move: Said['move'], happenedOn: string | null): SaidOnce => ({
      ...say(move, 'a', 'x'),
      happenedOn,
      bringsEvidence: false,
    });
    const all = [once('report_done', '2026-01-20'), once('drop', '2026-02-01'), once('take_up', '2026-03-01')];
    const doneOn = all.map((_, at) => {
      const found = foundBy('agreed', all.slice(0, at + 1));
      return found.ok && [found.value.state, found.value.doneOn];
    });
    expect(doneOn).toEqual([
      ['done', '2026-01-20'],
      ['dropped', null],
      ['done', '2026-01-20'],
    ]);
    expect(foundBy('agreed', [once('report_done', null), ...all.slice(1)])).toMatchObject({ value: { doneOn: null } });
  });

  it('that the other side denies goes on', () => {
    expect(standingAfter([say('report_done', 'a'), say('deny', 'b', 'не приезжали')])).toMatchObject({
      state: 'in_progress',
      claimedBy: null,
    });
  });

  it('is one of the known states, whatever is said in whatever order; confirmed is the end; evidence is never lost', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        let standing = NEW;
        for (const one of all) {
          const outcome = moved(standing, one);
          if (standing.state === 'confirmed') expect(outcome.ok).toBe(false);
          if (!outcome.ok) continue;
          expect(COMMITMENT_STATES).toContain(outcome.value.state);
          expect(outcome.value.hasEvidence || !standing.hasEvidence).toBe(true);
          expect(outcome.value.state === 'dropped').toBe(outcome.value.droppedFrom !== null);
          if (outcome.value.state === 'confirmed') expect(standing.state).toBe('done');
          standing = outcome.value;
        }
      }),
    );
  });

  it('has one outcome where one side confirms while the other drops it, whoever comes first', () => {
    const claimed = standingAfter([say('report_done', 'a')]);
    for (const [first, second] of [
      [say('confirm', 'b'), say('drop', 'a', 'x')],
      [say('drop', 'a', 'x'), say('confirm', 'b')],
    ] as const) {
      const once = standingAfter([first], claimed);
      expect(['confirmed', 'dropped']).toContain(once.state);
      expect(moved(once, second).ok).toBe(false);
    }
  });

  it('is kept when it is confirmed, or done with evidence: a claim alone is a claim', () => {
    expect(isKept({ state: 'done', hasEvidence: false })).toBe(false);
    expect(isKept({ state: 'done', hasEvidence: true })).toBe(true);
    expect(isKept({ state: 'confirmed', hasEvidence: false })).toBe(true);
    expect(isKept({ state: 'dropped', hasEvidence: true })).toBe(false);
  });

  it.each([
    ['2026', '2026-12-31', false],
    ['2026', '2027-01-01', true],
    ['2026-02', '2026-02-28', false],
    ['2026-02', '2026-03-01', true],
    ['2024-02', '2024-02-29', false],
    ['2026-05-09', '2026-05-09', false],
    ['2026-05-09', '2026-05-10', true],
  ])('due %s is on %s overdue: %s', (due, today, isLate) => {
    expect(isOverdue({ state: 'agreed', due }, today)).toBe(isLate);
    expect(isOverdue({ state: 'in_progress', due }, today)).toBe(isLate);
    for (const state of ['proposed', 'done', 'confirmed', 'dropped'] as const) expect(isOverdue({ state, due }, today)).toBe(false);
  });
});
