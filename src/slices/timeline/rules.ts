import { fieldsAhead } from '../../platform/values/has-come.ts';
import { firstDay, type PartialDate } from '../../platform/values/partial-date.ts';
import type { EntryKind } from './input.ts';

/** The place of a kind in the chain contact → visit → … → told to residents: among entries of one day the later link comes later. */
export const CHAIN: readonly EntryKind[] = [
  'story',
  'effect',
  'contact',
  'remote_session',
  'visit',
  'forum',
  'minutes',
  'agreement_proposed',
  'agreement_signed',
  'paper',
  'promise',
];

/** Which entry tells most of a tie when a list has room for one: what was signed before what was proposed, that before the visit or forum, and promises after it. */
const TELLING: readonly EntryKind[] = [
  'story',
  'paper',
  'promise',
  'minutes',
  'contact',
  'effect',
  'remote_session',
  'visit',
  'forum',
  'agreement_proposed',
  'agreement_signed',
];

/** So many entries of one timeline are read and shown, the latest. */
export const MOST_ENTRIES = 500;

/** From 0; more tells more. */
export function tellingOf(kind: EntryKind): number {
  return TELLING.indexOf(kind);
}

/** The first day that the date, or else the date of the source, can mean; null where neither is known. */
export function orderDayOf({ date, knownBy }: { readonly date: PartialDate | null; readonly knownBy: PartialDate | null }): string | null {
  const known = date ?? knownBy;
  return known === null ? null : firstDay(known);
}

/** Each record once, by kind and id. */
export function eachOnce<Named extends { readonly kind: string; readonly id: string }>(records: readonly Named[]): readonly Named[] {
  return [...new Map(records.map((one) => [`${one.kind} ${one.id}`, one])).values()];
}

interface Ordered {
  readonly id: string;
  readonly kind: EntryKind;
  readonly orderDay: string | null;
}

/** Latest first; within a day, backwards along the chain; what has no date at all last. */
export function latestFirst(a: Ordered, b: Ordered): number {
  if (a.orderDay !== b.orderDay) {
    if (a.orderDay === null) return 1;
    if (b.orderDay === null) return -1;
    return a.orderDay < b.orderDay ? 1 : -1;
  }
  const chain = CHAIN.indexOf(b.kind) - CHAIN.indexOf(a.kind);
  if (chain !== 0 || a.id === b.id) return chain;
  return a.id < b.id ? -1 : 1;
}

/** As many whole sentences from the beginning as fit, one at least. */
export function firstSentences(text: string, most: number): string {
  const sentences = text.split(/(?<=[.!?…»”])\s+(?=[\p{Lu}«“])/u);
  const fit = sentences.findIndex((_, at) => at > 0 && sentences.slice(0, at + 1).join(' ').length > most);
  return sentences.slice(0, fit < 0 ? sentences.length : fit).join(' ');
}

/** What may be planned, or promised for a day: such an entry may bear a date that is still to come. All else has happened, or it is no entry. */
const MAY_BE_AHEAD: readonly unknown[] = ['visit', 'forum', 'remote_session', 'promise'] satisfies readonly EntryKind[];

interface Dated {
  readonly kind: unknown;
  readonly date: unknown;
  readonly endDate: unknown;
  readonly knownBy: unknown;
}

/** Which dates of an entry are still to come though they cannot be, each with the word for it. Nobody has a source of tomorrow. */
export function problemsAhead(
  { kind, date, endDate, knownBy }: Dated,
  now: Date,
  before: Dated | null,
): readonly { readonly field: string; readonly code: 'not-yet-happened' | 'date-ahead' }[] {
  const happened = MAY_BE_AHEAD.includes(kind) ? {} : { date, endDate };
  const stood = before === null || before.kind !== kind ? {} : { date: before.date, endDate: before.endDate, knownBy: before.knownBy };
  return fieldsAhead({ ...happened, knownBy }, now, stood).map((field) => ({
    field,
    code: field === 'knownBy' ? 'date-ahead' : 'not-yet-happened',
  }));
}
