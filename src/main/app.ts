import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Clock } from '../platform/clock.ts';
import type { Store } from '../platform/db/store.ts';
import type { appContext as AppContextKey, PageContributions } from '../platform/http/app-context.ts';
import { healthRoutes, openMeasures } from '../platform/http/health.ts';
import type { Log } from '../platform/log.ts';
import { apiRoutes } from './api.ts';
import { feedRoutes } from './feeds.ts';
import { preparingPage } from './preparing-page.ts';
import type { Readiness } from './readiness.ts';

export interface AppParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly origin: string;
  readonly readiness: Readiness;
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
  const app = new Hono();
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    const seconds = (performance.now() - started) / 1000;
    measures.observe(c.req.method, kindOfAddress(c.req.path), c.res.status, seconds);
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(seconds * 1000) }, 'request');
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        // React writes a few measures of names as style attributes; they cannot load anything.
        styleSrcAttr: ["'unsafe-inline'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: parts.origin.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
      referrerPolicy: 'strict-origin-when-cross-origin',
    }),
  );
  app.route('/', healthRoutes(healthChecks(parts), measures));
  app.use(compress());
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', A_YEAR);
  });
  const files = serveStatic({ root: parts.assets });
  for (const path of ['/assets/*', '/icon.svg', '/robots.txt']) app.use(path, files);
  app.use(async (c, next) => (readiness.isReady ? next() : preparingPage(c, readiness.stage)));
  app.route('/api/v1', apiRoutes(parts));
  app.route('/', feedRoutes(parts));
  app.all('*', pageHandler(parts));
  app.onError((error, c) => {
    log.error({ method: c.req.method, path: c.req.path, error: error.stack }, 'request failed');
    return c.text(
      'Ошибка на нашей стороне. Ничего не потеряно, попробуйте ещё раз.\nSomething went wrong on our side. Nothing was lost, please try again.',
      500,
    );
  });
  return app;
}

function healthChecks({ store, readiness }: AppParts) {
  return {
    database: async () => (await store.pool.query('select 1')).rowCount === 1,
    firstRunData: async () => readiness.isReady,
  };
}

function pageHandler({ store, clock, origin, pages }: AppParts) {
  const handle = createRequestHandler(pages, 'production');
  // The pages are built apart from this file: the key of their context is the one that they were built with.
  const { appContext, contributions } = pages.entry.module as unknown as {
    appContext: typeof AppContextKey;
    contributions: PageContributions;
  };
  return async (c: { req: { raw: Request } }) => {
    const context = new RouterContextProvider();
    context.set(appContext, { db: store.db, clock, origin, ...contributions });
    return handle(c.req.raw, context);
  };
}

/** A label with few values for the metrics: the address without ids. */
function kindOfAddress(path: string): string {
  const [first = '', second = '', third = ''] = path.split('/').slice(1);
  if (first === 'api') return `/api/v1/${third}`;
  if (first === 'ru' || first === 'en') return `/:lang/${second}`;
  return first === 'assets' ? '/assets' : `/${first.slice(0, 20)}`;
}
