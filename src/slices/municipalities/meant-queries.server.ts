import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { wordsTyped } from '../../platform/db/words.ts';
import { placeKey } from '../places/index.tables.ts';
import { type Meaning, meaningsOf, stretchesOf } from '../places/index.ts';
import { municipality } from './tables.server.ts';

/**
 * Municipalities that are surely meant by stretches of the typed words, since their centres have these names: in any case form, as
 * adjectives, in other alphabets, but without slips. Stretches are counted in the words of `wordsTyped`.
 */
export async function municipalitiesMeant(db: Database, typed: string | undefined): Promise<readonly Meaning<string>[]> {
  const stretches = stretchesOf(wordsTyped(typed));
  const keys = [...new Set(stretches.flatMap((stretch) => stretch.keys.map(({ key }) => key)))];
  if (keys.length === 0) return [];
  const rows = await db
    .select({ id: municipality.id, key: placeKey.key })
    .from(placeKey)
    .innerJoin(municipality, eq(municipality.centreId, placeKey.placeId))
    .where(oneOf(placeKey.key, keys));
  const found = new Map([...Map.groupBy(rows, ({ key }) => key)].map(([key, some]) => [key, some.map(({ id }) => id)]));
  return meaningsOf(stretches, found);
}
