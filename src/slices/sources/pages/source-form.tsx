import type { FieldError } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { DateText, FieldGroup, type FormSight, InBothLanguages, RecordForm, Select, Text } from '../../../ui/record-form.tsx';
import { collisionErrors, collisionLabels } from '../../history/index.parts.ts';
import { SOURCE_LANGUAGES } from '../input.ts';
import { sourceMessages } from '../messages.ts';

interface SourceFormProps extends FormSight {
  readonly publishers: readonly { readonly id: string; readonly name: string }[];
  readonly revision?: number;
  readonly draft: string;
  readonly draftTitle: string;
  readonly children?: React.ReactNode;
}

/** How many links of the chain a form can take at once. */
const LINKS = 3;

export function SourceForm({ publishers, revision, draft, draftTitle, children, ...form }: SourceFormProps) {
  const words = sourceMessages(form.lang);
  const options = publishers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordForm
      {...form}
      labels={{ ...collisionLabels(words.fields), ...sourceLabels(form.lang) }}
      submitLabel={words.save}
      draft={draft}
      draftTitle={draftTitle}
      {...(revision === undefined ? {} : { revision })}
    >
      {children}
      <Text form={form} name="title" label={words.title} hint={words.titleHint} />
      <Select
        form={form}
        name="language"
        label={words.language}
        options={SOURCE_LANGUAGES.map((code) => ({ value: code, label: words.languages[code] }))}
      />
      <div className="field-pair-columns">
        <Select form={form} name="publisher" label={words.publisher} empty={words.publisherNotNamed} options={options} />
        <Text form={form} name="new.publisher" label={words.newPublisher} hint={words.newPublisherHint} />
      </div>
      <Text form={form} name="url" type="url" label={words.address} hint={words.sourceAddressHint} />
      <DateText form={form} name="publishedAt" label={words.published} />
      <FieldGroup title={words.chain} hint={words.chainHint}>
        {Array.from({ length: LINKS }, (_, at) => (
          <div className="field-pair-columns" key={`chain.${at}`}>
            <Select form={form} name={`chain.${at}.publisher`} label={words.publisher} empty="" options={options} />
            <Text form={form} name={`chain.${at}.words`} label={words.chainWords} />
          </div>
        ))}
      </FieldGroup>
      <InBothLanguages form={form} name="note" label={words.note} long />
      {revision !== undefined && <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />}
    </RecordForm>
  );
}

/** Fields as the form names them. */
function sourceLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = sourceMessages(lang);
  return {
    title: words.title,
    language: words.language,
    publisher: words.publisher,
    'new.publisher': words.newPublisher,
    url: words.address,
    publishedAt: words.published,
    chain: words.chain,
    'chain.publisher': words.publisher,
    'chain.words': words.chainWords,
    note: words.note,
  };
}

/** What is wrong with the form, in sentences. */
export function sourceErrors(lang: Lang, errors: readonly FieldError[]): FormSight['errors'] {
  const sentences: Readonly<Record<string, string>> = { ...collisionErrors(lang), ...sourceMessages(lang).errors };
  return errors.map(({ field, code }) => ({ field, sentence: sentences[code] ?? sentences['not-usable'] ?? code }));
}
