import { data, redirect } from 'react-router';
import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import type { FieldError, FormValues } from '../../../platform/http/form-values.ts';
import type { AccountMessages } from '../messages.ru.ts';

/** What a page shows of a form that was refused: what was typed, but for passwords, and what is wrong. */
export interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Where a record was named that may be one of several. */
  readonly candidates?: readonly Candidate[];
}

const SECRET = ['password', 'current', 'wanted', 'response'];

export function again(values: FormValues, errors: readonly FieldError[], status = 422, candidates: readonly Candidate[] = []) {
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.includes(name)));
  return data<Answered>({ values: shown, errors, candidates }, { status });
}

export function refusedWith(values: FormValues, code: string, field = '') {
  return again(values, [{ field, code }], code === 'not-allowed' ? 403 : code === 'wait' ? 429 : 422);
}

/** On to a page, with the cookies that better-auth set. */
export function onTo(path: string, cookies: Headers): Response {
  const headers = new Headers();
  for (const cookie of cookies.getSetCookie()) headers.append('Set-Cookie', cookie);
  return redirect(path, { status: 303, headers });
}

export function asJson(body: unknown, cookies: Headers): Response {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  for (const cookie of cookies.getSetCookie()) headers.append('Set-Cookie', cookie);
  return new Response(JSON.stringify(body), { headers });
}

export function sentencesOf(words: Pick<AccountMessages, 'errors'>, errors: readonly FieldError[] | undefined) {
  return (errors ?? []).map(({ field, code }) => ({ field, sentence: words.errors[code] ?? words.errors['not-usable'] ?? code }));
}

export function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
