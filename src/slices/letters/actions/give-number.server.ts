import { sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import type { LetterDirection } from '../input.ts';
import { isNumberTaken } from '../kept-queries.server.ts';
import { patternOf } from '../letterhead-queries.server.ts';
import { numberOf, yearOf } from '../rules.ts';
import { letterNumbering } from '../tables.server.ts';

/**
 * The next number in a body's book of the year. Its row stays locked until the transaction ends, so the next one waits and sees whether
 * this number was used: a refusal or a fault gives it back.
 */
export async function giveNumber(
  tx: Database,
  { bodyId, direction, day }: { readonly bodyId: string; readonly direction: LetterDirection; readonly day: string },
): Promise<Outcome<string, 'number-taken'>> {
  const year = yearOf(day);
  const [row] = await tx
    .insert(letterNumbering)
    .values({ bodyId, direction, year, last: 1 })
    .onConflictDoUpdate({
      target: [letterNumbering.bodyId, letterNumbering.direction, letterNumbering.year],
      set: { last: sql`${letterNumbering.last} + 1` },
    })
    .returning({ last: letterNumbering.last });
  const number = numberOf(await patternOf(tx, bodyId, direction), row?.last ?? 1, year);
  // A pattern that was changed in the middle of a year can come to a number that another one gave.
  if (await isNumberTaken(tx, { bodyId, direction, number, year })) return refused('number-taken');
  return done(number);
}
