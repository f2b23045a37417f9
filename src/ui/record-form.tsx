import type { ReactNode } from 'react';
import { type Lang, uiMessages } from './messages.ts';

/** What was typed, by the names of fields, and what is wrong with it. */
export interface FormSight {
  readonly lang: Lang;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** One sentence for each field that is wrong; the empty name is the form as a whole. */
  readonly errors: readonly { readonly field: string; readonly sentence: string; readonly offered?: readonly Choice[] }[];
}

interface RecordFormProps extends FormSight {
  /** For buttons that stand elsewhere on the page. */
  readonly id?: string;
  /** Empty: the page itself. */
  readonly action?: string;
  readonly submitLabel: string;
  /** Names of fields as they are seen, for the summary of errors. */
  readonly labels: Readonly<Record<string, string>>;
  /** The revision of the record that the form shows. */
  readonly revision?: number;
  /** The address of the form under which what is typed is kept until it is sent. */
  readonly draft?: string;
  /** What the form is about, for the list of drafts. */
  readonly draftTitle?: string;
  readonly upload?: boolean;
  readonly children: ReactNode;
  /** Beside the button. */
  readonly aside?: ReactNode;
}

/** A form of the workspace: all errors at once on top, each leading to its field; nothing that was typed is lost. */
export function RecordForm(props: RecordFormProps) {
  const { lang, errors, labels, id, action, submitLabel, revision, draft, draftTitle, upload = false, children, aside } = props;
  return (
    <form
      id={id}
      className="record-form"
      method="post"
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
      data-enhance={draft === undefined ? undefined : 'draft'}
      data-draft={draft}
    >
      <ErrorSummary lang={lang} errors={errors} labels={labels} upload={upload} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      {draft !== undefined && <input type="hidden" name="draft.form" value={draft} />}
      {draftTitle !== undefined && <input type="hidden" name="draft.title" value={draftTitle} />}
      {children}
      <p className="record-form-buttons">
        <button className="button" type="submit">
          {submitLabel}
        </button>
        {draft !== undefined && (
          <button className="button button--quiet" type="submit" formAction={`/${lang}/work/drafts`} data-draft-button>
            {uiMessages(lang).saveDraft}
          </button>
        )}
        {aside}
      </p>
      {draft !== undefined && <DraftStatus lang={lang} />}
    </form>
  );
}

/** Where `enhance/drafts.ts` says how the draft stands, in these words. */
function DraftStatus({ lang }: { readonly lang: Lang }) {
  const words = uiMessages(lang);
  return (
    <p
      className="note"
      role="status"
      data-draft-status
      data-saved={words.draftSaved}
      data-lost={words.draftLost}
      data-signed-out={words.draftSignedOut}
      data-refused={words.draftRefused}
    />
  );
}

