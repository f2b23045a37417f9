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
          parameter: z.string().openapi({ description: 'The parameter of the query, or the path in the body, that is wrong.' }),
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
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

export function problemOf(path: string, status: ProblemStatus, detail: string, errors: readonly ProblemError[] = []): Problem {
  return { type: 'about:blank', title: TITLES[status], status, detail, instance: path, errors: [...errors] };
}

export function problem(c: Context, status: ProblemStatus, detail: string, errors: readonly ProblemError[] = []): Response {
  const body = problemOf(c.req.path, status, detail, errors);
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemDetails } } };
}
