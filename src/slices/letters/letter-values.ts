import { type FormValues, textOf } from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import type { LetterDirection, LetterInput } from './input.ts';

/** `body:ID` or `municipality:ID`, as a form names the other side. */
export function sideOfKey(key: string | null): { municipality: string | null; body: string | null } {
  const [kind, id = ''] = (key ?? '').split(':');
  return { municipality: kind === 'municipality' ? id : null, body: kind === 'body' ? id : null };
}

export function keyOfSide({ municipality, body }: { readonly municipality: string | null; readonly body: string | null }): string {
  if (body !== null) return `body:${body}`;
  return municipality === null ? '' : `municipality:${municipality}`;
}

/** What the form says, in the shape of the action's input; its schema judges it. */
export function letterOfForm(
  id: string,
  direction: LetterDirection,
  values: FormValues,
): { readonly [Field in keyof LetterInput]: unknown } {
  const { municipality, body } = sideOfKey(textOf(values, 'other'));
  const day = (name: string) => {
    const typed = textOf(values, name);
    return typed === null ? null : typedDate(typed);
  };
  return {
    id,
    direction,
    withMunicipality: municipality,
    withBody: body,
    withWritten: textOf(values, 'withWritten'),
    theirNumber: textOf(values, 'theirNumber'),
    theirDate: day('theirDate'),
    addressee: textOf(values, 'addressee'),
    subject: textOf(values, 'subject'),
    text: textOf(values, 'text'),
    lang: textOf(values, 'lang') ?? 'ru',
    signatory: textOf(values, 'signatory'),
    signatoryWritten: textOf(values, 'signatoryWritten'),
    executor: textOf(values, 'executor'),
    executorPhone: textOf(values, 'executorPhone'),
    enclosures: textOf(values, 'enclosures'),
    replyBy: day('replyBy'),
    answers: textOf(values, 'answers'),
    partnership: textOf(values, 'partnership'),
  };
}

/** The letter as its form shows it. */
export function formOfLetter(input: LetterInput): FormValues {
  const texts = {
    other: keyOfSide({ municipality: input.withMunicipality, body: input.withBody }),
    withWritten: input.withWritten,
    theirNumber: input.theirNumber,
    theirDate: asTyped(input.theirDate),
    addressee: input.addressee,
    subject: input.subject,
    text: input.text,
    lang: input.lang,
    signatory: input.signatory,
    signatoryWritten: input.signatoryWritten,
    executor: input.executor,
    executorPhone: input.executorPhone,
    enclosures: input.enclosures,
    replyBy: asTyped(input.replyBy),
    answers: input.answers,
    partnership: input.partnership,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text ?? '']]));
}
