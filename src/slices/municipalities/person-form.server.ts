import type { AppContext } from '../../platform/http/app-context.ts';
import { type Candidate, chosenByName } from '../../platform/http/chosen-by-name.ts';
import type { FieldError, FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { bodiesCalled, municipalitiesCalled, wordsFor } from './names-queries.server.ts';
import { formOfOffice, type OfficeShown, officeOfForm } from './person-values.ts';

/** An office as a form said it: with the body and the municipality that its names mean. */
export interface OfficeSaid {
  readonly said: OfficeShown;
  readonly errors: readonly FieldError[];
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
}

export async function officeSaid({ db }: Pick<AppContext, 'db'>, lang: Lang, values: FormValues): Promise<OfficeSaid> {
  const [body, municipality] = await Promise.all([
    chosenByName(values, 'body', (typed) => bodiesCalled(db, lang, typed)),
    chosenByName(values, 'municipality', (typed) => municipalitiesCalled(db, lang, typed)),
  ]);
  const open = [...(body.ok ? [] : [{ field: 'body', ...body }]), ...(municipality.ok ? [] : [{ field: 'municipality', ...municipality }])];
  return {
    said: officeOfForm(values, { body: body.ok ? body.value : null, municipality: municipality.ok ? municipality.value : null }),
    errors: open.map(({ field, code }) => ({ field, code })),
    candidates: Object.fromEntries(open.map(({ field, candidates }) => [field, candidates])),
  };
}

/** An office as its form shows it, with the names of what it names. */
export async function officeInForm({ db }: Pick<AppContext, 'db'>, lang: Lang, shown: OfficeShown): Promise<FormValues> {
  const [bodies, towns] = await Promise.all([
    wordsFor(db, 'body', lang, [shown.body]),
    wordsFor(db, 'municipality', lang, [shown.municipality]),
  ]);
  return formOfOffice(shown, { body: bodies.get(shown.body ?? ''), municipality: towns.get(shown.municipality ?? '') });
}
