import { bilingualOf, type FieldError, type FormValues, type ReadForm, readWith, textOf } from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import { isSame } from '../history/index.ts';
import type { SourceGiven } from '../sources/index.server.ts';
import { citesAfter, citesWith } from '../sources/index.ts';
import { type EntryInput, entryInput } from './input.ts';
import { problemsAhead } from './rules.ts';

/** What of an entry its form shows: all but where it is known from, which a block of its own asks. */
export type EntryShown = Omit<EntryInput, 'id' | 'cites'>;

export function shownOf({ id: _, cites: __, ...shown }: EntryInput): EntryShown {
  return shown;
}

/** What the form says, in the shape of the action's input; its schema judges it. */
export function entryOfForm(values: FormValues): { readonly [Field in keyof EntryShown]: unknown } {
  const date = (name: string) => {
    const typed = textOf(values, name);
    return typed === null ? null : typedDate(typed);
  };
  return {
    kind: textOf(values, 'kind'),
    date: date('date'),
    endDate: date('endDate'),
    knownBy: date('knownBy'),
    title: bilingualOf(values, 'title'),
    text: bilingualOf(values, 'text'),
    subjects: (values['subjects'] ?? []).map((value) => {
      const [kind, id] = value.split(':');
      const role = textOf(values, `role.${value}`);
      return { kind, id, ...(role === null ? {} : { role }) };
    }),
  };
}

export function formOfEntry(shown: EntryShown): FormValues {
  return {
    kind: [shown.kind],
    date: [asTyped(shown.date)],
    endDate: [asTyped(shown.endDate)],
    knownBy: [asTyped(shown.knownBy)],
    'title.ru': [shown.title.ru ?? ''],
    'title.en': [shown.title.en ?? ''],
    'text.ru': [shown.text?.ru ?? ''],
    'text.en': [shown.text?.en ?? ''],
    subjects: shown.subjects.map(({ kind, id }) => `${kind}:${id}`),
    ...Object.fromEntries(shown.subjects.flatMap(({ kind, id, role }) => (role === undefined ? [] : [[`role.${kind}:${id}`, [role]]]))),
  };
}

export interface EntryReady {
  readonly input: EntryInput;
  readonly from: SourceGiven | null;
}

/** Judges a form's entry and where it is known from (`block`), together. `before`: the entry that it edits; null: a new one. */
export function readEntry(
  id: string,
  typed: object,
  before: EntryInput | null,
  block: ReadForm<SourceGiven | null>,
  now: Date,
): ReadForm<EntryReady> {
  const from = block.ok ? block.value : null;
  const isChanged = before === null || !isSame(shownOf(before), typed);
  const cites = citesAfter(before?.cites ?? [], isChanged, from?.cite ?? null);
  const added = !isChanged && from !== null ? citesWith(cites, from.cite) : cites;
  const read = readWith(entryInput, { id, ...typed, cites: block.ok ? added : [{ source: 'none', quote: null }] });
  const ahead = problemsAhead(typed as EntryShown, now, before);
  const errors = [...(read.ok ? [] : read.errors.map(asShown)), ...ahead, ...(block.ok ? [] : block.errors)];
  return read.ok && block.ok && ahead.length === 0 ? { ok: true, value: { input: read.value, from } } : { ok: false, errors };
}

function asShown({ field, code }: FieldError): FieldError {
  if (field === 'subjects' && code === 'empty') return { field, code: 'no-subject' };
  if (field.startsWith('subjects')) return { field: 'subjects', code };
  return field.startsWith('cites') ? { field: 'from.source', code } : { field, code };
}
