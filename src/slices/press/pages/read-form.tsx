import type { FieldError, FormValues } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Choices, FileField, LongText, RecordForm } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';

/** The form that has what was sent, for the button of the other language. */
export const READING_FORM = 'read';

interface ReadFormProps {
  readonly lang: Lang;
  /** The model that may be chosen; null where there is none. */
  readonly model: { readonly name: string; readonly host: string } | null;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

export function ReadForm({ lang, model, values, errors }: ReadFormProps) {
  const words = pressMessages(lang);
  const sentences = errors.map(({ field, code }) => ({ field, sentence: typeset(words.refusals[code] ?? code, lang) }));
  const form = { lang, values, errors: sentences };
  return (
    <>
      <PageTitle under={<p className="measure">{typeset(words.lead, lang)}</p>}>{words.read}</PageTitle>
      <RecordForm
        id={READING_FORM}
        {...form}
        labels={{ text: words.text, file: words.file, reader: words.reader }}
        submitLabel={words.submit}
        upload
      >
        <LongText form={form} name="text" label={words.text} hint={typeset(words.textHint, lang)} rows={14} />
        <FileField
          form={form}
          name="file"
          label={words.file}
          hint={typeset(words.fileHint, lang)}
          accept=".txt,.html,.htm,text/plain,text/html"
        />
        {model !== null && (
          <Choices
            form={form}
            name="reader"
            label={words.reader}
            one
            options={[
              { value: 'rules', label: words.byRules },
              { value: 'model', label: words.byModel(model.name, model.host) },
            ]}
          />
        )}
      </RecordForm>
      <p>
        {words.examples} <a href={`/${lang}/read?example=ru`}>{words.exampleRussian}</a>,{' '}
        <a href={`/${lang}/read?example=en`}>{words.exampleEnglish}</a>.
      </p>
    </>
  );
}
