import { sql } from 'drizzle-orm';
import type { Moved, References } from '../../platform/merging.ts';
import { tieLife, tieLifeShown } from './tables.server.ts';

interface MovedDays extends Moved {
  readonly days: readonly string[];
}

/**
 * What the public saw of a tie that goes into another one, before anything was seen of that one: the address of the first leads there now, with
 * whatever day is asked for. The tie's own rows go and come back with its record.
 */
export const whatWasShown: References = {
  name: 'tie_life_shown.partnership_id',
  to: ['partnership'],
  isPrivate: false,
  ownersOf: async () => [],
  async move(tx, { from, into }): Promise<MovedDays> {
    // Of a tie of which nothing was seen yet, it is seen from now on that nothing is known: else it would be seen as the other one was.
    await tx.execute(sql`
      insert into ${tieLifeShown} (partnership_id, day, state, score, parts, method, replies)
      select partnership_id, as_of, public_state, public_score, public_parts, method, replies from ${tieLife} l
      where partnership_id = ${into} and not exists (select 1 from ${tieLifeShown} s where s.partnership_id = l.partnership_id)`);
    const { rows } = await tx.execute<{ day: string }>(sql`
      insert into ${tieLifeShown} (partnership_id, day, state, score, parts, method, replies, last_of)
      select ${into}, day, state, score, parts, method, replies, last_of from ${tieLifeShown}
      where partnership_id = ${from} and day < (select min(day) from ${tieLifeShown} where partnership_id = ${into})
      returning day::text as day`);
    return { days: rows.map(({ day }) => day) };
  },
  async moveBack(tx, { into }, moved) {
    const { days } = moved as MovedDays;
    if (days.length === 0) return;
    await tx.execute(sql`delete from ${tieLifeShown} where partnership_id = ${into} and day = any(${sql.param([...days])}::date[])`);
  },
};

interface MovedAnswers extends Moved {
  readonly ties: readonly string[];
}

/** The sides that answered to how their tie lives: the same side, whatever its id, so that its next answer takes the place of this one. */
export const sidesThatAnswered: References = {
  name: 'tie_life.replies',
  to: ['municipality', 'body'],
  isPrivate: false,
  ownersOf: async () => [],
  async move(tx, { kind, from, into }): Promise<MovedAnswers> {
    const [before, after] = [`"side": "${kind}:${from}"`, `"side": "${kind}:${into}"`];
    const { rows } = await tx.execute<{ id: string }>(sql`
      update ${tieLife} set replies = replace(replies::text, ${before}, ${after})::jsonb, period = replace(period::text, ${before}, ${after})::jsonb
      where strpos(replies::text, ${before}) > 0 or strpos(period::text, ${before}) > 0
      returning partnership_id as id`);
    return { ties: rows.map(({ id }) => id) };
  },
  async moveBack(tx, { kind, from, into }, moved) {
    const { ties } = moved as MovedAnswers;
    if (ties.length === 0) return;
    const [before, after] = [`"side": "${kind}:${into}"`, `"side": "${kind}:${from}"`];
    await tx.execute(sql`
      update ${tieLife} set replies = replace(replies::text, ${before}, ${after})::jsonb, period = replace(period::text, ${before}, ${after})::jsonb
      where partnership_id = any(${sql.param([...ties])}::text[])`);
  },
};
