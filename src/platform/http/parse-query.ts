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

/**
 * The query of a page's address, by its schema. An empty value counts as not given, as forms send every field.
 * Throws a 400 that names every problem: unknown fields, doubled ones, control characters, values that the schema refuses.
 */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, url: string): z.infer<Schema> {
  const query = new URL(url).searchParams;
  const problems: { field: string; value: string }[] = [];
  const given: Record<string, string> = {};
  for (const field of new Set(query.keys())) {
    if (TRACKING.test(field)) continue;
    const [value = '', ...more] = query.getAll(field);
    if (!Object.hasOwn(schema.shape, field) || more.length > 0 || UNTYPABLE.test(value))
      problems.push({ field, value: [value, ...more].join(', ') });
    else if (value !== '') given[field] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const field of new Set(parsed.error.issues.map((issue) => String(issue.path[0]))))
      problems.push({ field, value: given[field] ?? '' });
  }
  if (problems.length > 0 || !parsed.success)
    throw malformedQuery(problems.map(({ field, value }) => ({ field: field.slice(0, 100), value: value.slice(0, 200) })));
  return parsed.data as z.infer<Schema>;
}

/** The address of a page with these fields in its query; those without a value are left out. */
export function addressWith(path: string, fields: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) if (value !== undefined && value !== '') query.set(field, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
