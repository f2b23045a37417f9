import { bilingualOf, type FormValues, textOf } from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import { isSame } from '../history/index.ts';
import { type CitationInput, citesAfter, citesWith } from '../sources/index.ts';
import type { OfficialInput, PersonInput } from './input.ts';

/** What of an office its form has. */
export type OfficeShown = Omit<OfficialInput, 'id' | 'person' | 'cites'>;

export function officeShown({ id: _id, person: _person, cites: _cites, ...shown }: OfficialInput): OfficeShown {
  return shown;
}

export function nameOfForm(values: FormValues): { readonly ru: string | null; readonly en: string | null } {
  return bilingualOf(values, 'name') ?? { ru: null, en: null };
}

/** What the form says of the office; the action's schema judges it. Body and municipality were looked up by their names. */
export function officeOfForm(
  values: FormValues,
  { body, municipality }: { readonly body: string | null; readonly municipality: string | null },
): OfficeShown {
  const date = (name: string) => {
    const typed = textOf(values, name);
    return typed === null ? null : typedDate(typed);
  };
  const office = bilingualOf(values, 'office') ?? { ru: null, en: null };
  return { body, municipality, office, from: date('from'), to: date('to'), knownBy: date('knownBy') };
}

/** Nothing was said of an office: only the name is edited. */
export function saysNoOffice({ office, ...rest }: OfficeShown): boolean {
  return office.ru === null && office.en === null && Object.values(rest).every((value) => value === null);
}

interface Names {
  readonly body: string | undefined;
  readonly municipality: string | undefined;
}

export function formOfOffice(shown: OfficeShown, names: Names): FormValues {
  const named = (field: 'body' | 'municipality'): FormValues => {
    const id = shown[field];
    if (id === null) return {};
    const name = names[field] ?? id;
    return { [field]: [name], [`${field}.for`]: [name], [`${field}.id`]: [id] };
  };
  return {
    ...named('body'),
    ...named('municipality'),
    'office.ru': [shown.office.ru ?? ''],
    'office.en': [shown.office.en ?? ''],
    from: [asTyped(shown.from)],
    to: [asTyped(shown.to)],
    knownBy: [asTyped(shown.knownBy)],
  };
}

export function formOfName({ name }: PersonInput, revision: number): FormValues {
  return { 'name.ru': [name.ru ?? ''], 'name.en': [name.en ?? ''], 'person.revision': [String(revision)] };
}

/** The office as it shall be: what did not change keeps its sources. */
export function officeWith(now: OfficialInput, shown: OfficeShown, given: CitationInput | null): OfficialInput {
  const isChanged = !isSame(officeShown(now), shown);
  const cites = given !== null && !isChanged ? citesWith(now.cites, given) : citesAfter(now.cites, isChanged, given);
  return { ...now, ...shown, cites };
}
