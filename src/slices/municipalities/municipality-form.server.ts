import type { AppContext } from '../../platform/http/app-context.ts';
import { type Candidate, chosenByName } from '../../platform/http/chosen-by-name.ts';
import type { FieldError, FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { countryName } from '../places/index.ts';
import {
  faultsOfCountries,
  formOfMunicipality,
  type MunicipalityShown,
  municipalityOfForm,
  successorFields,
} from './municipality-values.ts';
import { municipalitiesCalled, placeNames, placesCalled, wordsFor } from './names-queries.server.ts';

/** A municipality's form as it was sent: with the place and the predecessors that its names mean. */
export interface MunicipalitySaid {
  readonly said: ReturnType<typeof municipalityOfForm>;
  readonly errors: readonly FieldError[];
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
}

export async function municipalitySaid({ db }: Pick<AppContext, 'db'>, lang: Lang, values: FormValues): Promise<MunicipalitySaid> {
  const asked = await Promise.all([
    chosenByName(values, 'centre', (typed) => placesCalled(db, lang, typed)),
    ...successorFields(values).map((name) => chosenByName(values, name, (typed) => municipalitiesCalled(db, lang, typed))),
  ]);
  const names = ['centre', ...successorFields(values)];
  const answers = asked.map((chosen, at) => ({ name: names[at] ?? '', chosen }));
  const open = answers.flatMap(({ name, chosen }) => (chosen.ok ? [] : [{ name, chosen }]));
  const [centre, ...before] = asked.map((chosen) => (chosen.ok ? chosen.value : null));
  return {
    said: municipalityOfForm(values, { centre: centre ?? null, successorOf: before.filter((id) => id !== null) }),
    errors: [...open.map(({ name, chosen }) => ({ field: name, code: chosen.code })), ...faultsOfCountries(values)],
    candidates: Object.fromEntries(open.map(({ name, chosen }) => [name, chosen.candidates])),
  };
}

/** A municipality's form as it shows these values, with the names of what they name. */
export async function municipalityInForm({ db }: Pick<AppContext, 'db'>, lang: Lang, shown: MunicipalityShown): Promise<FormValues> {
  const places = shown.centre === null ? new Map<string, string>() : await placeNames(db, lang, [shown.centre]);
  const before = await wordsFor(db, 'municipality', lang, shown.successorOf);
  return formOfMunicipality(shown, {
    centre: places.get(String(shown.centre)),
    successorOf: shown.successorOf.map((id) => before.get(id) ?? id),
    country: (code) => countryName(code, lang),
  });
}
