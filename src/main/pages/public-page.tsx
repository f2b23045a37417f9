import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { hasDemonstration } from '../demonstration/has-demonstration.server.ts';
import { useRootData } from '../root-data.ts';
import { PublicShell } from './public-shell.tsx';

export { ErrorBoundary } from './error-boundary.tsx';

/** Every address below a language; another first word is no address of ours. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  return { lang: langOfParams(params), demonstration: await hasDemonstration(given), account: given.identity.account };
}

export default function PublicPage() {
  const root = useRootData();
  const { demonstration, account } = useLoaderData<typeof loader>();
  if (root === undefined) return null;
  return (
    <PublicShell
      lang={root.lang}
      address={root.address}
      sendAgain={root.sendAgain}
      eyesight={root.eyesight}
      demonstration={demonstration}
      account={account}
    >
      <Outlet />
    </PublicShell>
  );
}
