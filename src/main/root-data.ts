import { type LoaderFunctionArgs, useRouteLoaderData } from 'react-router';
import { formToSendAgain } from '../platform/http/app-context.ts';
import { readEyesight } from '../platform/http/eyesight-cookie.ts';
import { readerLang } from '../platform/http/reader-lang.ts';

/** What every page knows of its reader: their language, the look that they chose, the address that they asked for. */
export function rootData({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const url = new URL(request.url);
  return {
    lang: readerLang(url.pathname, request.headers.get('Accept-Language')),
    eyesight: readEyesight(request.headers.get('Cookie')),
    address: `${url.pathname}${url.search}`,
    sendAgain: context.get(formToSendAgain),
  };
}

/** Undefined where the root itself failed, or a form that was sent to no page of ours. */
export function useRootData() {
  return useRouteLoaderData<ReturnType<typeof rootData>>('root');
}
