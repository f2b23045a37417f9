import { bilingualOf, type FieldError, type FormValues, groupsOf, textOf } from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import type { PublisherInput, SourceInput } from './input.ts';
import { isPublishedAhead } from './rules.ts';

/** What the form says, in the shape of the action's input; its schema judges it. */
export function sourceOfForm(id: string, values: FormValues): { readonly [Field in keyof SourceInput]: unknown } {
  const published = textOf(values, 'publishedAt');
  return {
    id,
    title: textOf(values, 'title'),
    language: textOf(values, 'language'),
    publisher: textOf(values, 'publisher'),
    url: textOf(values, 'url'),
    publishedAt: published === null ? null : typedDate(published),
    chain: groupsOf(values, 'chain').flatMap((at) => {
      const [publisher, words] = [textOf(values, `chain.${at}.publisher`), textOf(values, `chain.${at}.words`)];
      return publisher === null && words === null ? [] : [{ publisher, words }];
    }),
    note: bilingualOf(values, 'note'),
  };
}

/** The record as its form shows it. A moment keeps its own form: a day would lose the hour. */
export function formOfSource(input: SourceInput): FormValues {
  const published = input.publishedAt ?? '';
  return {
    title: [input.title],
    language: [input.language],
    publisher: [input.publisher ?? ''],
    url: [input.url ?? ''],
    publishedAt: [published.includes('T') ? published : asTyped(input.publishedAt)],
    'note.ru': [input.note?.ru ?? ''],
    'note.en': [input.note?.en ?? ''],
    ...Object.fromEntries(
      input.chain.flatMap(({ publisher, words }, at) => [
        [`chain.${at}.publisher`, [publisher]],
        [`chain.${at}.words`, [words]],
      ]),
    ),
  };
}

/** A publisher whom the list does not have yet, as typed. */
export function newPublisherOf(values: FormValues): string | null {
  return textOf(values, 'new.publisher');
}

export function publisherProblems(values: FormValues): readonly FieldError[] {
  const [chosen, typed] = [textOf(values, 'publisher'), newPublisherOf(values)];
  return chosen !== null && typed !== null ? [{ field: 'new.publisher', code: 'two-publishers' }] : [];
}

export function publisherOfForm(id: string, values: FormValues): { readonly [Field in keyof PublisherInput]: unknown } {
  return { id, name: bilingualOf(values, 'name'), url: textOf(values, 'url') };
}

export function formOfPublisher({ name, url }: PublisherInput): FormValues {
  return { 'name.ru': [name.ru ?? ''], 'name.en': [name.en ?? ''], url: [url ?? ''] };
}

/** A date that is still to come, where the source did not bear it before. */
export function dateProblems(values: FormValues, now: Date, before: Pick<SourceInput, 'publishedAt'> | null): readonly FieldError[] {
  const { publishedAt } = sourceOfForm('', values);
  return isPublishedAhead({ publishedAt }, now, before) ? [{ field: 'publishedAt', code: 'date-ahead' }] : [];
}
