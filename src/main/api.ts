import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Store } from '../platform/db/store.ts';
import { addCollection, type Collection, malformed, methodNotAllowed } from '../platform/http/collection.ts';
import { collectionQuery, queryErrors } from '../platform/http/collection-query.ts';
import { problem } from '../platform/http/problem.ts';
import { faultForLog, type Log } from '../platform/log.ts';
import { dayInMoscow } from '../platform/values/day-in-moscow.ts';
import { commitmentCollection, lifeResources, livesChangedSince } from '../slices/commitments/index.server.ts';
import { DIRECTIONS, type Direction } from '../slices/directions/index.ts';
import { bodyCollection, municipalityCollection, municipalityIdsWith } from '../slices/municipalities/index.server.ts';
import {
  bodyIdsInDirection,
  municipalityIdsInDirection,
  partnershipCollection,
  partnershipIdsWith,
} from '../slices/partnerships/index.server.ts';
import { sourceCollection } from '../slices/sources/index.server.ts';
import { TOKEN_SCHEME } from './api-writing-route.ts';
import { addWritings } from './api-writings.ts';

export interface ApiParts {
  readonly store: Pick<Store, 'db'>;
  readonly log: Pick<Log, 'error'>;
  readonly origin: string;
  readonly clock?: Clock;
}

const BASE = '/api/v1';
const WRITING_HEADERS = ['Authorization', 'Content-Type', 'Idempotency-Key'];

/** What stands under `/api/v1`: open data, to be read by anyone from anywhere, and to be written with a key. Cookies count for nothing here. */
export function apiRoutes(parts: ApiParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : malformed(c, queryErrors(result.error, c.req.queries()))),
  });
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      allowHeaders: WRITING_HEADERS,
      exposeHeaders: ['ETag', 'Location'],
      maxAge: 86_400,
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'] }));
  const query = collectionQuery(DIRECTIONS);
  addWritings(app, { db: parts.store.db, clock: parts.clock ?? systemClock, origin: parts.origin });
  for (const collection of collectionsOf(parts)) addCollection(app, query, collection);
  app.openAPIRegistry.registerComponent('securitySchemes', TOKEN_SCHEME, {
    type: 'http',
    scheme: 'bearer',
    description: 'A key for programs, made in the account’s settings; writing needs the scope “write”.',
  });
  const document = describe(app, parts.origin);
  app.get('/openapi.json', (c) => c.json(document));
  app.all('/openapi.json', methodNotAllowed);
  app.all('*', (c) => problem(c, 404, 'There is nothing at this address. openapi.json tells what there is.'));
  app.onError((error, c) => {
    parts.log.error({ method: c.req.method, path: c.req.path, ...faultForLog(error) }, 'request failed');
    return problem(c, 500, 'Something went wrong on our side. Please try again.');
  });
  return app;
}

function collectionsOf({ store: { db }, origin, clock = systemClock }: ApiParts): readonly Collection<Direction>[] {
  return [
    municipalityCollection<Direction>({ db, origin, idsInDirection: (direction) => municipalityIdsInDirection(db, direction) }),
    bodyCollection<Direction>({
      db,
      origin,
      amongInDirection: async (direction) => ({
        bodies: await bodyIdsInDirection(db, direction),
        municipalities: await municipalityIdsInDirection(db, direction),
      }),
    }),
    commitmentCollection({ db, origin, clock }),
    partnershipCollection({
      db,
      origin,
      livesOf: (ids) => lifeResources(db, ids, { origin, today: dayInMoscow(clock.now().toISOString()) }),
      livesChangedSince: (moment) => livesChangedSince(moment, dayInMoscow(clock.now().toISOString())),
    }),
    sourceCollection<Direction>({
      db,
      origin,
      // A direction is that of partnerships alone; a country is also that of municipalities without any.
      subjectsOf: async ({ direction, country }) => [
        { kind: 'partnership', ids: await partnershipIdsWith(db, { direction, country }) },
        { kind: 'municipality', ids: direction === undefined ? await municipalityIdsWith(db, { country }) : [] },
      ],
    }),
  ];
}

/** OpenAPI 3.1, from the routes themselves, with the addresses as they are asked from outside. */
function describe(app: OpenAPIHono, origin: string) {
  const outside = new OpenAPIHono();
  outside.route(BASE, app);
  return outside.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Pobratim',
      version: '1',
      description: [
        'The open register of cooperation between municipalities, with a source for every fact.',
        'Everything here can be read without a key, from any origin. Writing needs a key with the scope “write”, made in the account’s settings.',
        'Dates are YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source; moments are RFC 3339 with zone. What no source gives is null.',
        'A collection is walked with `cursor`: its order never changes, so every item is met once. Errors are RFC 9457 problem details that name every problem at once.',
        'Places come from GeoNames (CC BY 4.0).',
      ].join('\n\n'),
      license: { name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: origin }],
    security: [],
  });
}
