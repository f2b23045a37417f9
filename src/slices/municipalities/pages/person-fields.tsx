import type { Lang } from '../../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../../ui/choice-by-name.tsx';
import { DateText, FieldGroup, type FormSight, InBothLanguages, typedIn } from '../../../ui/record-form.tsx';
import type { FormAnswer } from '../../history/index.server.ts';
import { municipalityMessages } from '../messages.ts';

interface FieldsProps {
  readonly form: FormSight;
  readonly candidates: FormAnswer['candidates'];
  /** The name is kept by others. */
  readonly withoutName?: boolean;
}

/** A person bears a name; all else stands in the office. */
export function PersonFields({ form, candidates, withoutName = false }: FieldsProps) {
  const { work } = municipalityMessages(form.lang);
  const personRevision = typedIn(form, 'person.revision');
  return (
    <>
      {personRevision !== '' && <input type="hidden" name="person.revision" value={personRevision} />}
      {!withoutName && <InBothLanguages form={form} name="name" label={work.personName} hint={work.personNameHint} />}
      <FieldGroup title={work.theOffice}>
        <InBothLanguages form={form} name="office" label={work.theOffice} hint={work.officeHint} />
        <ChoiceByName form={form} name="body" label={work.officeBody} hint={work.officeBodyHint} candidates={candidates['body'] ?? []} />
        <ChoiceByName
          form={form}
          name="municipality"
          label={work.officeMunicipality}
          hint={work.officeMunicipalityHint}
          candidates={candidates['municipality'] ?? []}
        />
        <div className="field-pair-columns">
          <DateText form={form} name="from" label={work.fields.from} />
          <DateText form={form} name="to" label={work.fields.to} />
        </div>
        <DateText form={form} name="knownBy" label={work.fields.knownBy} hint={work.knownByHint} />
      </FieldGroup>
    </>
  );
}

export function personLabels(lang: Lang): Readonly<Record<string, string>> {
  const { fields, personName, theOffice, officeBody, officeMunicipality } = municipalityMessages(lang).work;
  return { ...fields, name: personName, office: theOffice, body: officeBody, municipality: officeMunicipality };
}
