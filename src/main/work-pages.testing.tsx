import { renderToStaticMarkup } from 'react-dom/server';
import { type ActionFunctionArgs, createRoutesStub, type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { appContext } from '../platform/http/app-context.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { ORIGIN, SRC } from './page-loaders.testing.ts';

interface WorkPage {
  readonly default: () => React.ReactNode;
  loader(given: LoaderFunctionArgs): Promise<unknown>;
  action(given: ActionFunctionArgs): Promise<unknown>;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  /** The fields of the page's form, as a browser would send them untouched. */
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Asked {
  readonly db: Database;
  readonly actor: AccountActor;
  /** Of the page, below `src`. */
  readonly file: string;
  /** Below the language. */
  readonly path: string;
  readonly id?: string;
}

/** What a person who signed in gets at this address. */
export async function openPage(asked: Asked): Promise<Answer> {
  return answered(async (given, page) => ({ loaded: await page.loader(given()), acted: undefined }), asked);
}

/** What comes back when they send a form there. */
export async function sendPage(asked: Asked, fields: Fields): Promise<Answer> {
  return answered(async (given, page) => {
    const acted = await page.action(given(bodyOf(fields)));
    return { acted, loaded: acted instanceof Response ? null : await page.loader(given()) };
  }, asked);
}

function bodyOf(fields: Fields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}

type Run = (given: (body?: URLSearchParams) => LoaderFunctionArgs, page: WorkPage) => Promise<{ loaded: unknown; acted: unknown }>;

async function answered(run: Run, { db, actor, file, path, id }: Asked): Promise<Answer> {
  const page = (await import(`${SRC}${file}`)) as WorkPage;
  const clock = clockStoppedAt('2026-03-04T05:06:07Z');
  const given = (body?: URLSearchParams) => {
    const context = new RouterContextProvider();
    const account = { id: actor.id, name: 'Ирина', email: 'i@example.org', lang: 'ru' as const, session: 'one' };
    const acting = (forBody: string | null) => ({ ...asInstallation(db, clock), actor, forBody });
    context.set(appContext, { db, clock, origin: ORIGIN, sendsMail: false, identity: { actor, account }, acting, ...contributions });
    const request = new Request(`${ORIGIN}/ru/${path}`, body === undefined ? {} : { method: 'POST', body });
    return { request, params: { lang: 'ru', id }, context } as unknown as LoaderFunctionArgs;
  };
  try {
    const { loaded, acted } = await run(given, page);
    if (acted instanceof Response) return { status: acted.status, location: acted.headers.get('Location'), html: '', fields: {} };
    const { data: actionData, init } = unpacked(acted);
    const Stub = createRoutesStub([{ id: 'page', path: '*', Component: page.default, loader: () => loaded, action: () => actionData }]);
    const hydrationData = {
      loaderData: { page: unpacked(loaded).data },
      ...(acted === undefined ? {} : { actionData: { page: actionData } }),
    };
    const html = renderToStaticMarkup(<Stub initialEntries={[`/ru/${path}`]} hydrationData={hydrationData} />);
    return { status: init?.status ?? 200, location: null, html, fields: fieldsIn(html) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, location: thrown.headers.get('Location'), html: '', fields: {} };
    const { init } = unpacked(thrown);
    if (init?.status === undefined) throw thrown;
    return { status: init.status, location: null, html: '', fields: {} };
  }
}

/** React Router's `data(…, { status })`. */
function unpacked(answer: unknown): { readonly data: unknown; readonly init?: ResponseInit | null } {
  const isPacked = typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';
  return isPacked ? (answer as unknown as { data: unknown; init: ResponseInit | null }) : { data: answer };
}

/** React writes attributes in one way only: enough to read a form by. */
function fieldsIn(html: string): Fields {
  const form = /<form class="record-form".*?<\/form>/s.exec(html)?.[0] ?? '';
  const found: (readonly [string, string])[] = [];
  for (const [, attributes = ''] of form.matchAll(/<input ([^>]*)>/g)) {
    const isChoice = /type="(?:checkbox|radio)"/.test(attributes);
    if (!isChoice || /\bchecked=""/.test(attributes)) found.push([attributeOf(attributes, 'name'), attributeOf(attributes, 'value')]);
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs))
    found.push([attributeOf(attributes, 'name'), unescaped(text)]);
  for (const [, attributes = '', options = ''] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const selected = /<option ([^>]*selected="[^>]*)>/.exec(options)?.[1] ?? /<option ([^>]*)>/.exec(options)?.[1] ?? '';
    found.push([attributeOf(attributes, 'name'), attributeOf(selected, 'value')]);
  }
  const byName = Map.groupBy(found, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.map(([, value]) => value)]));
}

function attributeOf(attributes: string, name: string): string {
  return unescaped(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
