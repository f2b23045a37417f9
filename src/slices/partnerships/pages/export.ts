import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedTable } from '../../../platform/http/served-table.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { EXPORTED, partnershipRows } from '../export-rows.server.ts';
import { partnershipMessages } from '../messages.ts';
import { partnershipIdsSorted } from '../queries.server.ts';
import { registerQuery } from './register-query.ts';

const query = registerQuery.omit({ page: true }).extend({ format: z.enum(WRITTEN_FORMATS) });

const MOST = 200_000;

/** What the register shows with these filters, all its pages, as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const { format, sort, life, ...own } = parseQuery(query, request.url);
  const { db, origin, clock, tiesLiving } = context.get(appContext);
  const filter = { ...own, among: life === undefined ? undefined : tiesLiving(life, dayInMoscow(clock.now().toISOString())) };
  const words = partnershipMessages(lang);
  return servedTable(
    format,
    {
      name: words.partnerships,
      columns: EXPORTED.map((key) => ({ key, head: words.exported[key] })),
      ids: await partnershipIdsSorted(db, filter, { sort, lang, offset: 0, limit: MOST }),
      rowsOf: (ids) => partnershipRows(db, ids, { lang, codes: format === 'json', origin }),
    },
    lang,
  );
}
