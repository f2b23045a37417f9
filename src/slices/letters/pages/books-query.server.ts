import { z } from 'zod';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { pageNumber } from '../../../platform/http/parse-query.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { LETTER_DIRECTIONS } from '../input.ts';
import { todayOf } from '../kept-queries.server.ts';
import { BOOKS_SORTS, BOOKS_STATES, type BooksFilter } from '../views.ts';
import type { Option } from './reading.server.ts';

export const booksQuery = z.object({
  q: z.string().trim().max(200).optional(),
  body: identifier.optional(),
  direction: z.enum(LETTER_DIRECTIONS).optional(),
  year: z
    .string()
    .regex(/^(?:19|20)\d\d$/)
    .transform(Number)
    .optional(),
  state: z.enum(BOOKS_STATES).optional(),
  sort: z.enum(BOOKS_SORTS).default('latest'),
  page: pageNumber,
  /** After handing over: how many were, and how many were not. */
  handed: z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/)
    .optional(),
});

export type BooksQuery = z.infer<typeof booksQuery>;

/** Only what is in the books that this person reads; a book of others is not there. */
export async function booksFilter(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { q, body, direction, year, state }: Pick<BooksQuery, 'q' | 'body' | 'direction' | 'year' | 'state'>,
  books: readonly Option[],
): Promise<BooksFilter> {
  const all = books.map(({ value }) => value);
  if (body !== undefined && !all.includes(body)) throw notFound();
  const bodies = body === undefined ? all : [body];
  return { bodies, direction, year, state, q, today: await todayOf(db, bodies[0] ?? '', clock.now()) };
}
