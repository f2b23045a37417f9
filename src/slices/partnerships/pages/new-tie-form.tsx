import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import type { Bilingual } from '../../../platform/values/bilingual.ts';
import type { Choice } from '../../../ui/record-form.tsx';
import { DateText, errorOf, FieldGroup, type FormSight, InBothLanguages, RecordForm, Select, typedIn } from '../../../ui/record-form.tsx';
import { Words } from '../../../ui/words.tsx';
import { SourceBlock } from '../../sources/index.parts.ts';
import type { SourceToCite } from '../../sources/index.server.ts';
import { partnershipMessages } from '../messages.ts';
import { PartnerFields } from './partner-fields.tsx';
import { entryKinds, KindField, StandingFields, TieFields, tieLabels } from './tie-fields.tsx';

export interface TieKnown {
  readonly id: string;
  readonly title: Bilingual;
}

interface NewTieFormProps extends FormSight {
  /** Bodies in whose name the reader enters a tie; none: an operator, who names both sides. */
  readonly sides: readonly Choice[];
  readonly sources: readonly SourceToCite[];
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
  /** Ties of the same sides that the register has. */
  readonly known: readonly TieKnown[];
}

export function NewTieForm({ sides, sources, candidates, known, ...form }: NewTieFormProps) {
  const { lang } = form;
  const words = partnershipMessages(lang).work;
  return (
    <RecordForm {...form} labels={tieLabels(lang)} submitLabel={words.save} draft="work/partnerships/new" draftTitle={words.newTie}>
      <Known form={form} known={known} />
      {sides.length > 0 ? (
        <Select form={form} name="side" label={words.mine} options={sides} />
      ) : (
        <PartnerFields form={form} prefix="first" title={words.first} candidates={candidates['first'] ?? []} />
      )}
      <PartnerFields
        form={form}
        prefix="partner"
        title={sides.length > 0 ? words.partner : words.other}
        candidates={candidates['partner'] ?? []}
      />
      <FieldGroup title={words.about}>
        <div className="field-pair-columns">
          <KindField form={form} />
          <Mentor form={form} />
        </div>
        <TieFields form={form} />
      </FieldGroup>
      <FieldGroup title={words.stands} hint={words.standsHint}>
        <StandingFields form={form} prefix="stands." />
      </FieldGroup>
      <SourceBlock form={form} sources={sources} isNew />
      <FirstEntry form={form} />
    </RecordForm>
  );
}

function Mentor({ form }: { readonly form: FormSight }) {
  const words = partnershipMessages(form.lang).work;
  const options = [
    { value: 'mine', label: words.mentorMine },
    { value: 'partner', label: words.mentorPartner },
  ];
  return <Select form={form} name="mentor" label={words.mentor} hint={words.mentorHint} empty={words.mentorUnknown} options={options} />;
}

function FirstEntry({ form }: { readonly form: FormSight }) {
  const words = partnershipMessages(form.lang).work;
  const names = ['entry.kind', 'entry.title.ru', 'entry.title.en', 'entry.date', 'entry.knownBy'];
  const isOpen = names.some((name) => typedIn(form, name) !== '' || errorOf(form, name) !== undefined);
  return (
    <details className="field-group-more" open={isOpen}>
      <summary>{words.entry}</summary>
      <p className="note">{words.entryHint}</p>
      <Select form={form} name="entry.kind" label={words.entryKind} empty="" options={entryKinds(form.lang)} />
      <InBothLanguages form={form} name="entry.title" label={words.entryTitle} />
      <div className="field-pair-columns">
        <DateText form={form} name="entry.date" label={words.entryDate} hint={words.standingDateHint} />
        <DateText form={form} name="entry.knownBy" label={words.knownBy} hint={words.knownByHint} />
      </div>
    </details>
  );
}

/** A tie of these sides is in the register: it is shown, and a second one is made only if the person says so. */
function Known({ form, known }: { readonly form: FormSight; readonly known: readonly TieKnown[] }) {
  const { lang } = form;
  const words = partnershipMessages(lang).work;
  if (known.length === 0) return null;
  return (
    <section className="message message--notice" id="field-second" tabIndex={-1}>
      <p>{words.existing}</p>
      <ul>
        {known.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${lang}/partnerships/${id}`}>
              <Words lang={lang} of={title} />
            </a>
          </li>
        ))}
      </ul>
      <label className="checkbox">
        <input type="checkbox" name="second" value="yes" defaultChecked={typedIn(form, 'second') !== ''} />
        <span>{words.second}</span>
      </label>
    </section>
  );
}
