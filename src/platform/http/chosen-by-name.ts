import { type FormValues, textOf } from './form-values.ts';

/** A record that may be meant by a typed name. */
export interface Candidate {
  readonly value: string;
  readonly label: string;
  /** It is called exactly so. */
  readonly isSure: boolean;
}

export type ChosenByName =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly code: 'no-such-name' | 'which-one'; readonly candidates: readonly Candidate[] };

/**
 * Reads a field in which a record is named as people name it (`ui/choice-by-name.tsx`). `NAME` is what was typed, `NAME.id` what was
 * chosen for it and `NAME.for` the words for which that was: other words are looked up anew.
 */
export async function chosenByName(
  values: FormValues,
  name: string,
  find: (typed: string) => Promise<readonly Candidate[]>,
): Promise<ChosenByName> {
  const typed = textOf(values, name);
  if (typed === null) return { ok: true, value: null };
  const chosen = textOf(values, `${name}.id`);
  if (chosen !== null && textOf(values, `${name}.for`) === typed) return { ok: true, value: chosen };
  const candidates = await find(typed);
  const sure = candidates.filter(({ isSure }) => isSure);
  const only = sure.length === 1 ? sure[0] : candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined) return { ok: true, value: only.value };
  return { ok: false, code: candidates.length === 0 ? 'no-such-name' : 'which-one', candidates };
}
