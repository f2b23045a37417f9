import { data, redirect } from 'react-router';
import { type Actor, bodiesWrittenFor, CONTRIBUTING } from '../values/actor.ts';
import type { AppContext, Identity } from './app-context.ts';

/** The account that asks; a reader without one is sent to sign in and comes back to the same address. */
export function signedIn({ identity }: AppContext, request: Request): NonNullable<Identity['account']> {
  if (identity.account !== null) return identity.account;
  const { pathname, search } = new URL(request.url);
  const lang = pathname.startsWith('/en') ? 'en' : 'ru';
  throw redirect(`/${lang}/sign-in?back=${encodeURIComponent(`${pathname}${search}`)}`);
}

/** A page that is not for this reader says so; it is 404 where even its being there is nobody's business. */
export function allowOnly(isAllowed: boolean): void {
  if (!isAllowed) throw data(null, { status: 403 });
}

/** The body for which a new record is entered: the one that the form names, else the only one there is. */
export function bodyToActFor(actor: Actor, bodies: readonly string[], wanted: string | null): string | null {
  if (wanted !== null && bodies.includes(wanted)) return wanted;
  return actor.kind === 'account' ? (bodies[0] ?? null) : null;
}

/** The body for which a person edits a record: the one that keeps it, if they act for it, else their own. */
export function bodyToEditFor(actor: Actor, keptBy: string | null): string | null {
  return bodyToActFor(actor, bodiesWrittenFor(actor, CONTRIBUTING), keptBy);
}
