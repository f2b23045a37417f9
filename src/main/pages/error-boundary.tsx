import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import { readerLang } from '../../platform/http/reader-lang.ts';
import { useRootData } from '../root-data.ts';
import { ErrorPage } from './error-page.tsx';

/** What is shown instead of a page that threw. After a form the root's data is known only where this stands below the root. */
export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRootData();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problems =
    isRouteErrorResponse(error) && status === 400
      ? (error.data as { problems: readonly { field: string; value: string }[] } | null)?.problems
      : undefined;
  return (
    <ErrorPage
      lang={known?.lang ?? readerLang(pathname, null)}
      address={known?.address ?? `${pathname}${search}`}
      eyesight={known?.eyesight}
      status={status}
      problems={problems ?? []}
    />
  );
}
