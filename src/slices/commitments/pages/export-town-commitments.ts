import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { namesOf } from '../../municipalities/index.server.ts';
import { townListQuery } from '../list-wishes.ts';
import { exportFormat, servedCommitments } from '../served-commitments.server.ts';
import { townFilter } from '../town-list.server.ts';

const query = townListQuery.omit({ page: true }).extend(exportFormat);

/** The promises of a town and its partners as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { format, state, ...asked } = parseQuery(query, request.url);
  if (!(await namesOf(given.db, 'municipality', [id])).has(id)) throw notFound();
  return servedCommitments(given, townFilter(id, asked), { lang, format, state });
}
