import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayAfter, daysToLookAt, daysUntil, HEAD_STEP, isHeadTold, STEPS, stepDays, stepDue } from './reminder-rules.ts';

it.each([
  [91, null],
  [90, 90],
  [31, 90],
  [30, 30],
  [8, 30],
  [7, 7],
  [0, 7],
  [-1, -1],
  [-30, -1],
])('%i days before the last day the step that is due is %s', (left, step) => {
  expect(stepDue(left)).toBe(step);
});

it('the head is told a week after the owners', () => {
  expect([-7, -8].map(isHeadTold)).toEqual([false, true]);
});

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('2000-01-01', days));

it('whoever runs daily meets each step once, on its day and no other', () => {
  fc.assert(
    fc.property(aDay, (lastDay) => {
      let told: (number | null)[] = [];
      for (let left = 120; left >= -40; left--) {
        const today = dayAfter(lastDay, -left);
        expect(daysUntil(lastDay, today)).toBe(left);
        const step = stepDue(left);
        if (!told.includes(step)) told = [...told, step];
        if (step !== null && step === told.at(-1) && (STEPS as readonly number[]).includes(left)) expect(step).toBe(left);
        const { from, until } = daysToLookAt(today);
        if (left <= 90 && left >= HEAD_STEP - 30) expect(lastDay >= from && lastDay <= until).toBe(true);
      }
      expect(told).toEqual([null, ...STEPS]);
    }),
    { numRuns: 30 },
  );
});

it('a query that goes by last days finds the same step', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -38, max: 90 }), (today, left) => {
      const lastDay = dayAfter(today, left);
      const { overdue, in7, in30, head } = stepDays(today);
      expect(lastDay <= overdue ? -1 : lastDay <= in7 ? 7 : lastDay <= in30 ? 30 : 90).toBe(stepDue(left));
      expect(lastDay <= head).toBe(isHeadTold(left));
    }),
  );
});
