import { type FormValues, textOf } from '../../platform/http/form-values.ts';

/** `NAME.` fields of a form, by what stands after the point; empty ones left out. */
export function typedFields(values: FormValues, name: string): Record<string, string> {
  const start = `${name}.`;
  return Object.fromEntries(
    Object.keys(values).flatMap((key) => {
      const text = key.startsWith(start) ? textOf(values, key) : null;
      return text === null ? [] : [[key.slice(start.length), text]];
    }),
  );
}

/** What the form says, in the shape of the action's input; its schema judges it. */
export function requestOfForm(values: FormValues, subject: { readonly kind: string; readonly id: string }) {
  const kind = textOf(values, 'kind');
  return {
    id: textOf(values, 'id'),
    kind,
    subject,
    revision: Number(textOf(values, 'revision') ?? 0),
    fields: values['fields'] ?? [],
    proposed: kind === 'change' ? typedFields(values, 'proposed') : {},
    question: textOf(values, 'question'),
    lang: textOf(values, 'lang'),
    recipientName: textOf(values, 'recipientName'),
    recipientEmail: textOf(values, 'recipientEmail'),
    days: Number(textOf(values, 'days') ?? Number.NaN),
  };
}

/** What the other side's form says. */
export function answerOfForm(values: FormValues) {
  return {
    answer: textOf(values, 'answer'),
    corrections: typedFields(values, 'corrections'),
    remark: textOf(values, 'remark'),
    name: textOf(values, 'name'),
    office: textOf(values, 'office'),
  };
}
