import type { Lang } from '../../../platform/values/bilingual.ts';
import type { ImportKind } from '../columns.ts';
import { importMessages } from '../messages.ts';

/** Codes as sentences. */
export function sentences(errors: readonly { readonly field: string; readonly code: string }[], lang: Lang) {
  const words = importMessages(lang).refusals;
  return errors.map(({ field, code }) => ({ field, sentence: words[code] ?? words['not-usable'] ?? code }));
}

/** What is wrong with a cell, in the words of what the rows are. */
export function faultSentence(code: string, kind: ImportKind, lang: Lang): string {
  const words = importMessages(lang);
  return (kind === 'municipalities' ? words.faultsOfMunicipalities[code] : undefined) ?? words.faults[code] ?? code;
}

const LONGEST = 200;

/** A row in one line, as a person would know it again in the file. */
export function textOfCells(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** How far an import has come, in words. */
export function standsSo({ state, published }: { readonly state: string; readonly published: number }, lang: Lang): string {
  const words = importMessages(lang);
  return state === 'ready' && published > 0 ? words.isPublished : (words.states[state] ?? state);
}
