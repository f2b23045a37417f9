import { z } from '@hono/zod-openapi';
import type { ZodError } from 'zod';
import { readCursor } from './cursor.ts';
import type { ProblemError } from './problem.ts';

export const LIMIT = { least: 1, most: 200, usual: 50 } as const;
const LONGEST_Q = 200;

/** What every collection is asked for. Not given means: all. */
export interface CollectionFilter<Direction extends string = string> {
  readonly q?: string | undefined;
  readonly direction?: Direction | undefined;
  /** ISO 3166-1, two capital letters. */
  readonly country?: string | undefined;
  /** RFC 3339 in UTC. */
  readonly updatedSince?: string | undefined;
}

/** The query of a collection. `directions` are the codes that there are. */
export function collectionQuery<const Codes extends readonly [string, ...string[]]>(directions: Codes) {
  return z.strictObject({
    limit,
    cursor,
    q,
    direction: z.enum(directions, 'not-a-direction').optional().openapi({ description: 'Code of a direction of cooperation.' }),
    country,
    updatedSince,
  });
}

const limit = z
  .string()
  .regex(/^\d{1,9}$/, 'limit-out-of-range')
  .transform(Number)
  .pipe(z.number('limit-out-of-range').min(LIMIT.least, 'limit-out-of-range').max(LIMIT.most, 'limit-out-of-range'))
  .default(LIMIT.usual)
  .openapi({
    type: 'integer',
    minimum: LIMIT.least,
    maximum: LIMIT.most,
    default: LIMIT.usual,
    description: 'How many items a page has at the most.',
  });

const cursor = z
  .string()
  .transform((text, context) => {
    const read = readCursor(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'not-a-cursor' });
    return z.NEVER;
  })
  .optional()
  .openapi({
    type: 'string',
    description: 'The `next` of the page before. It belongs to the query that gave it; only `limit` may change.',
  });

const q = z
  .string()
  .trim()
  .min(1, 'nothing-typed')
  .max(LONGEST_Q, 'too-long')
  .refine((text) => !/\p{Cc}/u.test(text), 'control-characters')
  .optional()
  .openapi({ description: 'Words to look for; case does not matter.' });

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'not-a-country-code')
  .transform((code) => code.toUpperCase())
  .optional()
  .openapi({ type: 'string', pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2 code that some source gives.', example: 'RU' });

const updatedSince = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'not-a-moment')
  .transform(momentOf)
  .optional()
  .openapi({
    type: 'string',
    description: 'Only what was recorded or changed since: RFC 3339 with zone, or a day (from midnight UTC).',
    example: '2026-01-31',
  });

const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** Nothing is older than 1970, and years that PostgreSQL does not read must not reach it. */
function momentOf(text: string): string {
  return new Date(Math.min(LATEST, Math.max(0, Date.parse(text)))).toISOString();
}

const DETAILS: Readonly<Record<string, string>> = {
  'unknown-parameter': 'There is no such parameter here.',
  'repeated-parameter': 'The parameter is given more than once.',
  'limit-out-of-range': `A whole number from ${LIMIT.least} to ${LIMIT.most} is expected.`,
  'not-a-cursor': 'The cursor is not one that this collection gave out.',
  'cursor-of-another-query': 'The cursor was given out for another query; only the limit may change on the way.',
  'nothing-typed': 'At least one character other than a space is expected.',
  'too-long': `At most ${LONGEST_Q} characters are expected.`,
  'control-characters': 'Control characters cannot be looked for.',
  'not-a-direction': 'The code of a direction is expected; openapi.json lists them.',
  'not-a-country-code': 'Two letters are expected, as in ISO 3166-1 alpha-2.',
  'not-a-moment': 'A day (2026-01-31) or a moment with its zone (2026-01-31T09:00:00Z; a plus sign is written %2B) is expected.',
};

export function queryError(parameter: string, code: string): ProblemError {
  return { parameter: parameter.slice(0, 100), code, detail: DETAILS[code] ?? 'The value cannot be used.' };
}

/** Everything that is wrong with a query, one error a parameter; `given` is the query as it came. */
export function queryErrors(error: ZodError, given: Readonly<Record<string, readonly string[]>>): readonly ProblemError[] {
  const errors = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => queryError(key, 'unknown-parameter'));
    const parameter = String(issue.path[0]);
    return [queryError(parameter, (given[parameter]?.length ?? 0) > 1 ? 'repeated-parameter' : issue.message)];
  });
  return [...new Map(errors.map((one) => [one.parameter, one])).values()];
}
