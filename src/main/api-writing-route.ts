import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Acting } from '../platform/acting.ts';
import { problemResponse } from '../platform/http/problem.ts';
import { identifier } from '../platform/values/identifier.ts';
import type { Outcome } from '../platform/values/outcome.ts';

export const TOKEN_SCHEME = 'token';

export interface Writing<Input> {
  /** The collection that it adds to: `sources`. */
  readonly name: string;
  readonly singular: string;
  readonly input: z.ZodType<Input>;
  /** Whether the actor's bodies are those for which they contribute, or only those whose records they keep. */
  readonly by: 'contributors' | 'keepers';
  /** Every refusal of the action, with the sentence for programs. */
  readonly refusals: Readonly<Record<string, string>>;
  act(acting: Acting, input: Input): Promise<Outcome<string, string>>;
  /** Below the language. */
  pathOf(id: string, input: Input): string;
}

const recorded = z
  .object({ id: z.string(), url: z.url().openapi({ description: 'Its public page.' }) })
  .openapi('Recorded', { description: 'What was recorded.' });

/** How a writing operation is described: its input, its key, and everything that it may be refused with. */
export function writingRoute({
  name,
  singular,
  input,
  refusals,
}: Pick<Writing<unknown>, 'name' | 'singular' | 'input' | 'refusals'>): RouteConfig {
  const told = Object.entries(refusals).filter(([code]) => !['not-allowed', 'id-taken'].includes(code));
  const aside = z.object({
    forBody: identifier
      .nullable()
      .optional()
      .openapi({ description: 'The body that keeps the record; if it is not given, the first one for which the key’s owner writes.' }),
  });
  return {
    method: 'post',
    path: `/${name}`,
    operationId: `record${singular.replace(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [name],
    summary: `Record one ${singular}`,
    description: `Records a ${singular} with its sources, as the forms of the workspace do: the same rules and permissions hold.`,
    security: [{ [TOKEN_SCHEME]: [] }],
    request: {
      headers: z.object({
        'idempotency-key': z
          .string()
          .max(200)
          .optional()
          .openapi({ description: 'The same key with the same body gets the same answer for 24 hours, and nothing is recorded twice.' }),
      }),
      body: { required: true, content: { 'application/json': { schema: z.intersection(input, aside) } } },
    },
    responses: {
      201: { description: `The ${singular} is recorded.`, content: { 'application/json': { schema: recorded } } },
      400: problemResponse('The body or the Idempotency-Key cannot be used; every problem is named.'),
      401: problemResponse('No key was sent, or it does not hold.'),
      403: problemResponse('The key may not write, or its owner may not write this: not-allowed.'),
      409: problemResponse('The id is taken: id-taken.'),
      422: problemResponse(
        `Refused: ${told.map(([code, detail]) => `${code} (${detail})`).join('; ')}; or the Idempotency-Key was used for another request.`,
      ),
      500: problemResponse('Something went wrong on the server.'),
    },
  };
}
