import type { z } from 'zod';
import { storable } from '../values/clean-text.ts';

/** What a form sent, by the names of its fields: shown again as it was typed when something is wrong. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What is wrong with one field. `code` is a refusal's or a schema's; the slice has a sentence for it. */
export interface FieldError {
  /** The field's name: `parties.0.municipality`. Empty: the form as a whole. */
  readonly field: string;
  readonly code: string;
  /** Records of which the person must choose one, where the field leaves that open. */
  readonly offered?: readonly { readonly value: string; readonly label: string }[];
}

export type ReadForm<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: readonly FieldError[] };

export function valuesOf(form: FormData): FormValues {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, text: storable(value.replaceAll('\r\n', '\n')) }] : [],
  );
  const byName = Map.groupBy(texts, ({ name }) => name);
  return Object.fromEntries([...byName].map(([name, sent]) => [name, sent.map(({ text }) => text)]));
}

/** The first value of a field, trimmed; null when it is empty or was not sent. */
export function textOf(values: FormValues, name: string): string | null {
  const text = values[name]?.[0]?.trim() ?? '';
  return text === '' ? null : text;
}

/** A whole number that a form carries along, such as a revision; 0 where it is none, which is the number of nothing. */
export function countOf(values: FormValues, name: string): number {
  const text = textOf(values, name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Numbered groups: `parties.0.role` and `parties.1.role` are groups 0 and 1 of `parties`. */
export function groupsOf(values: FormValues, name: string): readonly number[] {
  const numbers = Object.keys(values).flatMap((key) => new RegExp(`^${name}\\.(\\d{1,3})\\.`).exec(key)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
}

/** A text in two languages, `null` where neither was given. */
export function bilingualOf(values: FormValues, name: string): { ru: string | null; en: string | null } | null {
  const [ru, en] = [textOf(values, `${name}.ru`), textOf(values, `${name}.en`)];
  return ru === null && en === null ? null : { ru, en };
}

/** Reads with the action's own schema. An error's field is the path in the input, as the fields are named. */
export function readWith<Schema extends z.ZodType>(schema: Schema, input: unknown): ReadForm<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.'),
      code: codeOf(issue, isNothing(input, issue.path)),
    })),
  };
}

/** Whether nothing was given where a problem is: a choice that nobody made is not a wrong one. */
function isNothing(input: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
  return at === null || at === undefined || at === '';
}

/** Our schemas name what is wrong in one word; zod's own messages are sentences. */
function codeOf(issue: z.core.$ZodIssue, nothingGiven: boolean): string {
  if (/^[a-z]+(?:-[a-z]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small' || (nothingGiven && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))) return 'empty';
  return 'not-usable';
}

/** One problem a field is enough: a name that was not found is not missing as well. */
export function eachFieldOnce(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.filter(({ field }, at) => errors.findIndex((one) => one.field === field) === at);
}
