import type { Database } from '../../platform/db/database.ts';
import { caseFormsOf } from '../places/index.server.ts';
import type { CaseForms } from '../places/index.ts';
import type { MunicipalityView } from './views.ts';

/** The Russian case forms of the municipalities' names, by id, in one statement. Without those that have no Russian name. */
export async function caseFormsOfMunicipalities(
  db: Database,
  municipalities: readonly Pick<MunicipalityView, 'id' | 'name' | 'countries'>[],
): Promise<ReadonlyMap<string, CaseForms>> {
  const named = municipalities.flatMap(({ id, name, countries }) =>
    name.ru === null ? [] : [{ id, nameRu: name.ru, country: countries[0]?.code ?? '' }],
  );
  const forms = await caseFormsOf(db, named);
  return new Map(named.flatMap(({ id }, at) => (forms[at] === undefined ? [] : [[id, forms[at]] as const])));
}