export function ErrorSummary({ lang, errors, labels, upload = false }: Pick<RecordFormProps, 'lang' | 'errors' | 'labels' | 'upload'>) {
  const words = uiMessages(lang);
  if (errors.length === 0) return null;
  return (
    <section className="message message--error error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 className="message-title" id="error-summary-title">
        {words.formErrors(errors.length)}
      </h2>
      <ul>
        {errors.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            {field === '' ? (
              sentence
            ) : (
              <a href={`#field-${field}`}>
                {labelOf(field, labels)}: {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="note">{upload ? `${words.nothingLost} ${words.fileOnceMore}` : words.nothingLost}</p>
    </section>
  );
}

/** `parties.1.municipality` is named as `parties.municipality` is, with its number. */
function labelOf(field: string, labels: Readonly<Record<string, string>>): string {
  const exact = labels[field];
  if (exact !== undefined) return exact;
  const number = /\.(\d+)\./.exec(field)?.[1];
  const kind = labels[field.replace(/\.\d+(?=\.|$)/g, '')] ?? field;
  return number === undefined ? kind : `${kind} ${Number(number) + 1}`;
}

export function typedIn({ values }: FormSight, name: string): string {
  return values[name]?.[0] ?? '';
}

export function errorOf({ errors }: FormSight, name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.sentence;
}

/** Of which records one must be chosen, where a field leaves that open. */
export function offeredIn({ errors }: FormSight, name: string): readonly Choice[] {
  return errors.find(({ field }) => field === name)?.offered ?? [];
}

interface PartProps {
  readonly form: FormSight;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

function described({ form, name, hint }: PartProps) {
  const error = errorOf(form, name);
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter((id) => id !== '').join(' ');
  return {
    id: `field-${name}`,
    name,
    'aria-describedby': ids === '' ? undefined : ids,
    'aria-invalid': error === undefined ? undefined : (true as const),
  };
}

function Labelled({ children, ...part }: PartProps & { readonly children: ReactNode }) {
  const { form, name, label, hint } = part;
  const error = errorOf(form, name);
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

interface TextProps extends PartProps {
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search';
  /** As browsers know it: `email`, `current-password`, `new-password`, `name`, `off`. */
  readonly complete?: string;
  /** The language of what is typed, where it is not the page's. */
  readonly of?: Lang;
  /** A suggestion list's id. */
  readonly list?: string;
}

export function Text({ type = 'text', complete = 'off', of, list, ...part }: TextProps) {
  const isSecret = type === 'password';
  return (
    <Labelled {...part}>
      <input
        className="control"
        {...described(part)}
        type={type}
        autoComplete={complete}
        lang={of}
        list={list}
        defaultValue={isSecret ? undefined : typedIn(part.form, part.name)}
      />
    </Labelled>
  );
}

export function LongText({ rows = 5, of, ...part }: PartProps & { readonly rows?: number; readonly of?: Lang }) {
  return (
    <Labelled {...part}>
      <textarea className="control" {...described(part)} rows={rows} lang={of} defaultValue={typedIn(part.form, part.name)} />
    </Labelled>
  );
}

/** A date as exact as it is known; typed as people write dates. */
export function DateText(part: PartProps) {
  const hint = part.hint ?? uiMessages(part.form.lang).dateHint;
  return (
    <Labelled {...part} hint={hint}>
      <input
        className="control control--date"
        {...described({ ...part, hint })}
        type="text"
        inputMode="text"
        autoComplete="off"
        defaultValue={typedIn(part.form, part.name)}
      />
    </Labelled>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function Select({ options, empty, ...part }: PartProps & { readonly options: readonly Choice[]; readonly empty?: string }) {
  return (
    <Labelled {...part}>
      <select className="control" {...described(part)} defaultValue={typedIn(part.form, part.name)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The same text in both languages, side by side; `NAME.ru` and `NAME.en`. */
export function InBothLanguages({ long = false, ...part }: PartProps & { readonly long?: boolean }) {
  const words = uiMessages(part.form.lang);
  const Part = long ? LongText : Text;
  const error = errorOf(part.form, part.name);
  return (
    <fieldset className="field-pair" id={`field-${part.name}`} tabIndex={-1}>
      <legend>{part.label}</legend>
      {part.hint !== undefined && <p className="note">{part.hint}</p>}
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="field-pair-columns">
        <Part form={part.form} name={`${part.name}.ru`} label={words.inRussian} of="ru" />
        <Part form={part.form} name={`${part.name}.en`} label={words.inEnglish} of="en" />
      </div>
    </fieldset>
  );
}

/** Several of a list, or one of a few. */
export function Choices({ options, one = false, ...part }: PartProps & { readonly options: readonly Choice[]; readonly one?: boolean }) {
  const chosen = new Set(part.form.values[part.name] ?? []);
  const error = errorOf(part.form, part.name);
  return (
    <fieldset className="choices" id={`field-${part.name}`} tabIndex={-1} aria-invalid={error === undefined ? undefined : true}>
      <legend>{part.label}</legend>
      {part.hint !== undefined && <p className="note">{part.hint}</p>}
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="choices-list">
        {options.map(({ value, label }) => (
          <label key={value} className="checkbox">
            <input type={one ? 'radio' : 'checkbox'} name={part.name} value={value} defaultChecked={chosen.has(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function FileField({ accept, ...part }: PartProps & { readonly accept: string }) {
  return (
    <Labelled {...part}>
      <input className="control" {...described(part)} type="file" accept={accept} />
    </Labelled>
  );
}

/** Fields that belong together under one heading. */
export function FieldGroup({ title, hint, children }: { readonly title: string; readonly hint?: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {hint !== undefined && <p className="note">{hint}</p>}
      {children}
    </fieldset>
  );
}
