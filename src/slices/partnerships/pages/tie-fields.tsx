import type { Lang } from '../../../platform/values/bilingual.ts';
import { uiMessages } from '../../../ui/messages.ts';
import { type Choice, Choices, DateText, type FormSight, InBothLanguages, Select } from '../../../ui/record-form.tsx';
import { DIRECTIONS, directionName } from '../../directions/index.ts';
import { collisionLabels } from '../../history/index.parts.ts';
import { sourceBlockErrors, sourceBlockLabels } from '../../sources/index.parts.ts';
import { ENTRY_KINDS } from '../../timeline/index.ts';
import { PARTNERSHIP_KINDS, STANDINGS } from '../input.ts';
import { partnershipMessages } from '../messages.ts';

/** Since when and why, and in which directions. */
export function TieFields({ form }: { readonly form: FormSight }) {
  const { lang } = form;
  const words = partnershipMessages(lang).work;
  return (
    <>
      <DateText form={form} name="since" label={words.since} hint={words.sinceHint} />
      <Choices
        form={form}
        name="directions"
        label={words.directions}
        hint={words.directionsHint}
        options={DIRECTIONS.map((code) => ({ value: code, label: directionName(code, lang) }))}
      />
      <InBothLanguages form={form} name="why" label={words.why} hint={words.whyHint} long />
    </>
  );
}

export function KindField({ form }: { readonly form: FormSight }) {
  const words = partnershipMessages(form.lang);
  const options = PARTNERSHIP_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return <Select form={form} name="kind" label={words.work.kind} empty="" options={options} />;
}

/** How a tie stands and from when; the day itself and the date of the source are asked apart. */
export function StandingFields({ form, prefix = '' }: { readonly form: FormSight; readonly prefix?: string }) {
  const { work: words, standings } = partnershipMessages(form.lang);
  return (
    <>
      <Select
        form={form}
        name={`${prefix}standing`}
        label={words.standing}
        empty={words.standingNotSaid}
        options={STANDINGS.map((standing) => ({ value: standing, label: standings[standing] }))}
      />
      <div className="field-pair-columns">
        <DateText form={form} name={`${prefix}date`} label={words.standingDate} hint={words.standingDateHint} />
        <DateText form={form} name={`${prefix}knownBy`} label={words.knownBy} hint={words.knownByHint} />
      </div>
      <InBothLanguages form={form} name={`${prefix}reason`} label={words.reasonOf} hint={words.reasonOfHint} />
    </>
  );
}

export function entryKinds(lang: Lang): readonly Choice[] {
  const { beads } = uiMessages(lang);
  return ENTRY_KINDS.map((kind) => ({ value: kind, label: beads[kind] }));
}

/** Fields as the forms of this slice name them. */
export function tieLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = partnershipMessages(lang).work;
  const stands = (prefix: string) => ({
    [`${prefix}standing`]: words.standing,
    [`${prefix}date`]: words.standingDate,
    [`${prefix}knownBy`]: words.knownBy,
    [`${prefix}reason`]: words.reasonOf,
    [`${prefix}reason.ru`]: words.reasonOf,
    [`${prefix}reason.en`]: words.reasonOf,
  });
  const partner = (prefix: string, name: string) => ({ [`${prefix}.name`]: name, [`${prefix}.body`]: words.body });
  return {
    kind: words.kind,
    since: words.since,
    why: words.why,
    'why.ru': words.why,
    'why.en': words.why,
    directions: words.directions,
    parties: words.addParty,
    'parties.role': words.role,
    'parties.body': words.body,
    'parties.asWritten': words.asWritten,
    second: words.existing,
    standings: words.stands,
    ...stands(''),
    ...stands('stands.'),
    ...stands('standings.'),
    ...partner('partner', words.partner),
    ...partner('first', words.first),
    ...partner('new', words.addParty),
    'entry.kind': words.entryKind,
    'entry.title': words.entryTitle,
    'entry.title.ru': words.entryTitle,
    'entry.title.en': words.entryTitle,
    'entry.date': words.entryDate,
    'entry.knownBy': words.knownBy,
    ...sourceBlockLabels(lang),
    ...collisionLabels(partnershipMessages(lang).fields),
  };
}

export function tieErrors(lang: Lang): Readonly<Record<string, string>> {
  return { ...sourceBlockErrors(lang), ...partnershipMessages(lang).errors };
}
