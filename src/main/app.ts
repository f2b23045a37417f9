import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { ServerBuild } from 'react-router';
import type { Clock } from '../platform/clock.ts';
import type { ModelAccess } from '../platform/config.ts';
import type { Store } from '../platform/db/store.ts';
import type { Identity } from '../platform/http/app-context.ts';
import { healthRoutes, type Measures, openMeasures } from '../platform/http/health.ts';
import { guessLimit, type RateLimit, rateLimit } from '../platform/http/rate-limit.ts';
import { pathForLog } from '../platform/http/secret-path.ts';
import { faultForLog, type Log } from '../platform/log.ts';
import { addressKinds, methodKind } from './address-kinds.ts';
import { apiRoutes } from './api.ts';
import { limitedBody } from './body-limits.ts';
import { feedRoutes } from './feeds.ts';
import { identifier } from './identify.ts';
import { waysOfMerged } from './merged-addresses.ts';
import { pageHandler, sectionsOf } from './page-handler.ts';
import { cachingOfPages, headersOfOneTimeLinks, securityHeaders } from './page-headers.ts';
import { refuse } from './plain-page.ts';
import { preparingPage } from './preparing-page.ts';
import type { Readiness } from './readiness.ts';

export interface AppParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly origin: string;
  readonly readiness: Readiness;
  /** Whether a mail server is set. */
  readonly sendsMail?: boolean;
  /** The model that reads press pages; none if it is not given. */
  readonly pressModel?: ModelAccess | null;
  /** Whether the queue works; it is started after the data of the first run. */
  readonly jobs?: () => Promise<boolean>;
  /** None if it is not given. */
  readonly rateLimit?: RateLimit;
  /** Who sends a request; by the cookie of their session if it is not given. */
  readonly identify?: (headers: Headers) => Promise<Identity>;
  /** The built pages: `build/server/index.js`. */
  readonly pages: ServerBuild;
  /** Folder of the built assets. */
  readonly assets: string;
}

const A_YEAR = 'public, max-age=31536000, immutable';

/** Everything that answers over HTTP, in the order in which it is asked. */
export function createApp(parts: AppParts): Hono {
  const { store, log, readiness } = parts;
  const measures = openMeasures(() => ({ total: store.pool.totalCount, waiting: store.pool.waitingCount }));
  const api = apiRoutes(parts);
  const collections = new Set(api.routes.map(({ path }) => path.split('/')[1] ?? ''));
  const app = new Hono();
  app.use(recorded(log, measures, addressKinds(sectionsOf(parts.pages), collections)));
  app.use(headersOfOneTimeLinks());
  app.use(securityHeaders(parts.origin));
  app.route('/', healthRoutes(healthChecks(parts), measures));
  app.use(compress());
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', A_YEAR);
  });
  const files = serveStatic({ root: parts.assets });
  for (const path of ['/assets/*', '/icon.svg', '/favicon.ico', '/robots.txt']) app.use(path, files);
  app.use(cachingOfPages());
  app.use(rateLimit(parts.rateLimit ?? { requestsAMinute: 0, proxies: [] }, (c) => refuse(c, 429)));
  app.on(
    ['POST', 'PUT', 'PATCH', 'DELETE'],
    '*',
    limitedBody((c) => refuse(c, 413)),
  );
  app.use(guessLimit(parts.rateLimit ?? { requestsAMinute: 0, proxies: [] }, (c) => refuse(c, 429)));
  app.use(async (c, next) => (readiness.isReady ? next() : preparingPage(c, readiness.stage)));
  app.use(waysOfMerged(store.db));
  app.route('/api/v1', api);
  app.route('/', feedRoutes(parts));
  app.all('*', pageHandler({ ...parts, identify: parts.identify ?? identifier(parts) }));
  app.onError((fault, c) => {
    log.error({ method: c.req.method, path: pathForLog(c.req.path), ...faultForLog(fault) }, 'request failed');
    return refuse(c, 500);
  });
  return app;
}

/** Measures each request and writes it into the log: of the address the path alone, since the query may hold what a reader typed. */
function recorded(log: Log, measures: Measures, kindOf: (path: string) => string): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    const { method, path } = c.req;
    measures.observe(methodKind(method), kindOf(path), c.res.status, seconds);
    log.info({ method, path: pathForLog(path), status: c.res.status, ms: Math.round(seconds * 1000) }, 'request');
  };
}

function healthChecks({ store, readiness, jobs = async () => readiness.isReady }: AppParts) {
  return {
    database: async () => (await store.pool.query('select 1')).rowCount === 1,
    jobs,
    firstRunData: async () => readiness.isReady,
  };
}
