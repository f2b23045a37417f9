import { groupsOf } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import {
  type Choice,
  DateText,
  FieldGroup,
  type FormSight,
  InBothLanguages,
  RecordForm,
  Select,
  Text,
  typedIn,
} from '../../../ui/record-form.tsx';
import { DIRECTIONS, directionName } from '../../directions/index.ts';
import { collisionLabels } from '../../history/index.parts.ts';
import { SourceBlock, sourceBlockErrors, sourceBlockLabels } from '../../sources/index.parts.ts';
import type { SourceToCite } from '../../sources/index.server.ts';
import { CURRENCIES, ORIGINS, TOLD_AS } from '../input.ts';
import { commitmentMessages } from '../messages.ts';

export interface CommitmentFormProps extends FormSight {
  /** Who can be named, as `whoCanBeNamed` answers. */
  readonly who: readonly Choice[];
  /** Meetings and papers of the tie at which it may have been made. */
  readonly entries: readonly Choice[];
  readonly sources: readonly SourceToCite[];
  /** Bodies in whose name a new promise can be written down, where there are several. */
  readonly bodies?: readonly Choice[];
  readonly revision?: number;
  readonly draft: string;
  readonly draftTitle: string;
  readonly children?: React.ReactNode;
}

export function CommitmentForm({
  who,
  entries,
  sources,
  bodies = [],
  revision,
  draft,
  draftTitle,
  children,
  ...form
}: CommitmentFormProps) {
  const { lang } = form;
  const words = commitmentMessages(lang);
  const isNew = revision === undefined;
  const partnership = typedIn(form, 'partnership');
  return (
    <RecordForm
      {...form}
      labels={commitmentLabels(lang)}
      submitLabel={words.form.save}
      draft={draft}
      draftTitle={draftTitle}
      {...(isNew ? {} : { revision })}
    >
      {children}
      <input type="hidden" name="partnership" value={partnership} />
      {bodies.length > 1 && <Select form={form} name="for" label={words.form.forBody} options={bodies} />}
      <InBothLanguages form={form} name="text" label={words.fields.text} hint={words.form.textHint} long />
      <Select form={form} name="toldAs" label={words.fields.toldAs} empty="" options={choices(TOLD_AS, words.toldAs)} />
      {partnership === '' && <InBothLanguages form={form} name="towards" label={words.fields.towards} hint={words.form.towardsHint} />}
      <OwnerLines form={form} name="owners" who={who} least={2} title={words.fields.owners} hint={words.form.ownersHint} />
      <WhenFields form={form} />
      <WhereFields form={form} entries={entries} />
      <SourceBlock form={form} sources={sources} isNew={isNew} />
      <details className="field-group-more" open={hasMore(form)}>
        <summary>{words.form.more}</summary>
        <MoreFields form={form} who={who} />
      </details>
      {!isNew && <Text form={form} name="reason" label={words.form.reason} hint={words.form.reasonHint} />}
    </RecordForm>
  );
}

function choices<Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>): readonly Choice[] {
  return codes.map((code) => ({ value: code, label: names[code] }));
}

interface OwnerLinesProps {
  readonly form: FormSight;
  readonly name: 'owners' | 'partners';
  readonly who: readonly Choice[];
  readonly least: number;
  readonly title: string;
  readonly hint: string;
}

/** One line for everybody who is named, and an empty one. */
function OwnerLines({ form, name, who, least, title, hint }: OwnerLinesProps) {
  const words = commitmentMessages(form.lang).form;
  const count = Math.max(least, linesOf(form, name) + 1);
  return (
    <FieldGroup title={title} hint={hint}>
      {Array.from({ length: count }, (_, at) => {
        const line = `${name}.${at}`;
        return (
          <div key={line} className="owner-line">
            <Select form={form} name={`${line}.who`} label={words.whoLine(at + 1)} empty={words.nobody} options={who} />
            <details open={typedIn(form, `${line}.asWritten.ru`) !== '' || typedIn(form, `${line}.asWritten.en`) !== ''}>
              <summary>{words.asWritten}</summary>
              <InBothLanguages form={form} name={`${line}.asWritten`} label={words.asWrittenLabel(at + 1)} />
            </details>
          </div>
        );
      })}
    </FieldGroup>
  );
}

/** Lines up to the last that says something. */
function linesOf({ values }: FormSight, name: string): number {
  const filled = groupsOf(values, name).filter((at) =>
    Object.keys(values).some((field) => field.startsWith(`${name}.${at}.`) && (values[field]?.[0] ?? '') !== ''),
  );
  return (filled.at(-1) ?? -1) + 1;
}

