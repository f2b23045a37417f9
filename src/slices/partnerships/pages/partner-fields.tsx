import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { Choices, errorOf, FieldGroup, type FormSight, Select, Text, typedIn } from '../../../ui/record-form.tsx';
import { BODY_KINDS, bodyKindName, MUNICIPALITY_KINDS, municipalityKindName } from '../../municipalities/index.ts';
import { partnershipMessages } from '../messages.ts';

interface PartnerFieldsProps {
  readonly form: FormSight;
  /** Of the fields' names: `partner`. */
  readonly prefix: string;
  readonly title: string;
  /** Those who may be meant by what was typed; none until it was looked for. */
  readonly candidates: readonly Candidate[];
}

/** A side of a tie, named as people name it; where several are called so, they are offered. `partnerOfForm` reads it. */
export function PartnerFields({ form, prefix, title, candidates }: PartnerFieldsProps) {
  const { lang } = form;
  const words = partnershipMessages(lang).work;
  const isDetailed = ['body', 'bodyKind', 'as'].some((name) => typedIn(form, `${prefix}.${name}`) !== '');
  return (
    <FieldGroup title={title}>
      <Text form={form} name={`${prefix}.name`} label={words.name} hint={words.nameHint} />
      <WhichOne form={form} prefix={prefix} candidates={candidates} />
      <label className="checkbox">
        <input type="checkbox" name={`${prefix}.unnamed`} value="yes" defaultChecked={typedIn(form, `${prefix}.unnamed`) !== ''} />
        <span>{words.unnamed}</span>
      </label>
      <details className="field-group-more" open={isDetailed || errorOf(form, `${prefix}.body`) !== undefined}>
        <summary>{words.body}</summary>
        <Text form={form} name={`${prefix}.body`} label={words.body} hint={words.bodyHint} />
        <div className="field-pair-columns">
          <Select form={form} name={`${prefix}.bodyKind`} label={words.bodyKind} empty="" options={bodyKinds(lang)} />
          <Select form={form} name={`${prefix}.as`} label={words.as} empty="" options={kinds(lang)} />
        </div>
      </details>
    </FieldGroup>
  );
}

function WhichOne({ form, prefix, candidates }: Omit<PartnerFieldsProps, 'title'>) {
  const { lang } = form;
  const words = partnershipMessages(lang).work;
  const typed = typedIn(form, `${prefix}.name`).trim();
  const chosen = typedIn(form, `${prefix}.id`);
  const isFor = <input type="hidden" name={`${prefix}.for`} value={typed} />;
  if (errorOf(form, `${prefix}.name`) === undefined || typed === '')
    return (
      <>
        {isFor}
        {chosen !== '' && <input type="hidden" name={`${prefix}.id`} value={chosen} />}
      </>
    );
  const options = [...candidates, { value: 'written', label: words.asWrittenOnly(typed) }];
  return (
    <>
      {isFor}
      <Choices form={form} name={`${prefix}.id`} label={words.whichOne} options={options} one />
    </>
  );
}

function kinds(lang: Lang) {
  return MUNICIPALITY_KINDS.map((kind) => ({ value: kind, label: municipalityKindName(kind, lang) }));
}

function bodyKinds(lang: Lang) {
  return BODY_KINDS.map((kind) => ({ value: kind, label: bodyKindName(kind, lang) }));
}
