import { data, redirect } from 'react-router';
import type { AppContext, Identity } from '../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf } from '../../platform/http/form-values.ts';
import { editProfile } from './actions/edit-profile.server.ts';
import { endSessions } from './actions/end-sessions.server.ts';
import { makeToken } from './actions/make-token.server.ts';
import { namePasskey } from './actions/name-passkey.server.ts';
import { removePasskey } from './actions/remove-passkey.server.ts';
import { revokeToken } from './actions/revoke-token.server.ts';
import { setPassword } from './actions/set-password.server.ts';
import { authOf } from './auth.queries.server.ts';
import { newPassword, passkeyName, profileInput, tokenInput } from './input.ts';
import { addPasskey } from './passkeys.server.ts';
import { askingForPassword, signOut } from './sign-in.server.ts';

interface Sent {
  readonly values: FormValues;
  /** Which of the page's forms it is. */
  readonly wanted: string;
}

interface Asked extends Sent {
  readonly given: AppContext;
  readonly request: Request;
  readonly account: NonNullable<Identity['account']>;
}

/** Done, done with a key to be shown once, or what is wrong. */
type Did = { readonly errors: readonly FieldError[] } | { readonly token: string } | null;

const FORMS: Readonly<Record<string, (asked: Asked) => Promise<Did>>> = {
  profile: async ({ given, account, values }) => {
    const read = readWith(profileInput, { name: textOf(values, 'name') ?? '', lang: textOf(values, 'lang') });
    return read.ok ? wrongOf(await editProfile(given.acting(null), account.id, read.value)) : read;
  },
  password: async ({ given, account, values }) => {
    const read = readWith(newPassword, values['wanted']?.[0] ?? '');
    if (!read.ok) return { errors: read.errors.map(({ code }) => ({ field: 'wanted', code })) };
    const { password } = await (await authOf(given)).$context;
    const passwords = {
      current: values['current']?.[0] ?? null,
      wanted: read.value,
      session: account.session,
      hash: (typed: string) => password.hash(typed),
      matches: (hash: string, typed: string) => password.verify({ hash, password: typed }),
    };
    return wrongOf(await askingForPassword(given, account.id, () => setPassword(given.acting(null), account.id, passwords)));
  },
  'add-passkey': async ({ given, request, account, values }) => {
    const answer = parsed(values['response']?.[0]);
    return wrongOf(await addPasskey(given, request, account.id, { name: textOf(values, 'passkeyName'), answer }));
  },
  'name-passkey': async ({ given, account, values }) => {
    const read = readWith(passkeyName, textOf(values, 'passkeyName') ?? '');
    if (!read.ok) return { errors: read.errors.map(({ code }) => ({ field: 'passkeyName', code })) };
    return wrongOf(await namePasskey(given.acting(null), account.id, { id: textOf(values, 'id') ?? '', name: read.value }));
  },
  'remove-passkey': async ({ given, account, values }) =>
    wrongOf(await removePasskey(given.acting(null), account.id, textOf(values, 'id') ?? '')),
  'end-session': async ({ given, account, values }) =>
    wrongOf(await endSessions(given.acting(null), account.id, { only: textOf(values, 'id') ?? '' })),
  'end-others': async ({ given, account }) => wrongOf(await endSessions(given.acting(null), account.id, { allBut: account.session })),
  'make-token': async ({ given, account, values }) => {
    const typed = { name: textOf(values, 'tokenName') ?? '', scopes: values['scopes'] ?? [], until: textOf(values, 'tokenUntil') };
    const read = readWith(tokenInput, typed);
    if (!read.ok) return { errors: read.errors.map((error) => ({ ...error, field: TOKEN_FIELDS[error.field] ?? error.field })) };
    const made = await makeToken(given.acting(null), account.id, read.value);
    return made.ok ? { token: made.value.token } : wrongOf(made, made.refusal === 'day-passed' ? 'tokenUntil' : '');
  },
  'revoke-token': async ({ given, account, values }) =>
    wrongOf(await revokeToken(given.acting(null), account.id, textOf(values, 'id') ?? '')),
};

const TOKEN_FIELDS: Readonly<Record<string, string>> = { name: 'tokenName', until: 'tokenUntil' };

/** One page, several small forms: `do` names the one that was sent. */
export async function changeSettings(given: AppContext, request: Request, account: Asked['account'], { values, wanted }: Sent) {
  const { pathname } = new URL(request.url);
  if (wanted === 'sign-out') {
    const headers = new Headers();
    for (const cookie of (await signOut(given, request)).getSetCookie()) headers.append('Set-Cookie', cookie);
    throw redirect(pathname.slice(0, 3), { status: 303, headers });
  }
  const form = Object.hasOwn(FORMS, wanted) ? FORMS[wanted] : undefined;
  if (form === undefined) throw data(null, { status: 400 });
  const did = await form({ given, request, account, values, wanted });
  if (did === null) throw redirect(`${pathname}?saved`, 303);
  const shown: FormValues = { name: values['name'] ?? [], tokenName: values['tokenName'] ?? [], tokenUntil: values['tokenUntil'] ?? [] };
  if ('token' in did) return data({ token: did.token, errors: [], values: {} as FormValues });
  return data({ errors: did.errors, values: shown, token: undefined }, { status: 422 });
}

function wrongOf(outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: string }, field = ''): Did {
  return outcome.ok ? null : { errors: [{ field, code: outcome.refusal }] };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
