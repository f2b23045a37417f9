import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import { groupsOf } from '../../../platform/http/form-values.ts';
import { type Choice, FieldGroup, type FormSight, RecordForm, Text } from '../../../ui/record-form.tsx';
import { SourceBlock } from '../../sources/index.parts.ts';
import type { SourceToCite } from '../../sources/index.server.ts';
import { partnershipMessages } from '../messages.ts';
import { PartiesFields, RemoveBox } from './parties-fields.tsx';
import { PartnerFields } from './partner-fields.tsx';
import { KindField, StandingFields, TieFields, tieLabels } from './tie-fields.tsx';

interface EditTieFormProps extends FormSight {
  readonly title: string;
  readonly draft: string;
  readonly revision: number;
  readonly towns: Readonly<Record<string, { readonly name: string; readonly bodies: readonly Choice[] }>>;
  readonly bodies: readonly Choice[];
  readonly sources: readonly SourceToCite[];
  readonly candidates: readonly Candidate[];
  readonly children: React.ReactNode;
}

export function EditTieForm({ title, draft, revision, towns, bodies, sources, candidates, children, ...form }: EditTieFormProps) {
  const { lang, values } = form;
  const words = partnershipMessages(lang).work;
  return (
    <RecordForm {...form} labels={tieLabels(lang)} submitLabel={words.save} revision={revision} draft={draft} draftTitle={title}>
      {children}
      <KindField form={form} />
      <TieFields form={form} />
      <PartiesFields form={form} count={groupsOf(values, 'parties').length} towns={towns} bodies={bodies} />
      <details className="field-group-more" open={candidates.length > 0 || (values['new.name']?.[0] ?? '') !== ''}>
        <summary>{words.addParty}</summary>
        <PartnerFields form={form} prefix="new" title={words.addParty} candidates={candidates} />
      </details>
      {groupsOf(values, 'standings').map((at) => (
        <FieldGroup key={at} title={words.change(at + 1)}>
          <StandingFields form={form} prefix={`standings.${at}.`} />
          <RemoveBox form={form} name={`standings.${at}.remove`} />
        </FieldGroup>
      ))}
      <SourceBlock form={form} sources={sources} isNew={false} />
      <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />
    </RecordForm>
  );
}
