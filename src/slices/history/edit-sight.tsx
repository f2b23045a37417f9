import type { FieldError, FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { FormSight } from '../../ui/record-form.tsx';
import { collisionErrors } from './collision-panel.tsx';

interface Loaded {
  readonly lang: Lang;
  readonly values: FormValues;
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** What a form shows: what was typed if it was sent, else what was loaded, and a sentence for each error. */
export function formSight({ lang, values }: Loaded, answered: Answered | undefined, own: Readonly<Record<string, string>>): FormSight {
  const sentences: Readonly<Record<string, string>> = { ...collisionErrors(lang), ...own };
  const errors = (answered?.errors ?? []).map(({ code, ...error }) => ({
    ...error,
    sentence: sentences[code] ?? sentences['not-usable'] ?? code,
  }));
  return { lang, values: answered?.values ?? values, errors };
}
