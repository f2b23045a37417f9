import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** RFC 9457 problem details, with every problem at once. */
export const problemDetails = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ description: 'The name of the status.', example: 'Bad Request' }),
    status: z.int(),
    detail: z.string(),
    instance: z.string().openapi({ description: 'Path of the request.' }),
    errors: z
      .array(
        z.object({
          parameter: z.string().openapi({ description: 'The parameter of the query that is wrong.' }),
          code: z.string().openapi({ description: 'A fixed word for programs.', example: 'limit-out-of-range' }),
          detail: z.string(),
        }),
      )
      .openapi({ description: 'Everything that is wrong with the request; empty where the status says it all.' }),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemDetails>;
export type ProblemError = Problem['errors'][number];

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export function problem(c: Context, status: keyof typeof TITLES, detail: string, errors: readonly ProblemError[] = []): Response {
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, detail, instance: c.req.path, errors: [...errors] };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemDetails } } };
}
