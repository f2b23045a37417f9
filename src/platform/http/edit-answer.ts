import { data, redirect } from 'react-router';
import type { FieldError, FormValues } from './form-values.ts';

/** A form that did not end in a change: what was typed, and all that is wrong with it. */
export interface FormAnswered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

type Answer<Answered> = { readonly done: string } | { readonly done: null; readonly status: number; readonly answered: Answered };

/** Leads on to what was written, or shows the form again. */
export function respondTo<Answered>(answer: Answer<Answered>, pathOf: (id: string) => string) {
  return answer.done === null ? data<Answered>(answer.answered, { status: answer.status }) : redirect(pathOf(answer.done), 303);
}

export function notWritten(values: FormValues, errors: readonly FieldError[]) {
  return data<FormAnswered>({ values, errors }, { status: 422 });
}
