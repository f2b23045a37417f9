import type { Lang } from '../../../platform/values/bilingual.ts';
import { uiMessages } from '../../../ui/messages.ts';
import { type Choice, Choices, DateText, type FormSight, InBothLanguages, RecordForm, Select, Text } from '../../../ui/record-form.tsx';
import { collisionLabels } from '../../history/index.parts.ts';
import { SourceBlock, sourceBlockErrors, sourceBlockLabels } from '../../sources/index.parts.ts';
import type { SourceToCite } from '../../sources/index.server.ts';
import { type EntryKind, SUBJECT_ROLES } from '../input.ts';
import { timelineMessages } from '../messages.ts';

export interface EntryFormProps extends FormSight {
  readonly kinds: readonly EntryKind[];
  /** Records on whose timelines the entry may stand, `kind:id`. */
  readonly subjects: readonly Choice[];
  readonly sources: readonly SourceToCite[];
  /** Bodies in whose name a new entry can be made, where there are several. */
  readonly bodies?: readonly Choice[];
  readonly revision?: number;
  readonly draft: string;
  readonly draftTitle: string;
  readonly children?: React.ReactNode;
}

export function EntryForm({ kinds, subjects, sources, bodies = [], revision, draft, draftTitle, children, ...form }: EntryFormProps) {
  const { lang } = form;
  const words = timelineMessages(lang);
  const { beads } = uiMessages(lang);
  const towns = subjects.filter(({ value }) => value.startsWith('municipality:'));
  const isNew = revision === undefined;
  return (
    <RecordForm
      {...form}
      labels={entryLabels(lang)}
      submitLabel={words.save}
      draft={draft}
      draftTitle={draftTitle}
      {...(isNew ? {} : { revision })}
    >
      {children}
      {bodies.length > 1 && <Select form={form} name="for" label={words.forBody} options={bodies} />}
      <Select form={form} name="kind" label={words.kind} empty="" options={kinds.map((kind) => ({ value: kind, label: beads[kind] }))} />
      <InBothLanguages form={form} name="title" label={words.titleOf} hint={words.titleHint} />
      <div className="field-pair-columns">
        <DateText form={form} name="date" label={words.date} hint={words.dateHint} />
        <DateText form={form} name="knownBy" label={words.knownBy} hint={words.knownByHint} />
      </div>
      <DateText form={form} name="endDate" label={words.endDate} hint={words.endDateHint} />
      <InBothLanguages form={form} name="text" label={words.text} hint={words.textHint} long />
      <Choices form={form} name="subjects" label={words.subjects} options={subjects} />
      {towns.map(({ value, label }) => (
        <Select
          key={value}
          form={form}
          name={`role.${value}`}
          label={words.role(label)}
          empty={words.roleNotSaid}
          options={SUBJECT_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
        />
      ))}
      <SourceBlock form={form} sources={sources} isNew={isNew} />
      {!isNew && <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />}
    </RecordForm>
  );
}

export function entryLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = timelineMessages(lang);
  return {
    kind: words.kind,
    title: words.titleOf,
    'title.ru': words.titleOf,
    'title.en': words.titleOf,
    date: words.date,
    endDate: words.endDate,
    knownBy: words.knownBy,
    text: words.text,
    'text.ru': words.text,
    'text.en': words.text,
    subjects: words.subjects,
    ...sourceBlockLabels(lang),
    ...collisionLabels(timelineMessages(lang).fields),
  };
}

export function entryErrors(lang: Lang): Readonly<Record<string, string>> {
  return { ...sourceBlockErrors(lang), ...timelineMessages(lang).errors };
}
