import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The stem of a word as it is spelt, by the rules of its alphabet. */
export function stemOf(spelt: SQLWrapper): SQL {
  return sql`coalesce(case when ${spelt} ~ '^[a-z]' then (ts_lexize('english_stem', ${spelt}))[1] else (ts_lexize('russian_stem', ${spelt}))[1] end, ${spelt})`;
}
