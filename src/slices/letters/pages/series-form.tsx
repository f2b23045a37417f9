import { type FormSight, LongText, RecordForm, Text } from '../../../ui/record-form.tsx';
import { inBraces, MERGE_FIELDS } from '../merge-rules.ts';
import { letterMessages } from '../messages.ts';

interface SeriesFormProps extends FormSight {
  readonly submitLabel: string;
  readonly draft: string;
  readonly draftTitle: string;
  readonly revision?: number;
  readonly children?: React.ReactNode;
}

/** The one text of a series. */
export function SeriesForm({ submitLabel, draft, draftTitle, revision, children, ...form }: SeriesFormProps) {
  const words = letterMessages(form.lang);
  return (
    <RecordForm
      {...form}
      labels={{ title: words.seriesTitle, subject: words.subject, text: words.text }}
      submitLabel={submitLabel}
      draft={draft}
      draftTitle={draftTitle}
      {...(revision === undefined ? {} : { revision })}
    >
      {children}
      <Text form={form} name="title" label={words.seriesTitle} hint={words.seriesTitleHint} />
      <Text form={form} name="subject" label={words.subject} hint={words.subjectHint} />
      <LongText form={form} name="text" label={words.text} hint={words.fieldsHint(inBraces(MERGE_FIELDS))} rows={12} />
    </RecordForm>
  );
}
