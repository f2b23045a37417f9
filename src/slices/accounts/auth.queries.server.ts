import { type PasskeyOptions, passkey as passkeys } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../platform/db/database.ts';
import { newId } from '../../platform/new-id.ts';
import { newToken } from './secret-token.ts';
import { account, credential, installationSecret, passkey, session, verification } from './tables.server.ts';

/** A session lasts two weeks from the sign-in, whatever happens meanwhile: nobody is a signed-in officer for ever on a machine left behind. */
export const SESSION_SECONDS = 14 * 24 * 3600;
export const COOKIE_PREFIX = 'pobratim';

export interface AuthParts {
  readonly db: Database;
  /** Public origin: what cookies, and passkeys, are bound to. */
  readonly origin: string;
}

interface Answer<Body> {
  readonly headers: Headers;
  readonly response: Body;
}

interface Ask<Body> {
  readonly headers: Headers;
  readonly returnHeaders: true;
  readonly body: Body;
}

/** What we use of better-auth, written down: the compiler runs out of memory when it infers it through every plugin. */
export interface Auth {
  readonly api: {
    getSession(asked: {
      headers: Headers;
    }): Promise<{ readonly session: { readonly id: string; readonly expiresAt: Date }; readonly user: { readonly id: string } } | null>;
    signInEmail(asked: Ask<{ email: string; password: string }>): Promise<Answer<{ readonly user: { readonly id: string } }>>;
    /** Null where the account is closed, or there is none. */
    signInAs(asked: Ask<{ account: string }>): Promise<Answer<string | null>>;
    signOut(asked: Omit<Ask<never>, 'body'>): Promise<Answer<unknown>>;
    generatePasskeyAuthenticationOptions(asked: Omit<Ask<never>, 'body'>): Promise<Answer<object>>;
    verifyPasskeyAuthentication(asked: Ask<{ response: object }>): Promise<Answer<{ readonly user: { readonly id: string } }>>;
    generatePasskeyRegistrationOptions(asked: Omit<Ask<never>, 'body'> & { query: object }): Promise<Answer<object>>;
    verifyPasskeyRegistration(asked: Ask<{ response: object }>): Promise<Answer<{ readonly id: string }>>;
  };
  readonly $context: Promise<{
    readonly password: {
      hash(password: string): Promise<string>;
      verify(given: { hash: string; password: string }): Promise<boolean>;
    };
  }>;
}

const opened = new WeakMap<Database, Map<string, Promise<Auth>>>();

/** The one better-auth over this database. Its HTTP handler is mounted nowhere: our own pages call its `api`. */
export function authOf({ db, origin }: AuthParts): Promise<Auth> {
  const byOrigin = opened.get(db) ?? new Map<string, Promise<Auth>>();
  opened.set(db, byOrigin);
  const known = byOrigin.get(origin);
  if (known !== undefined) return known;
  const auth = openAuth({ db, origin });
  byOrigin.set(origin, auth);
  // A database that was away for a moment must not keep everybody out until the next start.
  auth.catch(() => byOrigin.delete(origin));
  return auth;
}

async function openAuth({ db, origin }: AuthParts): Promise<Auth> {
  const secret = await secretNamed(db, 'sessions');
  const auth: unknown = betterAuth({
    appName: 'Pobratim',
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    // What it says may name addresses of mail. What fails, it throws.
    logger: { disabled: true },
    database: drizzleAdapter(db, { provider: 'pg', schema: { user: account, account: credential, session, verification, passkey } }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1 },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    databaseHooks: { session: { create: { before: async ({ userId }) => ((await isOpen(db, userId)) ? undefined : false) } } },
    plugins: [passkeys(passkeyOptions(origin)), signInByOurselves],
  });
  return auth as Auth;
}

/** A passkey is all that it takes to sign in: the device must have made sure that it is in its owner's hands. */
function passkeyOptions(origin: string): PasskeyOptions {
  return {
    rpID: new URL(origin).hostname,
    rpName: 'Pobratim',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    authentication: {
      async afterVerification({ verification }) {
        if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
      },
    },
  };
}

/** For those who proved who they are by a one-time link: no address leads here. */
const signInByOurselves = {
  id: 'sign-in-by-ourselves',
  endpoints: {
    signInAs: createAuthEndpoint({ method: 'POST', body: z.object({ account: z.string() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.account);
      const begun = user === null ? null : await ctx.context.internalAdapter.createSession(ctx.body.account);
      if (user === null || begun === null) return null;
      await setSessionCookie(ctx, { session: begun, user });
      return begun.id;
    }),
  },
};

async function isOpen(db: Database, id: string): Promise<boolean> {
  const [row] = await db.select({ closedAt: account.closedAt }).from(account).where(eq(account.id, id));
  return row !== undefined && row.closedAt === null;
}

/** Made the first time that it is asked for; two who ask at once get the same one. */
export async function secretNamed(db: Database, name: string): Promise<string> {
  const find = () => db.select({ secret: installationSecret.secret }).from(installationSecret).where(eq(installationSecret.name, name));
  const [kept] = await find();
  if (kept !== undefined) return kept.secret;
  await db.insert(installationSecret).values({ name, secret: newToken(), createdAt: new Date().toISOString() }).onConflictDoNothing();
  const [made] = await find();
  if (made === undefined) throw new Error(`the secret ${name} could not be kept`);
  return made.secret;
}
