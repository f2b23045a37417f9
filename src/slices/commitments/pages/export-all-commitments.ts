import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { registerListQuery } from '../list-wishes.ts';
import { orderOfRegister, registerFilter } from '../register-list.server.ts';
import { exportFormat, servedCommitments } from '../served-commitments.server.ts';

const query = registerListQuery.omit({ page: true }).extend(exportFormat);

/** The promises of the register as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { format, state, ...asked } = parseQuery(query, request.url);
  return servedCommitments(given, await registerFilter(given.db, asked), { lang, format, state, order: orderOfRegister(state) });
}
