import type { AppContext } from '../../platform/http/app-context.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { namePasskey } from './actions/name-passkey.server.ts';
import { tellPasskeyAdded } from './actions/tell-passkey-added.server.ts';
import { authOf } from './auth.queries.server.ts';
import { ownHeadersOf, unlessRefused } from './sign-in.server.ts';

type Given = Pick<AppContext, 'db' | 'origin' | 'acting'>;

/** Null where the person signed in more than a day ago: whoever finds an open browser must not add a key of their own. */
export async function newPasskeyChallenge(given: Given, request: Request) {
  const auth = await authOf(given);
  const asked = await unlessRefused(
    auth.api.generatePasskeyRegistrationOptions({ query: {}, headers: ownHeadersOf(request), returnHeaders: true }),
  );
  return asked === null ? null : { options: asked.response, headers: asked.headers };
}

export async function addPasskey(
  given: Given,
  request: Request,
  account: string,
  { name, answer }: { readonly name: string | null; readonly answer: unknown },
): Promise<Outcome<string, 'passkey-not-valid' | 'sign-in-anew'>> {
  if (typeof answer !== 'object' || answer === null) return refused('passkey-not-valid');
  const auth = await authOf(given);
  const added = await unlessRefused(
    auth.api.verifyPasskeyRegistration({ body: { response: answer }, headers: ownHeadersOf(request), returnHeaders: true }),
  );
  if (added === null) return refused('passkey-not-valid');
  const { id } = added.response;
  if (name !== null) await namePasskey(given.acting(null), account, { id, name: name.slice(0, 80) });
  await tellPasskeyAdded(given.acting(null), account, id);
  return done(id);
}
