import type { Lang } from '../../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../../ui/choice-by-name.tsx';
import { type FormSight, InBothLanguages, Select } from '../../../ui/record-form.tsx';
import { capitalised } from '../../../ui/typography.ts';
import type { FormAnswer } from '../../history/index.server.ts';
import { BODY_KINDS } from '../input.ts';
import { municipalityMessages } from '../messages.ts';

interface FieldsProps {
  readonly form: FormSight;
  readonly candidates: FormAnswer['candidates'];
}

export function BodyFields({ form, candidates }: FieldsProps) {
  const { bodyKinds, work } = municipalityMessages(form.lang);
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={work.fields.kind}
        options={BODY_KINDS.map((kind) => ({ value: kind, label: capitalised(bodyKinds[kind], form.lang) }))}
      />
      <InBothLanguages form={form} name="name" label={work.name} hint={work.nameHint} />
      <ChoiceByName
        form={form}
        name="municipality"
        label={work.fields.municipality}
        hint={work.bodyMunicipalityHint}
        candidates={candidates['municipality'] ?? []}
      />
    </>
  );
}

export function bodyLabels(lang: Lang): Readonly<Record<string, string>> {
  const { fields, name } = municipalityMessages(lang).work;
  return { ...fields, name };
}
