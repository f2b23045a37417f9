import type { Lang } from '../../../platform/values/bilingual.ts';
import { type FormSight, InBothLanguages, RecordForm, Text } from '../../../ui/record-form.tsx';
import { collisionLabels } from '../../history/index.parts.ts';
import { sourceMessages } from '../messages.ts';

interface PublisherFormProps extends FormSight {
  readonly revision?: number;
  readonly draft: string;
  readonly draftTitle: string;
  readonly children?: React.ReactNode;
}

export function PublisherForm({ revision, draft, draftTitle, children, ...form }: PublisherFormProps) {
  const words = sourceMessages(form.lang);
  return (
    <RecordForm
      {...form}
      labels={{ ...collisionLabels(words.fields), ...publisherLabels(form.lang) }}
      submitLabel={words.save}
      draft={draft}
      draftTitle={draftTitle}
      {...(revision === undefined ? {} : { revision })}
    >
      {children}
      <InBothLanguages form={form} name="name" label={words.publisherName} hint={words.publisherNameHint} />
      <Text form={form} name="url" type="url" label={words.site} />
      {revision !== undefined && <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />}
    </RecordForm>
  );
}

export function publisherLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = sourceMessages(lang);
  return { name: words.publisherName, url: words.site };
}
