import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { eyesightHeader, eyesightOf } from '../../platform/http/eyesight-cookie.ts';
import { localAddress } from '../../platform/http/local-address.ts';
import { fieldsOf, langOfParams } from '../../platform/http/page-arguments.ts';

/** Keeps the look that the reader chose, or takes it back, and returns to the page where they were. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const fields = await fieldsOf(request);
  const chosen = fields.has('reset') ? null : eyesightOf(fields);
  const secure = context.get(appContext).origin.startsWith('https:');
  return redirect(localAddress(fields.get('back'), `/${lang}`), { status: 303, headers: { 'Set-Cookie': eyesightHeader(chosen, secure) } });
}

/** The panel stands on every page: there is nothing to read here. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${langOfParams(params)}#eyesight`);
}
