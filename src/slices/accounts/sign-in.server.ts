import { createHash } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AppContext } from '../../platform/http/app-context.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { accountHolder } from './account-queries.server.ts';
import { countFailure, forgetFailures } from './actions/count-failure.server.ts';
import { endSessions } from './actions/end-sessions.server.ts';
import { redeemSignInLink } from './actions/redeem-sign-in-link.server.ts';
import { sendSignInLink } from './actions/send-sign-in-link.server.ts';
import { authOf, secretNamed } from './auth.queries.server.ts';
import { mailAddress } from './input.ts';

export type SignInRefusal = 'wrong' | 'wait' | 'link-not-valid' | 'passkey-not-valid';
/** What the browser must keep of it. */
export type SignedIn = Outcome<{ readonly account: string; readonly headers: Headers; readonly kept?: string | null }, SignInRefusal>;

/** Attempts of one household in a quarter of an hour, whomever they are for. Kept in memory: what each address bears is kept for good. */
const attemptsFromOnePlace = new RateLimiterMemory({ points: 30, duration: 15 * 60 });

type Given = Pick<AppContext, 'db' | 'clock' | 'origin' | 'identity' | 'acting' | 'client'>;

/** A wrong password and an unknown address are answered alike, and take as long: better-auth hashes a password for nobody, too. */
export async function signInWithPassword(
  given: Given,
  request: Request,
  typed: { readonly email: string; readonly password: string },
): Promise<SignedIn> {
  const email = mailAddress.safeParse(typed.email).data ?? typed.email.trim().toLowerCase().slice(0, 254);
  if (!(await mayTry(given))) return refused('wait');
  const whom = await whomOf(given, 'password', email);
  if ((await countFailure(given.db, given.clock, whom)) > 0) return refused('wait');
  const auth = await authOf(given);
  const tried = await unlessRefused(
    auth.api.signInEmail({ body: { email, password: typed.password }, headers: deviceOf(request), returnHeaders: true }),
  );
  if (tried === null) return refused('wrong');
  await forgetFailures(given.db, whom);
  return begun(given, tried.response.user.id, tried.headers);
}

/** Whether or not the address has an account, the answer is the same; too many links are simply not sent. */
export async function askForSignInLink(
  given: Given,
  typed: string,
  { back, kept }: { readonly back: string; readonly kept: string | null },
): Promise<'sent' | 'wait'> {
  const email = mailAddress.safeParse(typed).data;
  if (!(await mayTry(given))) return 'wait';
  if (email === undefined) return 'sent';
  const { db, clock, origin } = given;
  if ((await countFailure(db, clock, await whomOf(given, 'link', email))) === 0)
    await sendSignInLink(db, clock, { email, back, kept, origin });
  return 'sent';
}

export async function signInByLink(given: Given, request: Request, token: string): Promise<SignedIn> {
  if (!(await mayTry(given))) return refused('wait');
  const { account, kept } = (await redeemSignInLink(given.db, given.clock, token)) ?? { account: null, kept: null };
  if (account === null) return refused('link-not-valid');
  const headers = await beginSession(given, request, account);
  const holder = await accountHolder(given.db, account, given.clock.now());
  if (headers === null || holder === null) return refused('link-not-valid');
  await forgetFailures(given.db, await whomOf(given, 'link', holder.email));
  const into = await begun(given, account, headers);
  return into.ok ? done({ ...into.value, kept }) : into;
}

/** For somebody who just proved who they are; null where the account is closed. */
export async function beginSession(given: Pick<Given, 'db' | 'origin'>, request: Request, account: string): Promise<Headers | null> {
  const auth = await authOf(given);
  const { headers, response } = await auth.api.signInAs({ body: { account }, headers: deviceOf(request), returnHeaders: true });
  return response === null ? null : headers;
}

export async function passkeyChallenge(given: Pick<Given, 'db' | 'origin'>) {
  const auth = await authOf(given);
  const { headers, response } = await auth.api.generatePasskeyAuthenticationOptions({ headers: new Headers(), returnHeaders: true });
  return { options: { ...response, userVerification: 'required' }, headers };
}

export async function signInWithPasskey(given: Given, request: Request, answer: unknown): Promise<SignedIn> {
  if (!(await mayTry(given))) return refused('wait');
  if (typeof answer !== 'object' || answer === null) return refused('passkey-not-valid');
  const auth = await authOf(given);
  const tried = await unlessRefused(
    auth.api.verifyPasskeyAuthentication({ body: { response: answer }, headers: ownHeadersOf(request), returnHeaders: true }),
  );
  return tried === null ? refused('passkey-not-valid') : begun(given, tried.response.user.id, tried.headers);
}

export async function signOut(given: Pick<Given, 'db' | 'origin'>, request: Request): Promise<Headers> {
  const auth = await authOf(given);
  const { headers } = await auth.api.signOut({ headers: ownHeadersOf(request), returnHeaders: true });
  return headers;
}

/** What better-auth is told of a request: its cookies, and the browser, by which the person knows the session in the list. No address. */
export function ownHeadersOf(request: Pick<Request, 'headers'>): Headers {
  const headers = deviceOf(request);
  headers.set('Cookie', request.headers.get('Cookie') ?? '');
  return headers;
}

function deviceOf({ headers }: Pick<Request, 'headers'>): Headers {
  return new Headers({ 'User-Agent': (headers.get('User-Agent') ?? '').slice(0, 300) });
}

/** Whoever was signed in before in this browser is not any more: a session that somebody put there leads nowhere. */
async function begun(given: Given, account: string, headers: Headers): Promise<SignedIn> {
  const { identity, acting } = given;
  if (identity.account !== null) await endSessions(acting(null), identity.account.id, { only: identity.account.session });
  return done({ account, headers });
}

/** What asks for one's own password again, with the same count: an open browser is no place to guess it. */
export async function askingForPassword<Value, Refusal extends string>(
  given: Pick<Given, 'db' | 'clock'>,
  account: string,
  attempt: () => Promise<Outcome<Value, Refusal | 'wrong-password'>>,
): Promise<Outcome<Value, Refusal | 'wrong-password' | 'wait'>> {
  const whom = await whomOf(given, 'own-password', account);
  if ((await countFailure(given.db, given.clock, whom)) > 0) return refused('wait');
  const outcome = await attempt();
  if (outcome.ok || outcome.refusal !== 'wrong-password') await forgetFailures(given.db, whom);
  return outcome;
}

async function mayTry({ client }: Given): Promise<boolean> {
  if (client === null) return true;
  return attemptsFromOnePlace.consume(client).then(
    () => true,
    (full: unknown) => {
      if (full instanceof RateLimiterRes) return false;
      throw full;
    },
  );
}

/** The address is not kept: only what it becomes with a secret of this installation, so that nobody finds it by trying addresses. */
async function whomOf({ db }: Pick<Given, 'db'>, kind: 'password' | 'link' | 'own-password', whom: string): Promise<string> {
  const secret = await secretNamed(db, 'failures');
  return createHash('sha256').update(`${secret}\n${kind}\n${whom}`).digest('hex');
}

/** Null where better-auth refused. What failed is thrown. */
export async function unlessRefused<Answer>(trying: Promise<Answer>): Promise<Answer | null> {
  try {
    return await trying;
  } catch (error) {
    if (isAPIError(error) && Number(error.statusCode) < 500) return null;
    throw error;
  }
}
