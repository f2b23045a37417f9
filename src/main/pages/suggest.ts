import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { suggestions } from '../suggestions.server.ts';

/** What may be meant by what is being typed, for the list under a search field. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.get(appContext);
  const found = await suggestions({ db, lang: langOfParams(params), url: request.url, actor: null });
  return Response.json({ suggestions: found }, { headers: { 'Cache-Control': 'private, max-age=60' } });
}
