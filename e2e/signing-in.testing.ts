import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/db/database.ts';
import type { BodyRole, PlatformRole } from '../src/platform/values/actor.ts';
import { aPersonWhoSignsIn } from '../src/slices/accounts/example-accounts.testing.ts';
import { bodiesByIds } from '../src/slices/municipalities/index.server.ts';
import { checkout, startProgram } from './server.testing.ts';

export const PASSWORD = 'correct horse battery';

let addresses = 0;
/** An address that nobody has yet: a journey that is tried once more cannot invite the one of its first try again. */
export const newAddress = (name: string): string => `${name}-${process.pid}-${++addresses}@journey.example`;

/** A link of `bin/pobratim admin invite`, below the origin. */
export async function invitationFor(email: string, options: readonly string[] = [], folder = inject('folder')): Promise<string> {
  const command = startProgram(join(checkout, 'bin/pobratim'), ['admin', 'invite', email, ...options, '--json'], { POBRATIM_DATA: folder });
  if ((await command.ended()) !== 0) throw new Error(`no invitation: ${command.printed.stdout}${command.printed.stderr}`);
  return new URL((JSON.parse(command.printed.stdout) as { link: string }).link).pathname;
}

/** Accepts an invitation in this page: afterwards it is signed in, with `PASSWORD`. */
export async function becomes(page: Page, email: string, options: readonly string[] = [], name = 'Ольга Петрова'): Promise<void> {
  await accepts(page, await invitationFor(email, options), name);
}

export async function accepts(page: Page, invitation: string, name: string): Promise<void> {
  await page.goto(invitation);
  await page.getByLabel('Имя и фамилия').fill(name);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Принять приглашение' }).click();
  await page.waitForURL((url) => url.pathname === '/ru/work');
}

export interface PersonGiven {
  readonly email: string;
  readonly name: string;
  readonly role: BodyRole | PlatformRole;
  readonly body?: string | null;
  readonly until?: string | null;
}

/** An account with this role and `PASSWORD`, by the actions that an invitation and its page call. Answers with its id. */
export async function personWith(db: Database, { email, name, role, body = null, until = null }: PersonGiven): Promise<string> {
  const known = body === null ? null : ((await bodiesByIds(db, [body])).get(body) ?? null);
  const given = { body: known, name, password: PASSWORD };
  return aPersonWhoSignsIn(asInstallation(db, systemClock), { email, role, body, until, lang: 'ru' }, given);
}

/** Signs in with `PASSWORD` by the form. */
export async function signsIn(page: Page, email: string): Promise<void> {
  await page.goto('/ru/sign-in');
  await page.getByLabel('Адрес почты').fill(email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/ru/work');
}

/** The cookies of somebody who signed in with `PASSWORD`, by name. */
export async function cookiesOf(url: string, email: string): Promise<Readonly<Record<string, string>>> {
  const body = new URLSearchParams({ email, password: PASSWORD });
  const answer = await fetch(`${url}/ru/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie));
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`${email} is not let in: ${answer.status}`);
  return Object.fromEntries(cookies.map((parts) => [parts?.[1] ?? '', parts?.[2] ?? '']));
}

export function cookieHeader(cookies: Readonly<Record<string, string>>): { readonly Cookie: string } {
  return {
    Cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
  };
}

/** A device that answers for its owner by itself: what a fingerprint would be. */
export async function withPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
