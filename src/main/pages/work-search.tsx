import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { mainMessages } from '../messages.ts';
import { searchSight } from '../search-loader.server.ts';
import { SearchResults } from './found-groups.tsx';

/** The search in the workspace: with letters, contacts and requests of the bodies in which the person may read them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  const sight = await searchSight({ db: given.db, lang: langOfParams(params), url: request.url, actor: given.identity.actor });
  return { sight };
}

export default function WorkSearch() {
  const { sight } = useLoaderData<typeof loader>();
  const words = mainMessages(sight.lang);
  return (
    <>
      <DocumentTitle lang={sight.lang}>{sight.q === '' ? words.search : words.found(sight.q)}</DocumentTitle>
      <SearchResults sight={sight} path="work/search" />
    </>
  );
}
