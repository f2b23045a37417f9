import type { AppContext } from '../../platform/http/app-context.ts';
import { attachmentHeaders } from '../../platform/http/attachment.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { calendarOf } from './calendar.server.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { listMessages } from './list-messages.ts';
import { type CommitmentsFilter, commitmentIds } from './list-queries.server.ts';
import type { CommitmentView } from './views.ts';

/** A calendar of more nobody reads: the latest due dates are kept. */
const MOST = 2000;

type Given = Pick<AppContext, 'db' | 'clock' | 'origin'>;

interface Named {
  readonly lang: Lang;
  /** Of whom or what the calendar tells. */
  readonly name: string;
}

/** The due dates of the promises that are meant. */
export async function servedCalendar(given: Given, filter: CommitmentsFilter, named: Named): Promise<Response> {
  const today = dayInMoscow(given.clock.now().toISOString());
  const ids = await commitmentIds(given.db, { ...filter, hasDue: true }, { limit: MOST, order: 'furthest' });
  return calendarAnswer(given, await commitmentsByIds(given.db, ids, today), named);
}

export function calendarAnswer({ origin }: Given, rows: readonly CommitmentView[], { lang, name }: Named): Response {
  const file = listMessages(lang).calendarName(name);
  return new Response(calendarOf(rows, { lang, origin, name }), {
    headers: attachmentHeaders(`${file}.ics`, 'text/calendar; charset=utf-8'),
  });
}
