import { firstDay, isPartialDate, type PartialDate } from './partial-date.ts';

/** By so many hours the day that begins first on Earth is ahead of UTC. */
const FIRST_ON_EARTH = 14;

/** Whether a date has begun anywhere by this moment; a month or a year has with its first day. */
export function hasCome(date: PartialDate, now: Date): boolean {
  const latest = new Date(now.getTime() + FIRST_ON_EARTH * 3_600_000);
  return firstDay(date) <= latest.toISOString().slice(0, 10);
}

/** Which of these dates, each under the name of its field, are still to come. Those that stood there before are not asked about again. */
export function fieldsAhead(
  dates: Readonly<Record<string, unknown>>,
  now: Date,
  before: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const known = new Set(Object.values(before));
  return Object.entries(dates).flatMap(([field, date]) =>
    typeof date === 'string' && isPartialDate(date) && !hasCome(date, now) && !known.has(date) ? [field] : [],
  );
}
