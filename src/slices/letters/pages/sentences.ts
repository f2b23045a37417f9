import type { Lang } from '../../../platform/values/bilingual.ts';
import { letterMessages } from '../messages.ts';

/** Codes as sentences. */
export function sentences(errors: readonly { readonly field: string; readonly code: string }[], lang: Lang) {
  const words = letterMessages(lang).errors;
  return errors.map(({ field, code }) => ({
    field: field === 'withMunicipality' || field === 'withBody' ? 'other' : field,
    sentence: words[code] ?? words['not-usable'] ?? code,
  }));
}
