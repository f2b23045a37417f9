import type { ReactNode } from 'react';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { PageTitle } from '../../ui/page-parts.tsx';
import { type FormSight, RecordForm, Select, Text } from '../../ui/record-form.tsx';
import { typeset } from '../../ui/typography.ts';
import { DraftNotice } from '../drafts/index.parts.ts';
import { CollisionPanel, collisionErrors, collisionLabels } from '../history/index.parts.ts';
import type { FormAnswer } from '../history/index.server.ts';
import { SourceBlock, sourceBlockErrors, sourceBlockLabels } from '../sources/index.parts.ts';
import { municipalityMessages } from './messages.ts';
import type { OpenedRecordForm } from './open-record-form.server.ts';

interface RecordFormPageProps {
  readonly opened: OpenedRecordForm;
  readonly answered: FormAnswer | undefined;
  /** Names of the form's own fields. */
  readonly labels: Readonly<Record<string, string>>;
  /** What can be wrong with them, by code. */
  readonly errors: Readonly<Record<string, string>>;
  /** Without a block for sources, where the record is not a fact: a contact. */
  readonly needsNoSource?: boolean;
  readonly children: (form: FormSight, candidates: FormAnswer['candidates']) => ReactNode;
  readonly before?: ReactNode;
  /** Over the form, where the page shows more than the form. */
  readonly heading?: string;
}

/** A page with the form of a record, new or edited: its draft, what is wrong, a collision, the fields, where it is known from, and why. */
export function RecordFormPage({ opened, answered, labels, errors, needsNoSource = false, children, ...around }: RecordFormPageProps) {
  const { lang, form: draft, title, keptAt, isContinued, sources, keepers } = opened;
  const words = municipalityMessages(lang).work;
  const revision = answered === undefined ? opened.revision : answered.revision === 0 ? undefined : answered.revision;
  const isNew = revision === undefined;
  const sentences: Readonly<Record<string, string>> = { ...sourceBlockErrors(lang), ...collisionErrors(lang), ...errors };
  const form: FormSight = {
    lang,
    values: answered?.values ?? opened.values,
    errors: (answered?.errors ?? []).map(({ code, ...error }) => ({
      ...error,
      sentence: sentences[code] ?? sentences['not-usable'] ?? code,
    })),
  };
  const collision = answered === undefined ? opened.collision : answered.collision;
  return (
    <>
      <DocumentTitle lang={lang}>{title}</DocumentTitle>
      <PageTitle>{typeset(title, lang)}</PageTitle>
      {around.before}
      {around.heading !== undefined && <h2>{around.heading}</h2>}
      {answered === undefined && <DraftNotice lang={lang} form={draft} keptAt={keptAt} isContinued={isContinued} />}
      <RecordForm
        {...form}
        action={`/${lang}/${draft}`}
        labels={{ ...sourceBlockLabels(lang), ...collisionLabels(labels), ...labels }}
        submitLabel={isNew ? words.record : words.save}
        draft={draft}
        draftTitle={title}
        {...(revision === undefined ? {} : { revision })}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={labels} />}
        {keepers.length > 1 && <Select form={form} name="forBody" label={words.keptBy} options={keepers} />}
        {children(form, answered?.candidates ?? {})}
        {!needsNoSource && <SourceBlock form={form} sources={sources} isNew={isNew} />}
        {!isNew && <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />}
      </RecordForm>
    </>
  );
}
