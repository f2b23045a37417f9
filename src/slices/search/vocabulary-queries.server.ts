import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { stemOf } from './stem-queries.server.ts';
import { searchWord } from './tables.server.ts';

/** A word of the vocabulary that one of the asked ones may be. */
export interface Met {
  /** Which of the asked ones. */
  readonly at: number;
  readonly by: 'same' | 'stem' | 'sound' | 'start';
  /** What was asked for it. */
  readonly asked: string;
  readonly word: string;
  readonly weight: number;
}

/** What is asked of the vocabulary; `at` says for which word. */
export interface Wanted {
  readonly same: readonly (readonly [at: number, word: string])[];
  readonly stems: readonly (readonly [at: number, spelt: string])[];
  readonly sounds: readonly (readonly [at: number, sound: string])[];
  readonly starts: readonly (readonly [at: number, start: string])[];
  readonly soundStarts: readonly (readonly [at: number, start: string])[];
}

const MOST_FORMS = 40;
const MOST_STARTS = 25;
const MOST_NEARBY = 60;

/** Words of the vocabulary that these readers have, in one statement; those of the weightiest names first. */
export async function wordsMet(db: Database, scopes: readonly string[], wanted: Wanted): Promise<readonly Met[]> {
  const isOurs = sql`w.scope = any(${sql.param([...scopes])}::text[])`;
  const bounded = (asked: readonly (readonly [number, string])[], by: Met['by'], condition: SQL, most: number) => sql`
    (select a.at, ${by}::text as by, a.asked, w.word, w.weight from ${asRows(asked)} cross join lateral (
      select w.word, w.weight from ${searchWord} w where ${condition} and ${isOurs} order by w.weight desc, w.word limit ${most}) w)`;
  const parts = [
    sql`(select a.at, 'same'::text as by, a.asked, w.word, w.weight from ${asRows(wanted.same)} join ${searchWord} w on w.word = a.asked where ${isOurs})`,
    bounded(wanted.stems, 'stem', sql`w.stem = ${stemOf(sql`a.asked`)}`, MOST_FORMS),
    bounded(wanted.sounds, 'sound', sql`w.sound = a.asked`, MOST_FORMS),
    bounded(wanted.starts, 'start', beginsWith(sql`w.word`), MOST_STARTS),
    bounded(wanted.soundStarts, 'start', beginsWith(sql`w.sound`), MOST_STARTS),
  ];
  const asked = [wanted.same, wanted.stems, wanted.sounds, wanted.starts, wanted.soundStarts];
  const needed = parts.filter((_, at) => (asked[at]?.length ?? 0) > 0);
  if (needed.length === 0) return [];
  const { rows } = await db.execute<Met & Record<string, unknown>>(sql`${sql.join(needed, sql` union all `)} order by weight desc, word`);
  return rows;
}

function asRows(asked: readonly (readonly [number, string])[]): SQL {
  const ats = sql`${sql.param(asked.map(([at]) => at))}::int[]`;
  const words = sql`${sql.param(asked.map(([, word]) => word))}::text[]`;
  return sql`unnest(${ats}, ${words}) as a(at, asked)`;
}

function beginsWith(word: SQL): SQL {
  return sql`${word} ~>=~ a.asked and ${word} ~<~ (a.asked || ${'\u{10FFFF}'})`;
}

/** Words with the same beginning and about as long, those with the most letters in common first. */
export async function wordsNearby(
  db: Database,
  scopes: readonly string[],
  asked: readonly (readonly [at: number, word: string])[],
): Promise<readonly Met[]> {
  if (asked.length === 0) return [];
  const beginning = sql`left(a.asked, case when a.asked ~ '^[а-я]' then 2 else 3 end)`;
  const { rows } = await db.execute<Met & Record<string, unknown>>(sql`
    select a.at, 'same'::text as by, a.asked, w.word, w.weight from ${asRows(asked)} cross join lateral (
      select w.word, w.weight from ${searchWord} w
      where w.word ~>=~ ${beginning} and w.word ~<~ (${beginning} || ${'\u{10FFFF}'})
        and length(w.word) between length(a.asked) - 2 and length(a.asked) + 2 and w.scope = any(${sql.param([...scopes])}::text[])
      order by similarity(w.word, a.asked) desc, w.weight desc limit ${MOST_NEARBY}) w`);
  return rows;
}
