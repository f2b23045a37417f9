import { fileURLToPath } from 'node:url';
import { type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { somebody } from '../platform/acting.testing.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { A_VISITOR, appContext, type Identity } from '../platform/http/app-context.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';

export const SRC = fileURLToPath(new URL('..', import.meta.url));
export const ORIGIN = 'https://pobratim.example';

/** Whoever opens pages of the workspace: an officer of the town that has all the ties of the growing register. */
const AN_OFFICER: Identity = {
  actor: somebody('officer', ['officer', { id: 'hub-hall', kind: 'administration', municipality: 'hub' }]),
  account: { id: 'officer', name: 'Officer', email: 'x@example.org', lang: 'ru', session: 's' },
};

export interface Address {
  /** What follows the language. */
  readonly path: string;
  readonly id?: string;
  readonly lang?: string;
}

/** What the page of this file is given to show at this address. */
export async function loadPage(db: Database, file: string, { path, id, lang = 'ru' }: Address): Promise<unknown> {
  const { loader } = (await import(`${SRC}${file}`)) as { loader(given: LoaderFunctionArgs): Promise<unknown> };
  const context = new RouterContextProvider();
  const clock = clockStoppedAt('2026-01-02T03:04:05Z');
  const identity = path.startsWith('work') ? AN_OFFICER : A_VISITOR;
  const acting = (forBody: string | null) => ({ ...asInstallation(db, clock), actor: identity.actor, forBody });
  context.set(appContext, {
    db,
    clock,
    origin: ORIGIN,
    sendsMail: false,
    pressModel: null,
    identity,
    client: null,
    keptPost: null,
    acting,
    ...contributions,
  });
  const request = new Request(`${ORIGIN}/${lang}/${path}`);
  return loader({ request, params: { lang, id }, context } as unknown as LoaderFunctionArgs);
}
