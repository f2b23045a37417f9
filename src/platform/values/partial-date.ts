import { z } from 'zod';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the source and no more. */
export type PartialDate = string;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts === null) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  const longest = DAYS[Number(month) - 1];
  if (longest === undefined) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 31);
}

export const partialDate = z.string().refine(isPartialDate, { message: 'not-a-date' });

/** The first day that the date can mean: what comes first when dates of unequal exactness are put in order. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date can mean: only after it has something surely passed. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${daysOf(Number(date.slice(0, 4)), Number(date.slice(5)))}` : date;
}

/** Whether `start` can be no later than `end`, each taken as far as it is known. */
export function canPrecede(start: PartialDate, end: PartialDate): boolean {
  const exact = Math.min(start.length, end.length);
  return start.slice(0, exact) <= end.slice(0, exact);
}
