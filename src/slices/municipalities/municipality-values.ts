import { bilingualOf, type FieldError, type FormValues, textOf } from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import { isSame } from '../history/index.ts';
import { countryByName } from '../places/index.ts';
import { type CitationInput, citesAfter, citesWith } from '../sources/index.ts';
import type { MunicipalityInput } from './input.ts';

/** What of a municipality its form has: countries without their sources. */
export type MunicipalityShown = Omit<MunicipalityInput, 'id' | 'cites' | 'countries'> & { readonly countries: readonly string[] };

/** How many statements of its country a form can take. */
export const COUNTRY_FIELDS = ['countries.0', 'countries.1', 'countries.2'] as const;

/** Fields for those whose place it took: one for each that there is, and an empty one. */
export function successorFields(values: FormValues): readonly string[] {
  const filled = Array.from({ length: 10 }, (_, at) => `successorOf.${at}`).filter((name) => textOf(values, name) !== null);
  return [...filled, `successorOf.${filled.length}`].filter((name, at, all) => all.indexOf(name) === at);
}

export function municipalityShown({ id: _id, cites: _cites, countries, ...rest }: MunicipalityInput): MunicipalityShown {
  return { ...rest, countries: countries.map(({ code }) => code).sort() };
}

interface Chosen {
  readonly centre: string | null;
  readonly successorOf: readonly string[];
}

/** What the form says; the action's schema judges it. Places and predecessors were looked up by their names. */
export function municipalityOfForm(values: FormValues, { centre, successorOf }: Chosen) {
  const date = (name: string) => {
    const typed = textOf(values, name);
    return typed === null ? null : typedDate(typed);
  };
  return {
    kind: textOf(values, 'kind'),
    name: bilingualOf(values, 'name') ?? { ru: null, en: null },
    officialName: bilingualOf(values, 'officialName'),
    centre: centre === null ? null : Number(centre),
    oktmo: textOf(values, 'oktmo')?.replaceAll(/\s/g, '') ?? null,
    validFrom: date('validFrom'),
    validTo: date('validTo'),
    successorOf: successorOf.toSorted(),
    countries: COUNTRY_FIELDS.flatMap((name) => countryByName(textOf(values, name) ?? '') ?? []).sort(),
  };
}

/** Countries that nobody knows by the typed name, and none at all. */
export function faultsOfCountries(values: FormValues): readonly FieldError[] {
  const typed = COUNTRY_FIELDS.filter((name) => textOf(values, name) !== null);
  if (typed.length === 0) return [{ field: COUNTRY_FIELDS[0], code: 'empty' }];
  const unknown = typed.filter((name) => countryByName(textOf(values, name) ?? '') === null);
  return unknown.map((field) => ({ field, code: 'no-such-country' }));
}

interface Names {
  readonly centre: string | undefined;
  readonly successorOf: readonly string[];
  country(code: string): string;
}

export function formOfMunicipality(shown: MunicipalityShown, names: Names): FormValues {
  const centre = names.centre ?? '';
  return {
    kind: [shown.kind],
    'name.ru': [shown.name.ru ?? ''],
    'name.en': [shown.name.en ?? ''],
    'officialName.ru': [shown.officialName?.ru ?? ''],
    'officialName.en': [shown.officialName?.en ?? ''],
    ...(shown.centre === null ? {} : { centre: [centre], 'centre.for': [centre], 'centre.id': [String(shown.centre)] }),
    oktmo: [shown.oktmo ?? ''],
    validFrom: [asTyped(shown.validFrom)],
    validTo: [asTyped(shown.validTo)],
    ...Object.fromEntries(
      shown.successorOf.flatMap((id, at) => [
        [`successorOf.${at}`, [names.successorOf[at] ?? id]],
        [`successorOf.${at}.for`, [names.successorOf[at] ?? id]],
        [`successorOf.${at}.id`, [id]],
      ]),
    ),
    ...Object.fromEntries(shown.countries.map((code, at) => [`countries.${at}`, [names.country(code)]])),
  };
}

/** The municipality as it shall be: facts that did not change keep their sources; a country that is new needs one. */
export function municipalityWith(now: MunicipalityInput, shown: MunicipalityShown, given: CitationInput | null): MunicipalityInput {
  const { countries: codes, ...rest } = shown;
  const { countries: codesNow, ...restNow } = municipalityShown(now);
  const isChanged = !isSame(restNow, rest);
  const citesOf = new Map(now.countries.map(({ code, cites }) => [code, cites]));
  const countries = codes.map((code) => ({ code, cites: citesAfter(citesOf.get(code) ?? [], false, given) }));
  const nothingChanged = !isChanged && isSame(codesNow, codes);
  const cites = given !== null && nothingChanged ? citesWith(now.cites, given) : citesAfter(now.cites, isChanged, given);
  return { ...now, ...rest, countries, cites };
}

/** Where the schema's errors stand in the form. */
export function inForm({ field, code }: FieldError): FieldError {
  if (/cites/.test(field)) return { field: 'from.source', code };
  return { field: field === 'countries' ? COUNTRY_FIELDS[0] : field, code };
}
