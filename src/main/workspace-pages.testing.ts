import { type ActionFunctionArgs, type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { appContext, type Identity } from '../platform/http/app-context.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { ORIGIN, SRC } from './page-loaders.testing.ts';

export interface WorkAddress {
  /** What follows the language. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly actor: AccountActor;
  /** When; the same for all if it is not given. */
  readonly at?: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

interface PageModule {
  loader(given: LoaderFunctionArgs): Promise<unknown>;
  action(given: ActionFunctionArgs): Promise<unknown>;
}

/** What a page of the workspace is given to show to this person. */
export async function openPage<Loaded>(db: Database, file: string, address: WorkAddress): Promise<Loaded> {
  const { loader } = (await import(`${SRC}${file}`)) as PageModule;
  return (await loader(given(db, address, {}))) as Loaded;
}

/** Sends a form to a page; answers the status and either where it leads or what the page is shown with. */
export async function sendPage<Answer>(db: Database, file: string, address: WorkAddress, fields: Fields) {
  const { action } = (await import(`${SRC}${file}`)) as PageModule;
  const answer = await action(given(db, address, { method: 'POST', body: bodyOf(fields) })).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, leadsTo: answer.headers.get('Location'), data: null };
  const { data, init } = answer as { data: Answer; init: { status: number } | null };
  return { status: init?.status ?? 200, leadsTo: null, data };
}

function bodyOf(fields: Fields): URLSearchParams {
  const all = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]));
  return new URLSearchParams(all);
}

function given(
  db: Database,
  { path, params, actor, at = '2026-01-02T03:04:05Z' }: WorkAddress,
  init: RequestInit,
): LoaderFunctionArgs & ActionFunctionArgs {
  const context = new RouterContextProvider();
  const clock = clockStoppedAt(at);
  const identity: Identity = { actor, account: { id: actor.id, name: actor.id, email: 'x@example.org', lang: 'ru', session: 's' } };
  const acting = (forBody: string | null) => ({ ...asInstallation(db, clock), actor, forBody });
  const accountNames = async (_db: Database, ids: readonly string[]) => new Map(ids.map((id) => [id, `Имя ${id}`]));
  context.set(appContext, {
    db,
    clock,
    origin: ORIGIN,
    sendsMail: false,
    pressModel: null,
    client: null,
    keptPost: null,
    identity,
    acting,
    ...contributions,
    accountNames,
  });
  const request = new Request(`${ORIGIN}/ru/${path}`, init);
  return { request, params: { lang: 'ru', ...params }, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}
