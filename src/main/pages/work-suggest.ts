import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { suggestions } from '../suggestions.server.ts';

/** The same in the workspace: with what this person may see. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  const found = await suggestions({ db: given.db, lang: langOfParams(params), url: request.url, actor: given.identity.actor });
  return Response.json({ suggestions: found }, { headers: { 'Cache-Control': 'private, no-store' } });
}
