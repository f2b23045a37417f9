/** Days before the last day that a due date can mean on which its owners are told of it; −1: the day after, when it is overdue. */
export const STEPS = [90, 30, 7, -1] as const;
/** A week later the head is told, too. */
export const HEAD_STEP = -8;
/** What was to be told longer ago than this stands on «My day» and is no news. */
export const TOLD_WITHIN_DAYS = 30;

export type Step = (typeof STEPS)[number];

/** For how many days a partner's link holds after each step: until the next one comes. */
export const LINK_DAYS: Readonly<Record<Step, number>> = { 90: 30, 30: 21, 7: 8, [-1]: 30 };

const A_DAY = 24 * 3600 * 1000;

/** Whole days from one day (`YYYY-MM-DD`) to another; negative once it has passed. */
export function daysUntil(lastDay: string, today: string): number {
  return Math.round((Date.parse(`${lastDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / A_DAY);
}

/** The step of which the owners are told today: only the nearest, however many passed while nobody could be told; null before the first. */
export function stepDue(daysLeft: number): Step | null {
  if (daysLeft < 0) return -1;
  return STEPS.findLast((step) => step >= 0 && daysLeft <= step) ?? null;
}

export function isHeadTold(daysLeft: number): boolean {
  return daysLeft <= HEAD_STEP;
}

/** Between which last days a promise may have to be reminded of. */
export function daysToLookAt(today: string): { readonly from: string; readonly until: string } {
  return { from: dayAfter(today, HEAD_STEP - TOLD_WITHIN_DAYS), until: dayAfter(today, STEPS[0]) };
}

/** For a query: up to which last day each step is due today, beginning with the last. */
export function stepDays(today: string): { readonly overdue: string; readonly in7: string; readonly in30: string; readonly head: string } {
  return { overdue: dayAfter(today, -1), in7: dayAfter(today, 7), in30: dayAfter(today, 30), head: dayAfter(today, HEAD_STEP) };
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10);
}