function WhenFields({ form }: { readonly form: FormSight }) {
  const words = commitmentMessages(form.lang);
  return (
    <FieldGroup title={words.form.when} hint={words.form.whenHint}>
      <div className="field-pair-columns">
        <DateText form={form} name="due" label={words.fields.due} />
        <DateText form={form} name="start" label={words.fields.start} />
      </div>
      <InBothLanguages form={form} name="dueText" label={words.fields.dueText} hint={words.form.dueTextHint} />
    </FieldGroup>
  );
}

function WhereFields({ form, entries }: { readonly form: FormSight; readonly entries: readonly Choice[] }) {
  const words = commitmentMessages(form.lang);
  return (
    <FieldGroup title={words.form.where}>
      <Select form={form} name="origin" label={words.fields.origin} empty="" options={choices(ORIGINS, words.origins)} />
      {entries.length > 0 && (
        <Select form={form} name="originEntry" label={words.fields.originEntry} empty={words.form.noEntry} options={entries} />
      )}
      <div className="field-pair-columns">
        <DateText form={form} name="madeOn" label={words.fields.madeOn} hint={words.form.madeOnHint} />
        <DateText form={form} name="knownBy" label={words.fields.knownBy} hint={words.form.knownByHint} />
      </div>
    </FieldGroup>
  );
}

function MoreFields({ form, who }: { readonly form: FormSight; readonly who: readonly Choice[] }) {
  const words = commitmentMessages(form.lang);
  const { lang } = form;
  return (
    <>
      <Select
        form={form}
        name="direction"
        label={words.fields.direction}
        empty={words.form.noDirection}
        options={DIRECTIONS.map((code) => ({ value: code, label: directionName(code, lang) }))}
      />
      <OwnerLines form={form} name="partners" who={who} least={1} title={words.fields.partners} hint={words.form.partnersHint} />
      <FieldGroup title={words.fields.money}>
        <div className="field-pair-columns">
          <Text form={form} name="money.amount" label={words.form.amount} hint={words.form.amountHint} />
          <Select form={form} name="money.currency" label={words.form.currency} empty="" options={currencies(form)} />
        </div>
      </FieldGroup>
      <FieldGroup title={words.fields.milestones} hint={words.form.milestonesHint}>
        {Array.from({ length: linesOf(form, 'milestones') + 1 }, (_, at) => (
          <div key={`milestones.${at}`} className="owner-line">
            <InBothLanguages form={form} name={`milestones.${at}.text`} label={words.form.milestone(at + 1)} />
            <div className="field-pair-columns">
              <DateText form={form} name={`milestones.${at}.due`} label={words.fields.due} />
              <DateText form={form} name={`milestones.${at}.doneOn`} label={words.form.milestoneDone} />
            </div>
          </div>
        ))}
      </FieldGroup>
    </>
  );
}

/** A record may have another one than those of the list. */
function currencies(form: FormSight): readonly Choice[] {
  const typed = typedIn(form, 'money.currency');
  const codes = new Set<string>(typed === '' ? CURRENCIES : [...CURRENCIES, typed]);
  const names = new Intl.DisplayNames(form.lang, { type: 'currency', fallback: 'code' });
  return [...codes].map((code) => ({ value: code, label: /^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code }));
}

const MORE = /^(?:direction|partners|money|milestones)/;

/** What is filled in, or wrong, is not hidden. */
function hasMore({ values, errors }: FormSight): boolean {
  const isFilled = Object.entries(values).some(([name, typed]) => MORE.test(name) && (typed[0] ?? '') !== '' && typed[0] !== '||');
  return isFilled || errors.some(({ field }) => MORE.test(field));
}

export function commitmentLabels(lang: Lang): Readonly<Record<string, string>> {
  const { fields, form } = commitmentMessages(lang);
  return {
    ...fields,
    'text.ru': fields.text,
    'text.en': fields.text,
    'towards.ru': fields.towards,
    'towards.en': fields.towards,
    'owners.who': fields.owners,
    'partners.who': fields.partners,
    'dueText.ru': fields.dueText,
    'dueText.en': fields.dueText,
    'money.amount': form.amount,
    'money.currency': form.currency,
    'milestones.text': form.milestoneOne,
    'milestones.due': fields.due,
    'milestones.doneOn': form.milestoneDone,
    ...sourceBlockLabels(lang),
    ...collisionLabels(fields),
  };
}

export function commitmentErrors(lang: Lang): Readonly<Record<string, string>> {
  return { ...sourceBlockErrors(lang), ...commitmentMessages(lang).errors };
}
