import type { Lang } from '../../../platform/values/bilingual.ts';
import { FilterForm, SelectField, TextField } from '../../../ui/form-fields.tsx';
import { LETTER_DIRECTIONS } from '../input.ts';
import { letterMessages } from '../messages.ts';
import { BOOKS_SORTS, BOOKS_STATES } from '../views.ts';
import type { BooksQuery } from './books-query.server.ts';
import type { Option } from './reading.server.ts';

interface BooksFilterFormProps {
  readonly lang: Lang;
  readonly asked: BooksQuery;
  readonly books: readonly Option[];
  readonly years: readonly number[];
}

export function BooksFilterForm({ lang, asked, books, years }: BooksFilterFormProps) {
  const words = letterMessages(lang);
  const address = `/${lang}/work/letters`;
  const { q, body, direction, year, state } = asked;
  const isFiltered = [q, body, direction, year, state].some((value) => value !== undefined);
  return (
    <FilterForm
      action={address}
      label={words.filter}
      submitLabel={words.show}
      {...(isFiltered ? { reset: { href: address, label: words.resetFilter } } : {})}
    >
      <TextField name="q" type="search" label={words.search} value={q ?? ''} />
      <SelectField
        name="direction"
        label={words.direction}
        value={direction ?? ''}
        options={[
          { value: '', label: words.anyDirection },
          ...LETTER_DIRECTIONS.map((one) => ({ value: one, label: words.directions[one] })),
        ]}
      />
      <SelectField
        name="state"
        label={words.state}
        value={state ?? ''}
        options={[{ value: '', label: words.anyState }, ...BOOKS_STATES.map((one) => ({ value: one, label: words.states[one] }))]}
      />
      <SelectField
        name="year"
        label={words.year}
        value={year === undefined ? '' : String(year)}
        options={[{ value: '', label: words.anyYear }, ...years.map((one) => ({ value: String(one), label: String(one) }))]}
      />
      {books.length > 1 && (
        <SelectField name="body" label={words.book} value={body ?? ''} options={[{ value: '', label: words.anyBody }, ...books]} />
      )}
      <SelectField
        name="sort"
        label={words.sort}
        value={asked.sort}
        options={BOOKS_SORTS.map((one) => ({ value: one, label: words.sorts[one] }))}
      />
    </FilterForm>
  );
}
