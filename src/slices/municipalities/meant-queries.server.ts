import { eq } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import { wordsTyped } from '../../platform/db/words.ts';
import { placeKey } from '../places/index.tables.ts';
import { type Meaning, meaningsOf, stretchesOf } from '../places/index.ts';
import { municipality } from './tables.server.ts';

const centresCalledAsked = builtOnce<{ id: string; key: string }[], { readonly keys: readonly string[] }>((db) =>
  db
    .select({ id: municipality.id, key: placeKey.key })
    .from(placeKey)
    .innerJoin(municipality, eq(municipality.centreId, placeKey.placeId))
    .where(oneOfGiven(placeKey.key, 'keys')),
);

/**
 * Municipalities that are surely meant by stretches of the typed words, since their centres have these names: in any case form, as
 * adjectives, in other alphabets, but without slips. Stretches are counted in the words of `wordsTyped`.
 */
export async function municipalitiesMeant(db: Database, typed: string | undefined): Promise<readonly Meaning<string>[]> {
  const stretches = stretchesOf(wordsTyped(typed));
  const keys = [...new Set(stretches.flatMap((stretch) => stretch.keys.map(({ key }) => key)))];
  if (keys.length === 0) return [];
  const rows = await centresCalledAsked(db, { keys });
  const found = new Map([...Map.groupBy(rows, ({ key }) => key)].map(([key, some]) => [key, some.map(({ id }) => id)]));
  return meaningsOf(stretches, found);
}
