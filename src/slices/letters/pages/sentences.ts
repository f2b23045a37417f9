import type { Lang } from '../../../platform/values/bilingual.ts';
import { letterMessages } from '../messages.ts';

/** Whom a letter is from or to is one field of its form. */
export function fieldOfForm(field: string): string {
  return field === 'withMunicipality' || field === 'withBody' ? 'other' : field;
}

/** Codes as sentences. */
export function sentences(errors: readonly { readonly field: string; readonly code: string }[], lang: Lang) {
  const words = letterMessages(lang).errors;
  return errors.map(({ field, code }) => ({
    field: fieldOfForm(field),
    sentence: words[code] ?? words['not-usable'] ?? code,
  }));
}
