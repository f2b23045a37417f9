import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Lang, uiMessages } from './messages.ts';

interface FilterFormProps {
  readonly action: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly children: ReactNode;
  /** Beside the button: a link that clears the filter. */
  readonly reset?: { readonly href: string; readonly label: string };
}

/** Filters as a GET form: the address of the result can be shared. After “Back” the fields say what the page shows, not what was chosen last. */
export function FilterForm({ action, label, submitLabel, children, reset }: FilterFormProps) {
  return (
    <search>
      <form className="filter-form" method="get" action={action} aria-label={label} autoComplete="off">
        {children}
        <p className="filter-form-buttons">
          <button className="button" type="submit">
            {submitLabel}
          </button>
          {reset !== undefined && <a href={reset.href}>{reset.label}</a>}
        </p>
      </form>
    </search>
  );
}

interface SearchFormProps {
  readonly lang: Lang;
  readonly action: string;
  readonly name: string;
  /** What can be searched for, seen over the field. */
  readonly label: string;
  readonly value?: string;
  /** Where a list of what may be meant comes from while one types; it needs scripts. */
  readonly suggest?: string;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** What the list under a search field is told. */
export function suggestData(lang: Lang, suggest: string | undefined) {
  const words = uiMessages(lang);
  return suggest === undefined
    ? {}
    : { 'data-suggest': suggest, 'data-suggest-label': words.suggestions, 'data-suggest-count': words.suggestionsFound };
}

/** The large search of the home page; `/` leads to it where scripts run. */
export function SearchForm({ lang, action, name, label, value, suggest, hint, children }: SearchFormProps) {
  return (
    <search className="search-form">
      <form method="get" action={action}>
        <label className="note" htmlFor={`search-${name}`}>
          {label}
        </label>
        <div className="search-line">
          <Search className="icon" aria-hidden="true" />
          <input
            id={`search-${name}`}
            type="search"
            name={name}
            defaultValue={value}
            data-enhance="search"
            {...suggestData(lang, suggest)}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button className="button" type="submit">
            {uiMessages(lang).find}
          </button>
        </div>
        {children}
      </form>
      {hint && <p className="note">{hint}</p>}
    </search>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value, and what to do. */
  readonly error?: string;
}

export function TextField({
  value,
  type = 'text',
  latest,
  ...field
}: FieldProps & {
  readonly value?: string;
  readonly type?: 'text' | 'search' | 'email' | 'url' | 'date';
  /** Of a date: the last day that can be chosen, `YYYY-MM-DD`. */
  readonly latest?: string;
}) {
  return (
    <Field {...field}>
      <input className="control" {...controlProps(field)} type={type} defaultValue={value} max={latest} />
    </Field>
  );
}

export function SelectField({
  value,
  options,
  ...field
}: FieldProps & { readonly value?: string; readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Field {...field}>
      <select className="control" {...controlProps(field)} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function controlProps({ name, hint, error }: FieldProps) {
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean).join(' ');
  return { id: `field-${name}`, name, 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : true };
}

function Field({ name, label, hint, error, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      {hint !== undefined && (
        <p className="note" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
