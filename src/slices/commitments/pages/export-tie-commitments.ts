import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, malformedQuery, notFound } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedTable } from '../../../platform/http/served-table.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { EXPORTED, rowOf } from '../export-rows.server.ts';
import { listMessages } from '../list-messages.ts';
import { tieListQuery } from '../list-wishes.ts';
import { viewsOnDay } from '../on-day-queries.server.ts';
import { exportFormat, servedCommitments } from '../served-commitments.server.ts';
import { tieFilter } from '../tie-list.server.ts';

const query = tieListQuery.omit({ page: true, view: true }).extend(exportFormat);

/** The promises of a tie as a table: as they stand, or as they stood on a day. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { format, state, day, ...asked } = parseQuery(query, request.url);
  if (!(await partnershipTitles(given.db, [id])).has(id)) throw notFound();
  const filter = tieFilter(id, asked);
  const today = dayInMoscow(given.clock.now().toISOString());
  if (day !== undefined && day > today) throw malformedQuery([{ field: 'day', value: day }]);
  if (day === undefined || day === today) return servedCommitments(given, filter, { lang, format, state });
  const words = listMessages(lang);
  return servedTable(
    format,
    {
      name: `${words.ofTie} ${day}`,
      columns: EXPORTED.map((key) => ({ key, head: words.exported[key] })),
      ids: await viewsOnDay(given.db, filter, { day, state }),
      rowsOf: async (views) => views.map((view) => rowOf(view, { lang, codes: format === 'json', origin: given.origin, today: day })),
    },
    lang,
  );
}
