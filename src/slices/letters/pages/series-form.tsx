import { type FormSight, LongText, RecordForm, Text } from '../../../ui/record-form.tsx';
import { collisionLabels } from '../../history/index.parts.ts';
import { inBraces, MERGE_FIELDS } from '../merge-rules.ts';
import { letterMessages } from '../messages.ts';
import { seriesLabels } from '../series-values.ts';

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
      labels={{ ...collisionLabels(seriesLabels(form.lang)), ...seriesLabels(form.lang) }}
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
