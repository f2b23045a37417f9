import { data } from 'react-router';
import type { FieldError, FormValues } from './form-values.ts';

/** A form that did not end in a change: what was typed, and all that is wrong with it. */
export interface FormAnswered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

export function notWritten(values: FormValues, errors: readonly FieldError[]) {
  return data<FormAnswered>({ values, errors }, { status: 422 });
}
