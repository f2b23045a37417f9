import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import drafts from '../../ui/enhance/drafts.ts?worker&url';
import { useRootData } from '../root-data.ts';
import { PublicShell } from './public-shell.tsx';

export { ErrorBoundary } from './error-boundary.tsx';

/** The workspace is for those who have an account. Each page below asks for itself whether it is for this one. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return { lang: langOfParams(params), account: signedIn(context.get(appContext), request) };
}

export default function Workspace() {
  const root = useRootData();
  const { account } = useLoaderData<typeof loader>();
  if (root === undefined) return null;
  return (
    <PublicShell lang={root.lang} address={root.address} eyesight={root.eyesight} account={account} workspace>
      <Outlet />
      <script type="module" src={drafts} />
    </PublicShell>
  );
}
