import { type LoaderFunctionArgs, Outlet } from 'react-router';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { useRootData } from '../root-data.ts';
import { PublicShell } from './public-shell.tsx';

export { ErrorBoundary } from './error-boundary.tsx';

/** Every address below a language; another first word is no address of ours. */
export function loader({ params }: LoaderFunctionArgs) {
  return { lang: langOfParams(params) };
}

export default function PublicPage() {
  const root = useRootData();
  if (root === undefined) return null;
  return (
    <PublicShell lang={root.lang} address={root.address} eyesight={root.eyesight}>
      <Outlet />
    </PublicShell>
  );
}
