import type { Lang } from '../../../platform/values/bilingual.ts';
import { Choices, type FormSight, InBothLanguages, Text } from '../../../ui/record-form.tsx';
import { municipalityMessages } from '../messages.ts';

export function ContactFields({ form }: { readonly form: FormSight }) {
  const { work } = municipalityMessages(form.lang);
  return (
    <>
      <InBothLanguages form={form} name="name" label={work.contactName} />
      <InBothLanguages form={form} name="office" label={work.theOffice} />
      <div className="field-pair-columns">
        <Text form={form} name="phone" type="tel" label={work.fields.phone} hint={work.phoneHint} />
        <Text form={form} name="email" type="email" label={work.fields.email} />
      </div>
      <Choices form={form} name="isPublic" label={work.fields.isPublic} options={[{ value: 'yes', label: work.showToReaders }]} />
    </>
  );
}

export function contactLabels(lang: Lang): Readonly<Record<string, string>> {
  const { fields, contactName, theOffice } = municipalityMessages(lang).work;
  return { ...fields, name: contactName, office: theOffice };
}
