import { fieldsAhead } from '../../platform/values/has-come.ts';
import type { LetterDirection, LetterInput } from './input.ts';

/** The day that the calendar on the wall of this zone shows. */
export function dayIn(zone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** Where nobody knows where a body sits. */
export const USUAL_ZONE = 'Europe/Moscow';

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Until somebody chooses others. */
export const USUAL_PATTERNS: Readonly<Record<LetterDirection, string>> = { outgoing: '{n}', incoming: 'вх-{n}' };

/** `01-12/{n}` → `01-12/153`; `{n}/{yy}` → `153/26`. */
export function numberOf(pattern: string, n: number, year: number): string {
  return pattern.replaceAll('{n}', String(n)).replaceAll('{yyyy}', String(year)).replaceAll('{yy}', String(year).slice(-2));
}

/** What is not on the paper itself: it may be put right when the letter is registered. */
const OFF_THE_PAPER: Readonly<Record<LetterDirection, readonly (keyof LetterInput)[]>> = {
  incoming: ['partnership', 'replyBy', 'executor', 'executorPhone', 'answers'],
  outgoing: ['partnership', 'replyBy'],
};

/** Whether an edit touches what a registered letter says. */
export function changesThePaper(before: LetterInput, after: LetterInput): boolean {
  const free = OFF_THE_PAPER[before.direction];
  return (Object.keys(before) as (keyof LetterInput)[]).some((field) => !free.includes(field) && before[field] !== after[field]);
}

/** How much time is left for the answer. */
export type ReplyState = 'none' | 'later' | 'soon' | 'overdue';

const SOON_DAYS = 7;

export function replyState(replyBy: string | null, today: string): ReplyState {
  if (replyBy === null) return 'none';
  if (replyBy < today) return 'overdue';
  return replyBy <= daysAfter(today, SOON_DAYS) ? 'soon' : 'later';
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** «О визите делегации.» → «О визите делегации»: the heading of a letter bears no full stop. */
export function heading(subject: string): string {
  return subject.replace(/(?<!\.)\.$/u, '');
}

/** «Виктор Петрович Филонов» → «В.П. Филонов», with a space that does not break. */
export function initialsAndSurname(name: string): string {
  const words = name.trim().split(/\s+/u);
  const surname = words.pop() ?? '';
  const initials = words.map((word) => `${word.charAt(0)}.`).join('');
  return initials === '' ? surname : `${initials}\u00a0${surname}`;
}

interface Dated {
  readonly theirDate: unknown;
}

/** Which dates of a letter are still to come though they cannot be: a letter that came was written. The day for the answer may be ahead. */
export function datesAhead({ theirDate }: Dated, now: Date, before: Dated | null): readonly string[] {
  return fieldsAhead({ theirDate }, now, before === null ? {} : { theirDate: before.theirDate });
}
