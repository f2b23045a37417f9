import { renderToStaticMarkup } from 'react-dom/server';
import { type ActionFunctionArgs, createRoutesStub, type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { appContext } from '../platform/http/app-context.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { type Fields, fieldsIn } from './form-fields.testing.ts';
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

/** The file that they get at this address, or the status of its refusal. */
export async function openFile({ db, actor, file, path, id }: Asked, params: Readonly<Record<string, string>>): Promise<Response> {
  const page = (await import(`${SRC}${file}`)) as { loader(given: LoaderFunctionArgs): Promise<Response> };
  try {
    return await page.loader(argumentsFor({ db, actor, path, id }, params));
  } catch (thrown) {
    return thrown instanceof Response ? thrown : new Response(null, { status: unpacked(thrown).init?.status ?? 500 });
  }
}

/** What comes back when they send a form there. */
export async function sendPage(asked: Asked, fields: Fields): Promise<Answer> {
  return answered(async (given, page) => {
    const acted = await page.action(given(bodyOf(fields)));
    return { acted, loaded: acted instanceof Response ? null : await page.loader(given()) };
  }, asked);
}

/** The same with a file in the field `file`. */
export async function sendFile(
  asked: Asked,
  fields: Fields,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<Answer> {
  return answered(async (given, page) => {
    const body = new FormData();
    for (const [name, value] of bodyOf(fields)) body.append(name, value);
    body.set('file', new File([Buffer.from(file.content)], file.name));
    const acted = await page.action(given(body));
    return { acted, loaded: acted instanceof Response ? null : await page.loader(given()) };
  }, asked);
}

function bodyOf(fields: Fields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}

type Run = (
  given: (body?: URLSearchParams | FormData) => LoaderFunctionArgs,
  page: WorkPage,
) => Promise<{ loaded: unknown; acted: unknown }>;

async function answered(run: Run, { db, actor, file, path, id }: Asked): Promise<Answer> {
  const page = (await import(`${SRC}${file}`)) as WorkPage;
  const given = (body?: URLSearchParams | FormData) => argumentsFor({ db, actor, path, id }, {}, body);
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

function argumentsFor(
  { db, actor, path, id }: Pick<Asked, 'db' | 'actor' | 'path'> & { readonly id: string | undefined },
  params: Readonly<Record<string, string>>,
  body?: URLSearchParams | FormData,
): LoaderFunctionArgs {
  const clock = clockStoppedAt('2026-03-04T05:06:07Z');
  const context = new RouterContextProvider();
  const account = { id: actor.id, name: 'Ирина', email: 'i@example.org', lang: 'ru' as const, session: 'one' };
  const acting = (forBody: string | null) => ({ ...asInstallation(db, clock), actor, forBody });
  context.set(appContext, {
    db,
    clock,
    origin: ORIGIN,
    sendsMail: false,
    pressModel: null,
    client: null,
    keptPost: null,
    identity: { actor, account },
    acting,
    ...contributions,
  });
  const request = new Request(`${ORIGIN}/ru/${path}`, body === undefined ? {} : { method: 'POST', body });
  return { request, params: { lang: 'ru', id, ...params }, context } as unknown as LoaderFunctionArgs;
}

/** React Router's `data(…, { status })`. */
function unpacked(answer: unknown): { readonly data: unknown; readonly init?: ResponseInit | null } {
  const isPacked = typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';
  return isPacked ? (answer as unknown as { data: unknown; init: ResponseInit | null }) : { data: answer };
}
