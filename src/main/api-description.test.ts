import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { apiRoutes } from './api.ts';
import { loadExampleRegister } from './example-register.testing.ts';

const NAMES = ['municipalities', 'bodies', 'partnerships', 'commitments', 'sources'];

describeOnOneEngine('openapi.json', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const ask = async (path: string) =>
    apiRoutes({ store: store(), origin: 'https://pobratim.example', log: { error: () => undefined } }).request(path);
  const send = async (path: string) =>
    apiRoutes({ store: store(), origin: 'https://pobratim.example', log: { error: () => undefined } }).request(path, { method: 'POST' });
  const firstIdOf = async (name: string) => (await (await ask(`/${name}?limit=1`)).json()).items[0].id;

  it('is OpenAPI 3.1 with every operation named, described and answered by its own schema', async () => {
    const document = await (await ask('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const read = NAMES.flatMap((name) => [`/api/v1/${name}`, `/api/v1/${name}/{id}`]);
    expect(Object.keys(document.paths).sort()).toEqual([...read, '/api/v1/timeline-entries'].sort());
    const ids: string[] = [];
    for (const [path, { get: operation, post, ...others }] of Object.entries<Record<string, Operation>>(document.paths)) {
      expect(others).toEqual({});
      if (post !== undefined) {
        ids.push(post.operationId);
        const written = await send(path.replace('/api/v1', ''));
        await answersAsDescribed(document, post, written, 401);
      }
      if (path.endsWith('/timeline-entries')) continue;
      if (operation === undefined) throw new Error(`${path} cannot be read`);
      ids.push(operation.operationId);
      expect(operation.description).toMatch(/\w{4}/);
      const [name] = path.replace('/api/v1/', '').split('/');
      const first = await firstIdOf(String(name));
      const inside = path.replace('/api/v1', '').replace('{id}', first);
      await answersAsDescribed(document, operation, await ask(inside), 200);
      await answersAsDescribed(document, operation, await ask(`${inside}?nonsense=1`), 400);
      if (path.includes('{id}')) await answersAsDescribed(document, operation, await ask(`/${name}/nobody`), 404);
      else await answersAsDescribed(document, operation, await ask(`${inside}?limit=200`), 200);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('would not pass an answer that lacks a field, has one more, or a null where none may be', async () => {
    const document = await (await ask('/openapi.json')).json();
    const schema = schemaIn(document, { $ref: '#/components/schemas/Partnership' });
    const partnership = await (await ask('/partnerships/sochi-minsk')).json();
    expect(schema.safeParse(partnership).success).toBe(true);
    const { standings: _, ...lacking } = partnership;
    for (const wrong of [lacking, { ...partnership, more: 1 }, { ...partnership, title: null }, { ...partnership, since: '18.09.2023' }])
      expect(schema.safeParse(wrong).success).toBe(false);
  });
});

interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: Schema }> }>>;
}

type Schema = Record<string, unknown>;
type Document = { components: { schemas: Record<string, Schema> } };

async function answersAsDescribed(document: Document, operation: Operation, answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status);
  const type = String(answer.headers.get('Content-Type'));
  const described = operation.responses[status]?.content?.[type];
  if (described === undefined) throw new Error(`${operation.operationId} does not describe ${status} ${type}`);
  const parsed = schemaIn(document, described.schema).safeParse(await answer.json());
  expect(parsed.error?.issues.slice(0, 3)).toBeUndefined();
}

/** The schema of the document, closed: what it does not describe is refused too. */
function schemaIn(document: Document, schema: Schema): z.ZodType {
  const closed = JSON.stringify({ ...schema, $defs: document.components.schemas })
    .replaceAll('#/components/schemas/', '#/$defs/')
    .replaceAll('"properties":{', '"additionalProperties":false,"properties":{');
  return z.fromJSONSchema(JSON.parse(closed));
}
