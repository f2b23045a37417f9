import { redirect } from 'react-router';
import { z } from 'zod';
import { malformedQuery } from './page-arguments.ts';

/** Nobody types them, and PostgreSQL takes no U+0000. Tabs and line ends come with what is pasted. */
const UNTYPABLE = /[^\P{Cc}\t\r\n]/u;

/** What search engines and newsletters hang on to addresses that they lead to. It asks nothing of the page. */
const TRACKING = /^(?:utm_\w+|ysclid|yclid|gclid|fbclid|_openstat)$/;

/** The page of a list: a number in digits, since `Number` would also take `1e3` and blanks. */
export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .default(1);

/** What is looked for in a list; blanks alone ask for nothing. */
export const searchedWords = z
  .string()
  .trim()
  .max(200)
  .transform((words) => (words === '' ? undefined : words))
  .optional();

/**
 * The query of a page's address, by its schema. Forms send every field, the empty ones too: then it throws a redirect to the address
 * without these, which is the one to share. Throws a 400 that names every problem: unknown fields, doubled ones, control characters, values that the schema refuses.
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, url: string): z.infer<Schema> {
  const query = new URL(url).searchParams;
  const problems: { field: string; value: string }[] = [];
  const given: Record<string, string> = {};
  const empty: string[] = [];
  for (const field of new Set(query.keys())) {
    if (TRACKING.test(field)) continue;
    const [value = '', ...more] = query.getAll(field);
    if (!Object.hasOwn(schema.shape, field) || more.length > 0 || UNTYPABLE.test(value))
      problems.push({ field, value: [value, ...more].join(', ') });
    else if (value === '') empty.push(field);
    else given[field] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const field of new Set(parsed.error.issues.map((issue) => String(issue.path[0]))))
      problems.push({ field, value: given[field] ?? '' });
  }
  if (problems.length > 0 || !parsed.success)
    throw malformedQuery(problems.map(({ field, value }) => ({ field: field.slice(0, 100), value: value.slice(0, 200) })));
  if (empty.length > 0) throw redirect(without(empty, url), 303);
  return parsed.data as z.infer<Schema>;
}

function without(fields: readonly string[], url: string): string {
  const { pathname, searchParams } = new URL(url);
  for (const field of fields) searchParams.delete(field);
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** The address of a page with these fields in its query; those without a value are left out. */
export function addressWith(path: string, fields: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) if (value !== undefined && value !== '') query.set(field, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
