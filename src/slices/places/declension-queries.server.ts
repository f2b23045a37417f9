import { inArray } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { CaseForms } from './case-forms.ts';
import { caseForms } from './declension.ts';
import { placeNameCase } from './tables.server.ts';

export interface RussianNameOf {
  readonly nameRu: string;
  /** ISO code. */
  readonly country: string;
}

/** Case forms of each name, in the order given: an editor's where there are some, else by the rules. One statement for all. */
export async function caseFormsOf(db: Pick<Database, 'select'>, names: readonly RussianNameOf[]): Promise<readonly CaseForms[]> {
  if (names.length === 0) return [];
  const { nameRu, countryCode, genitive, dative, accusative, instrumental, prepositional } = placeNameCase;
  const rows = await db
    .select({ nameRu, countryCode, forms: { genitive, dative, accusative, instrumental, prepositional } })
    .from(placeNameCase)
    .where(inArray(nameRu, [...new Set(names.map((name) => name.nameRu))]));
  const overrides = new Map(rows.map((row) => [`${row.countryCode} ${row.nameRu}`, row.forms]));
  return names.map((name) => overrides.get(`${name.country} ${name.nameRu}`) ?? caseForms(name.nameRu, name.country));
}
