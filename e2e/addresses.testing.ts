import type { ServerBuild } from 'react-router';
import { feedRoutes } from '../src/main/feeds.ts';
import { checkout } from './server.testing.ts';

/** A kind of address: `/:lang/partnerships/:id`; for the API with the schemas of its query, by name. */
export interface AddressKind {
  readonly pattern: string;
  readonly query: Readonly<Record<string, Schema>>;
}

/** As much of a JSON schema as our parameters use. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: string;
}

interface OpenApi {
  readonly paths: Record<string, Record<string, { parameters?: { name: string; in: string; schema: Schema }[] }>>;
}

const OTHERS = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/assets/:id',
  '/icon.svg',
  '/robots.txt',
  '/__manifest',
  '/api/v1/openapi.json',
  '/:id',
];

/** Every public page with its data, every feed, every operation of the API, and whatever else answers. */
export async function addressKinds(url: string): Promise<readonly AddressKind[]> {
  const { routes } = (await import(`${checkout}build/server/index.js`)) as ServerBuild;
  const pages = Object.keys(routes)
    .map((id) => `/${patternOf(routes, id)}`)
    .filter((pattern) => !pattern.includes('*'));
  const feeds = feedRoutes({ store: { db: null as never }, origin: url }).routes.map(({ path }) => path.replace(/\{[^}]*\}/g, ''));
  const patterns = new Set([...pages, ...pages.map((page) => `${page}.data`), ...feeds, ...OTHERS]);
  return [...[...patterns].map((pattern) => ({ pattern, query: {} })), ...(await operations(url))];
}

function patternOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id];
  const above = route?.parentId === undefined ? '' : patternOf(routes, route.parentId);
  return [above, route?.path ?? ''].filter((part) => part !== '').join('/');
}

async function operations(url: string): Promise<readonly AddressKind[]> {
  const { paths } = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as OpenApi;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map(({ parameters = [] }) => ({
      pattern: path.replace(/\{(\w+)\}/g, ':$1'),
      query: Object.fromEntries(parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema])),
    })),
  );
}
