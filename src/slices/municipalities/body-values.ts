import { bilingualOf, type FormValues, textOf } from '../../platform/http/form-values.ts';
import { isSame } from '../history/index.ts';
import { type CitationInput, citesAfter, citesWith } from '../sources/index.ts';
import type { BodyInput } from './input.ts';

/** What of a body its form has. */
export type BodyShown = Pick<BodyInput, 'kind' | 'name' | 'municipality'>;

export function bodyShown({ kind, name, municipality }: BodyInput): BodyShown {
  return { kind, name, municipality };
}

/** What the form says; the action's schema judges it. */
export function bodyOfForm(values: FormValues, municipality: string | null): { readonly [Field in keyof BodyShown]: unknown } {
  return { kind: textOf(values, 'kind'), name: bilingualOf(values, 'name') ?? { ru: null, en: null }, municipality };
}

export function formOfBody({ kind, name, municipality }: BodyShown, nameOfMunicipality: string | undefined): FormValues {
  return {
    kind: [kind],
    'name.ru': [name.ru ?? ''],
    'name.en': [name.en ?? ''],
    ...(municipality === null
      ? {}
      : {
          municipality: [nameOfMunicipality ?? municipality],
          'municipality.for': [nameOfMunicipality ?? municipality],
          'municipality.id': [municipality],
        }),
  };
}

/** The body as it shall be: what did not change keeps its sources. */
export function bodyWith(now: BodyInput, shown: BodyShown, given: CitationInput | null): BodyInput {
  const isChanged = !isSame(bodyShown(now), shown);
  const cites = given !== null && !isChanged ? citesWith(now.cites, given) : citesAfter(now.cites, isChanged, given);
  return { ...now, ...shown, cites };
}
