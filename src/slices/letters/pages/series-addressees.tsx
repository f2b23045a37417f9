import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { EmptyState } from '../../../ui/page-parts.tsx';
import { FieldGroup, LongText, Select, Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { inBraces } from '../merge-rules.ts';
import { letterMessages } from '../messages.ts';
import type { Option } from './reading.server.ts';
import type { Candidate, Preview } from './series-reading.server.ts';

interface AddresseesFormProps {
  readonly lang: Lang;
  readonly candidates: readonly Candidate[];
  readonly officials: readonly Option[];
  readonly executor: string;
  /** Of the series' text: what was previewed is what is written, or the person looks again. */
  readonly revision: number;
  /** What was typed already. */
  readonly typed: FormValues | null;
}

export function AddresseesForm({ lang, candidates, officials, executor, revision, typed }: AddresseesFormProps) {
  const words = letterMessages(lang);
  if (candidates.length === 0) return <EmptyState>{typeset(words.noTies, lang)}</EmptyState>;
  const values = typed ?? startingValues(candidates, executor);
  const form = { lang, values, errors: [] };
  return (
    <form method="post" className="record-form record-form--wide" noValidate>
      <input type="hidden" name="revision" value={revision} />
      {candidates.map((candidate, at) =>
        candidate.isWritten ? (
          <p key={candidate.key} className="note">
            {candidate.name}: {words.alreadyWritten}
          </p>
        ) : (
          <fieldset key={candidate.key} className="field-group">
            <legend>
              <label className="checkbox">
                <input type="checkbox" name={`to.${at}.on`} value="1" defaultChecked={values[`to.${at}.on`] !== undefined} />
                <span>{candidate.name}</span>
              </label>
            </legend>
            <input type="hidden" name={`to.${at}.key`} value={candidate.key} />
            <div className="field-pair-columns">
              <LongText form={form} name={`to.${at}.addressee`} label={words.addressee} rows={3} />
              <div>
                <Text form={form} name={`to.${at}.salutation`} label={words.salutation} hint={words.salutationHint} />
                <Text form={form} name={`to.${at}.name`} label={words.name} />
              </div>
            </div>
          </fieldset>
        ),
      )}
      <FieldGroup title={words.signPart}>
        <Select form={form} name="signatory" label={words.signatory} empty={words.signatoryNone} options={officials} />
        <LongText form={form} name="signatoryWritten" label={words.signatoryWritten} hint={words.signatoryHint} rows={2} />
        <div className="field-pair-columns">
          <Text form={form} name="executor" label={words.executor} />
          <Text form={form} name="executorPhone" label={words.executorPhone} type="tel" />
        </div>
      </FieldGroup>
      <p className="record-form-buttons">
        <button className="button" type="submit" name="deed" value="preview">
          {words.preview}
        </button>
        <button className="button button--quiet" type="submit" name="deed" value="drafts">
          {words.makeDrafts}
        </button>
        <button className="button button--quiet" type="submit" name="deed" value="registered">
          {words.makeRegistered}
        </button>
      </p>
    </form>
  );
}

function startingValues(candidates: readonly Candidate[], executor: string): FormValues {
  const of = candidates.flatMap(({ starting }, at) => [
    [`to.${at}.addressee`, [starting.addressee]] as const,
    [`to.${at}.salutation`, [starting.salutation]] as const,
    [`to.${at}.name`, [starting.name]] as const,
    [`to.${at}.on`, ['1']] as const,
  ]);
  return { ...Object.fromEntries(of), executor: [executor] };
}

export function Previews({ lang, previews }: { readonly lang: Lang; readonly previews: readonly Preview[] }) {
  const words = letterMessages(lang);
  return (
    <Section id="previews" title={words.previewTitle} count={String(previews.length)}>
      {previews.map(({ key, name, subject, text, missing }) => (
        <article key={key} className="letter-preview">
          <h3>{name}</h3>
          {missing.length > 0 && <p className="field-error">{words.missing(inBraces(missing))}</p>}
          <p>
            <b>{subject}</b>
          </p>
          <p className="letter-text measure">{text}</p>
        </article>
      ))}
    </Section>
  );
}
