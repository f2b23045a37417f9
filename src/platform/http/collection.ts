import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { identifier } from '../values/identifier.ts';
import { type CollectionFilter, type collectionQuery, queryError } from './collection-query.ts';
import { type Cursor, questionOf, writeCursor } from './cursor.ts';
import { problem, problemResponse } from './problem.ts';

/** One collection of the API, in an order that never changes, so that a walk through it meets every item once. */
export interface Collection<Direction extends string = string> {
  /** Its path and the name of its list: `partnerships`. */
  readonly name: string;
  readonly singular: string;
  readonly describes: string;
  readonly resource: z.ZodType;
  /** Ids after `after`, in the collection's order. */
  idsPage(filter: CollectionFilter<Direction>, page: { after: string | undefined; limit: number }): Promise<readonly string[]>;
  count(filter: CollectionFilter<Direction>): Promise<number>;
  /** In the order of `ids`, with a number of queries that does not grow with them. Unknown ids are passed over. */
  byIds(ids: readonly string[]): Promise<readonly unknown[]>;
}

/** `GET /name` and `GET /name/{id}`; other methods are refused. */
export function addCollection(app: OpenAPIHono, query: ReturnType<typeof collectionQuery>, collection: Collection): void {
  const { name, singular } = collection;
  app.openapi(listRoute(query, collection), async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query');
    const question = questionOf(name, { ...filter });
    if (isOfAnother(cursor, question)) return malformed(c, [queryError('cursor', 'cursor-of-another-query')]);
    const ids = await collection.idsPage(filter, { after: cursor?.after, limit: limit + 1 });
    const shown = ids.slice(0, limit);
    const last = shown.at(-1);
    const next = ids.length > limit && last !== undefined ? writeCursor({ after: last, question }) : null;
    return taggedJson(c, { items: await collection.byIds(shown), next, total: await collection.count(filter) });
  });
  app.openapi(itemRoute(collection), async (c) => {
    const { id } = c.req.valid('param');
    const [found] = identifier.safeParse(id).success ? await collection.byIds([id]) : [];
    return found === undefined ? problem(c, 404, `There is no ${singular} with this id.`) : taggedJson(c, found);
  });
  app.all(`/${name}`, methodNotAllowed);
  app.all(`/${name}/:id`, methodNotAllowed);
}

/** With its ETag: the middleware would read the answer's stream a second time to make one. */
function taggedJson(c: Context, value: unknown): Response {
  const bytes = Buffer.from(JSON.stringify(value));
  const tag = createHash('sha1').update(bytes).digest('base64url');
  return c.body(bytes, 200, { 'Content-Type': 'application/json', ETag: `"${tag}"` });
}

function isOfAnother(cursor: Cursor | undefined, question: string): boolean {
  return cursor !== undefined && cursor.question !== question;
}

export function malformed(c: Context, errors: Parameters<typeof problem>[3]): Response {
  return problem(c, 400, 'The query cannot be understood.', errors);
}

export function methodNotAllowed(c: Context): Response {
  const refused = problem(c, 405, 'This address can only be read.');
  refused.headers.set('Allow', 'GET, HEAD, OPTIONS');
  return refused;
}

const unchanged = { 304: { description: 'Not changed since the answer whose ETag was sent.' } };
const failed = { 500: problemResponse('Something went wrong on the server.') };

function listRoute(query: ReturnType<typeof collectionQuery>, { name, describes, resource }: Collection) {
  const page = z.object({
    items: z.array(resource),
    next: z.string().nullable().openapi({ description: 'The cursor of the next page; null on the last one.' }),
    total: z.int().min(0).openapi({ description: 'How many items the whole collection has under this filter.' }),
  });
  return createRoute({
    method: 'get',
    path: `/${name}`,
    operationId: `list${capitalised(name)}`,
    tags: [name],
    summary: `A page of ${name}`,
    description: describes,
    request: { query },
    responses: {
      200: { description: `A page of ${name}.`, content: { 'application/json': { schema: page.openapi(`${capitalised(name)}Page`) } } },
      400: problemResponse('The query cannot be understood; every problem is named.'),
      ...unchanged,
      ...failed,
    },
  });
}

function itemRoute({ name, singular, describes, resource }: Collection) {
  return createRoute({
    method: 'get',
    path: `/${name}/{id}`,
    operationId: `get${capitalised(singular)}`,
    tags: [name],
    summary: `One ${singular}`,
    description: describes,
    request: { params: z.object({ id: z.string().openapi({ description: `Id of the ${singular}.` }) }), query: z.strictObject({}) },
    responses: {
      200: { description: `The ${singular}.`, content: { 'application/json': { schema: resource } } },
      301: { description: `The ${singular} went into another one, to which Location leads.` },
      400: problemResponse('The query cannot be understood; every problem is named.'),
      404: problemResponse(`There is no such ${singular}.`),
      ...unchanged,
      ...failed,
    },
  });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
