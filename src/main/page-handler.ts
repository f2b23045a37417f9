import type { Context } from 'hono';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Clock } from '../platform/clock.ts';
import type { ModelAccess } from '../platform/config.ts';
import type { Store } from '../platform/db/store.ts';
import {
  A_VISITOR,
  type appContext as AppContextKey,
  type Identity,
  type PageContributions,
  type reportFault as ReportFaultKey,
} from '../platform/http/app-context.ts';
import { clientsBehind, type RateLimit } from '../platform/http/rate-limit.ts';
import { bearsKey, pathForLog } from '../platform/http/secret-path.ts';
import { faultForLog, type Log } from '../platform/log.ts';
import { wiring } from './facts.ts';
import { keptPostOf, signInInsteadOf, WORKSPACE } from './kept-post.ts';
import { refuse } from './plain-page.ts';

interface PageParts {
  readonly store: Pick<Store, 'db'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  readonly origin: string;
  readonly pages: ServerBuild;
  /** Whether a mail server is set. */
  readonly sendsMail?: boolean;
  /** None if it is not given. */
  readonly pressModel?: ModelAccess | null;
  /** Who sends a request with these headers; everybody is a visitor if it is not given. */
  readonly identify?: (headers: Headers) => Promise<Identity>;
  /** Whose word on a reader's address is taken. */
  readonly rateLimit?: Pick<RateLimit, 'proxies'>;
}

const METHODS = ['GET', 'HEAD', 'POST'];

/** Answers with the built pages. */
export function pageHandler({
  store,
  clock,
  log,
  origin,
  pages,
  sendsMail = false,
  pressModel = null,
  identify = async () => A_VISITOR,
  rateLimit,
}: PageParts): (c: Context) => Promise<Response> {
  // Whence a form comes is checked here: behind a proxy that speaks TLS, React Router would refuse the public address.
  const handle = createRequestHandler({ ...pages, routes: withUnsentData(pages.routes), allowedActionOrigins: ['**'] }, 'production');
  // The pages are built apart from this file: the keys of their context are those that they were built with.
  const { appContext, reportFault, contributions } = pages.entry.module as unknown as {
    appContext: typeof AppContextKey;
    reportFault: typeof ReportFaultKey;
    contributions: PageContributions;
  };
  const clientOf = clientsBehind(rateLimit?.proxies ?? []);
  return async (c) => {
    const { method, path, raw } = c.req;
    if (!METHODS.includes(method)) return allowing(METHODS, refuse(c, 405));
    if (!mayBeMeant(raw.url)) return refuse(c, 404);
    if (method === 'POST' && isFromElsewhere(c, origin)) return refuse(c, 400);
    const context = new RouterContextProvider();
    const identity = await identify(raw.headers);
    const acting = (forBody: string | null) => ({ db: store.db, clock, actor: identity.actor, forBody, ...wiring });
    // A form of the workspace that comes when the session has ended: what was typed goes along to the page to sign in.
    const kept = method === 'POST' && identity.account === null && WORKSPACE.test(path) ? await keptPostOf(raw) : null;
    const given = { db: store.db, clock, origin, sendsMail, pressModel, identity, acting, client: clientOf(c), keptPost: kept };
    context.set(appContext, { ...given, ...contributions });
    context.set(reportFault, (fault) => log.error({ method, path: pathForLog(path), ...faultForLog(fault) }, 'page failed'));
    const answer = await handle(kept === null ? raw : signInInsteadOf(raw), context);
    if (answer.status === 405) return allowing(['GET', 'HEAD'], answer);
    return isWordless(answer) ? refuse(c, answer.status === 400 ? 400 : 500) : answer;
  };
}

/**
 * React Router writes what loaders answer a second time, for the browser, which our pages never send: a quarter of the time of a
 * page. It writes enumerable properties; these can be read all the same, though not spread. Readers' pages do without that; those of the
 * workspace are left as they are.
 */
function withUnsentData(routes: ServerBuild['routes']): ServerBuild['routes'] {
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => {
      const loader = route?.module.loader;
      if (route === undefined || loader === undefined || isOfWorkspace(routes, id)) return [id, route];
      return [id, { ...route, module: { ...route.module, loader: async (args) => unsent(await loader(args)) } }];
    }),
  );
}

function isOfWorkspace(routes: ServerBuild['routes'], id: string): boolean {
  const route = routes[id];
  if (route === undefined) return false;
  return route.module.default === routes['main/pages/workspace']?.module.default || isOfWorkspace(routes, route.parentId ?? '');
}

function unsent(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || Object.getPrototypeOf(answer) !== Object.prototype) return answer;
  for (const name of Object.keys(answer)) Object.defineProperty(answer, name, { enumerable: false });
  return answer;
}

/** An address that cannot be decoded React Router warns of in the log; at one with tabs or line ends it throws. Nobody means either. */
function mayBeMeant(url: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(new URL(url).pathname));
  } catch {
    return false;
  }
}

/**
 * A form that another site's page sent in its reader's name. What is not a browser names no origin, and a page without referrer sends
 * `null`: then the browser says by another header whether it was ours. Pages whose address bears a key send no referrer, and old browsers not
 * even that header; but a page of another site must not press the button of a link either: whoever made it would be signed in here.
 */
function isFromElsewhere(c: Context, origin: string): boolean {
  const sentFrom = c.req.header('Origin');
  if (sentFrom === 'null') {
    const site = c.req.header('Sec-Fetch-Site');
    return site !== 'same-origin' && !(site === undefined && bearsKey(c.req.path));
  }
  return sentFrom !== undefined && sentFrom !== origin && sentFrom.replace(/^https?:\/\//, '') !== c.req.header('Host');
}

/** React Router's own last words, when the error page itself fails or there is none, are in English or in none. */
function isWordless({ status, headers }: Response): boolean {
  return (status === 400 || status >= 500) && headers.get('Content-Type')?.startsWith('text/html') !== true;
}

function allowing(methods: readonly string[], answer: Response): Response {
  answer.headers.set('Allow', methods.join(', '));
  return answer;
}

/** The first words of the pages' addresses below the language. */
export function sectionsOf({ routes }: ServerBuild): ReadonlySet<string> {
  return new Set(Object.values(routes).map((route) => route?.path?.split('/')[0] ?? ''));
}
