import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { lastDay } from '../../platform/values/partial-date.ts';
import { formatDate } from '../../ui/dates.ts';
import { ownerName } from './export-rows.server.ts';
import type { CommitmentState } from './input.ts';
import { listMessages } from './list-messages.ts';
import { commitmentMessages } from './messages.ts';
import type { CommitmentView } from './views.ts';

interface Calendar {
  readonly lang: Lang;
  readonly origin: string;
  /** Of whom or what it tells. */
  readonly name: string;
}

const HALF_A_DAY = 12 * 60 * 60;
const A_DAY = 24 * 60 * 60 * 1000;
/** From here on the changes of a promise are numbered, in seconds, as far as RFC 5545 has numbers. */
const BEGINNING = Date.parse('2026-01-01T00:00:00Z');

const STATUS: Readonly<Record<CommitmentState, ICalEventStatus>> = {
  proposed: ICalEventStatus.TENTATIVE,
  agreed: ICalEventStatus.CONFIRMED,
  in_progress: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  confirmed: ICalEventStatus.CONFIRMED,
  dropped: ICalEventStatus.CANCELLED,
};

/** Due dates as RFC 5545 has calendars, each an event of a whole day: calendars in use show events, few of them show to-dos. */
export function calendarOf(rows: readonly CommitmentView[], { lang, origin, name }: Calendar): string {
  const calendar = new ICalCalendar({
    name: listMessages(lang).calendarName(name),
    prodId: `//Pobratim//Pobratim//${lang.toUpperCase()}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: HALF_A_DAY,
    url: null,
  });
  for (const row of rows) if (row.due !== null) addEvent(calendar, { ...row, due: row.due }, { lang, origin });
  // The last line ends as all others do, which the library leaves to us.
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, row: CommitmentView & { readonly due: string }, { lang, origin }: Omit<Calendar, 'name'>): void {
  const day = Date.parse(`${lastDay(row.due)}T00:00:00Z`);
  const changed = new Date(row.updatedAt);
  calendar.createEvent({
    id: `commitment-${row.id}@${new URL(origin).hostname}`,
    start: new Date(day),
    end: new Date(day + A_DAY),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: STATUS[row.state],
    summary: summaryOf(row, lang),
    description: { plain: descriptionOf(row, lang) },
    url: `${origin}/${lang}/commitments/${row.id}`,
    // The same promise gives the same bytes: it was told as it is when it was last changed.
    stamp: changed,
    lastModified: changed,
    sequence: Math.max(0, Math.floor((changed.getTime() - BEGINNING) / 1000)),
  });
}

function isByDay(due: string): boolean {
  return due.length === 'YYYY-MM-DD'.length;
}

function summaryOf({ text, due }: CommitmentView & { readonly due: string }, lang: Lang): string {
  const words = listMessages(lang);
  const said = inLang(text, lang);
  return isByDay(due) ? words.event(said) : words.eventByMonth(said, formatDate(due, lang));
}

function descriptionOf(row: CommitmentView & { readonly due: string }, lang: Lang): string {
  const words = listMessages(lang);
  const of = commitmentMessages(lang);
  const where = row.partnership?.title ?? row.towards;
  const owners = row.owners.map((owner) => ownerName(owner, lang)).filter((name) => name !== '');
  return [
    ...(where === null ? [] : [words.inTie(inLang(where, lang))]),
    words.promisedByThem(owners.length === 0 ? of.noOwner : owners.join('; ')),
    words.stateIs(row.isOverdue ? of.overdue : of.states[row.state]),
    ...(isByDay(row.due) ? [] : [words.lastDayOnly(formatDate(row.due, lang))]),
    ...(row.dueText === null ? [] : [of.inTheirWords(inLang(row.dueText, lang))]),
    ...row.cites.slice(0, 1).map(({ source }) => words.knownFrom(source.title)),
  ].join('\n');
}
