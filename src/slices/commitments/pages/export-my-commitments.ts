import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { myListQuery } from '../list-wishes.ts';
import { myFilter } from '../my-list.server.ts';
import { exportFormat, servedCommitments } from '../served-commitments.server.ts';

const query = myListQuery.omit({ page: true }).extend(exportFormat);

/** The promises with which this person has to do, as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const { format, state, sort, ...asked } = parseQuery(query, request.url);
  return servedCommitments(given, myFilter(given.identity.actor, asked), { lang, format, state, order: sort });
}
