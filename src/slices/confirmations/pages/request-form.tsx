import type { FormSight } from '../../../ui/record-form.tsx';
import { type Choice, Choices, ErrorSummary, errorOf, FieldGroup, LongText, Select, Text, typedIn } from '../../../ui/record-form.tsx';
import { REQUEST_KINDS } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { ValueText } from './value-text.tsx';

interface RequestFormProps extends FormSight {
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly said: string;
    /** Whether it may be asked to become something else. */
    readonly isProposed: boolean;
  }[];
  readonly bodies: readonly Choice[];
}

/** What to ask, whom, and for how long. Each field stands as the link will show it. */
export function RequestForm({ fields, bodies, ...form }: RequestFormProps) {
  const words = confirmationMessages(form.lang);
  return (
    <div className="section request-form">
      <form className="record-form" method="post" noValidate>
        <ErrorSummary lang={form.lang} errors={form.errors} labels={labelsOf(form.lang)} />
        <input type="hidden" name="id" value={typedIn(form, 'id')} />
        <input type="hidden" name="revision" value={typedIn(form, 'revision')} />
        <Choices
          form={form}
          name="kind"
          one
          label={words.kind}
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <FieldGroup title={words.fields} hint={words.fieldsHint}>
          {errorOf(form, 'fields') !== undefined && (
            <p className="field-error" id="field-fields">
              {errorOf(form, 'fields')}
            </p>
          )}
          {fields.map(({ field, label, said, isProposed }) => (
            <div className="asked-field" key={field}>
              <label className="checkbox">
                <input type="checkbox" name="fields" value={field} defaultChecked={(form.values['fields'] ?? []).includes(field)} />
                <span>
                  {label}: <b>{said}</b>
                </span>
              </label>
              {isProposed && (
                <div className="asked-proposed">
                  <ValueText form={form} name={`proposed.${field}`} label={`${words.proposed}: ${label}`} like={said} />
                </div>
              )}
            </div>
          ))}
          <p className="note asked-proposed">{words.proposedHint}</p>
        </FieldGroup>
        <LongText form={form} name="question" label={words.questionText} hint={words.questionHint} />
        <Text form={form} name="recipientName" label={words.recipientName} hint={words.recipientNameHint} />
        <Text form={form} name="recipientEmail" type="email" label={words.recipientEmail} hint={words.recipientEmailHint} />
        <Select
          form={form}
          name="lang"
          label={words.language}
          options={(['ru', 'en'] as const).map((code) => ({ value: code, label: words.languages[code] }))}
        />
        <Text form={form} name="days" label={words.days} hint={words.daysHint} />
        {bodies.length > 1 && <Select form={form} name="forBody" label={words.forBody} options={bodies} />}
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </div>
  );
}

function labelsOf(lang: FormSight['lang']): Readonly<Record<string, string>> {
  const words = confirmationMessages(lang);
  return {
    kind: words.kind,
    fields: words.fields,
    question: words.questionText,
    recipientName: words.recipientName,
    recipientEmail: words.recipientEmail,
    lang: words.language,
    days: words.days,
  };
}
