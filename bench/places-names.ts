import { sql } from 'drizzle-orm';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';
import type { Database } from '../src/platform/db/database.ts';

/** GeoNames id and the name that GeoNames itself labels as Russian; not part of the repository. */
export const gold = dataOfOthers('data/geonames-russian-names/ru-names.tsv').path;

interface Chosen {
  readonly country: string;
  readonly nameRu: string | null;
}

export async function namesOf(db: Database): Promise<ReadonlyMap<number, Chosen>> {
  const { rows } = await db.execute(sql`select id, country_code as country, name_ru as "nameRu" from place`);
  return new Map((rows as unknown as (Chosen & { id: number })[]).map((row) => [row.id, row]));
}

/** How many of the chosen Russian names are the labelled ones, for Russia, Belarus and the rest of the world. */
export function judged(labelled: string, chosen: ReadonlyMap<number, Chosen>) {
  const tables: Record<string, { labelled: number; right: number; wrong: number; none: number }> = {};
  for (const line of labelled.trim().split('\n').slice(1)) {
    const [id, russian] = line.split('\t');
    const place = chosen.get(Number(id));
    if (place === undefined) continue;
    const country = ['RU', 'BY', 'UA', 'KZ'].includes(place.country) ? place.country : 'the rest';
    tables[country] ??= { labelled: 0, right: 0, wrong: 0, none: 0 };
    const row = tables[country];
    row.labelled += 1;
    row[place.nameRu === russian ? 'right' : place.nameRu === null ? 'none' : 'wrong'] += 1;
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return Object.fromEntries(
    Object.entries(tables).map(([country, row]) => [
      country,
      { ...row, 'right of all': percent(row.right, row.labelled), 'right of shown': percent(row.right, row.right + row.wrong) },
    ]),
  );
}
