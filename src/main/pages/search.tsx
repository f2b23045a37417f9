import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { pageMeta } from '../../platform/http/page-meta.ts';
import { addressWith } from '../../platform/http/parse-query.ts';
import { mainMessages } from '../messages.ts';
import { searchSight } from '../search-loader.server.ts';
import { SearchResults } from './found-groups.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, origin } = context.get(appContext);
  return { origin, sight: await searchSight({ db, lang: langOfParams(params), url: request.url, actor: null }) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const {
    origin,
    sight: { lang, q },
  } = loaderData;
  const words = mainMessages(lang);
  return [
    ...pageMeta({ lang, origin, path: addressWith('search', { q }), title: q === '' ? words.search : words.found(q) }),
    { name: 'robots', content: 'noindex' },
  ];
}

export default function Search() {
  const { sight } = useLoaderData<typeof loader>();
  return <SearchResults sight={sight} path="search" />;
}
