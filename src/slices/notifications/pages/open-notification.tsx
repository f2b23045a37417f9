import { type LoaderFunctionArgs, redirect } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { markRead } from '../actions/mark-read.server.ts';
import { pathOfNotification } from '../queries.server.ts';

/** Leads to what the notification is about, and marks it as read. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id: account } = signedIn(given, request);
  const id = idOfParams(params);
  const path = await pathOfNotification(given.db, account, id);
  if (path === null) throw notFound();
  await markRead(given.acting(null), { account, id });
  throw redirect(`/${lang}/${path}`, 303);
}
