import type { Withdrawal } from '../acting.ts';
import { type FormValues, textOf } from './form-values.ts';

/** What the form that takes a record out says. */
export function withdrawalOfForm(id: string, values: FormValues): Withdrawal {
  return { id, revision: Number(textOf(values, 'revision') ?? 0), reason: textOf(values, 'reason') };
}
