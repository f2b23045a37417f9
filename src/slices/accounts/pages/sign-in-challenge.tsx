import type { ActionFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { passkeyChallenge } from '../sign-in.server.ts';
import { asJson } from './answer.ts';

/** What a passkey must sign, for the enhancing module; the browser keeps a cookie with its number for five minutes. */
export async function action({ context }: ActionFunctionArgs) {
  const { options, headers } = await passkeyChallenge(context.get(appContext));
  return asJson(options, headers);
}

export function loader() {
  throw notFound();
}
