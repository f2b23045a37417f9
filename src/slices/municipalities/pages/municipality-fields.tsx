import type { Lang } from '../../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../../ui/choice-by-name.tsx';
import { DateText, FieldGroup, type FormSight, InBothLanguages, Select, Text, typedIn } from '../../../ui/record-form.tsx';
import { capitalised } from '../../../ui/typography.ts';
import type { FormAnswer } from '../../history/index.server.ts';
import { MUNICIPALITY_KINDS } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { COUNTRY_FIELDS, successorFields } from '../municipality-values.ts';

interface FieldsProps {
  readonly form: FormSight;
  readonly candidates: FormAnswer['candidates'];
}

export function MunicipalityFields({ form, candidates }: FieldsProps) {
  const { kinds, work } = municipalityMessages(form.lang);
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={work.fields.kind}
        options={MUNICIPALITY_KINDS.map((kind) => ({ value: kind, label: capitalised(kinds[kind], form.lang) }))}
      />
      <InBothLanguages form={form} name="name" label={work.name} hint={work.nameHint} />
      <ChoiceByName form={form} name="centre" label={work.fields.centre} hint={work.centreHint} candidates={candidates['centre'] ?? []} />
      <FieldGroup title={work.country} hint={work.countryHint}>
        {COUNTRY_FIELDS.map((name, at) =>
          at < 2 || typedIn(form, name) !== '' ? (
            <Text key={name} form={form} name={name} label={at === 0 ? work.country : work.secondCountry} />
          ) : null,
        )}
      </FieldGroup>
      <FieldGroup title={work.fields.officialName}>
        <InBothLanguages form={form} name="officialName" label={work.fields.officialName} hint={work.officialNameHint} />
        <Text form={form} name="oktmo" label={work.fields.oktmo} hint={work.oktmoHint} />
        <div className="field-pair-columns">
          <DateText form={form} name="validFrom" label={work.fields.validFrom} />
          <DateText form={form} name="validTo" label={work.fields.validTo} />
        </div>
        {successorFields(form.values).map((name) => (
          <ChoiceByName
            key={name}
            form={form}
            name={name}
            label={work.fields.successorOf}
            hint={work.successorHint}
            candidates={candidates[name] ?? []}
          />
        ))}
      </FieldGroup>
    </>
  );
}

export function municipalityLabels(lang: Lang): Readonly<Record<string, string>> {
  const { fields, name, country, secondCountry } = municipalityMessages(lang).work;
  return { ...fields, name, 'countries.0': country, 'countries.1': secondCountry, 'countries.2': secondCountry };
}
