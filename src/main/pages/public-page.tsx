import { type LoaderFunctionArgs, Outlet, useRouteLoaderData } from 'react-router';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import type { loader as rootLoader } from '../../root.tsx';
import { PublicShell } from './public-shell.tsx';

/** Every address below a language; another first word is no address of ours. */
export function loader({ params }: LoaderFunctionArgs) {
  return { lang: langOfParams(params) };
}

export default function PublicPage() {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  if (root === undefined) return null;
  return (
    <PublicShell lang={root.lang} address={root.address} eyesight={root.eyesight}>
      <Outlet />
    </PublicShell>
  );
}
