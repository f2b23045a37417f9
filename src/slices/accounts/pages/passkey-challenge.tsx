import type { ActionFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { newPasskeyChallenge } from '../passkeys.server.ts';
import { asJson } from './answer.ts';

/** The same for a new passkey of somebody who signed in today. */
export async function action({ request, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  const challenge = await newPasskeyChallenge(given, request);
  return challenge === null ? new Response(null, { status: 403 }) : asJson(challenge.options, challenge.headers);
}

export function loader() {
  throw notFound();
}
