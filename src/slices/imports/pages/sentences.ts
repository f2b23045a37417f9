import type { Lang } from '../../../platform/values/bilingual.ts';
import { importMessages } from '../messages.ts';

/** Codes as sentences. */
export function sentences(errors: readonly { readonly field: string; readonly code: string }[], lang: Lang) {
  const words = importMessages(lang).refusals;
  return errors.map(({ field, code }) => ({ field, sentence: words[code] ?? words['not-usable'] ?? code }));
}
