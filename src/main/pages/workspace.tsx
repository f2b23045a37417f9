import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { inLang } from '../../platform/values/bilingual.ts';
import drafts from '../../ui/enhance/drafts.ts?worker&url';
import { useRootData } from '../root-data.ts';
import { PublicShell } from './public-shell.tsx';

export { ErrorBoundary } from './error-boundary.tsx';

/** The workspace is for those who have an account. Each page below asks for itself whether it is for this one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const account = signedIn(given, request);
  const links = (await Promise.all(given.workLinks.map((link) => link(given)))).flatMap((link) => link ?? []);
  return { lang, account, links: links.map(({ path, label }) => ({ href: `/${lang}/${path}`, label: inLang(label, lang) })) };
}

export default function Workspace() {
  const root = useRootData();
  const { account, links } = useLoaderData<typeof loader>();
  if (root === undefined) return null;
  return (
    <PublicShell lang={root.lang} address={root.address} eyesight={root.eyesight} account={account} workspace={links}>
      <Outlet />
      <script type="module" src={drafts} />
    </PublicShell>
  );
}
