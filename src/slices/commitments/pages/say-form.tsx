import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatMoment } from '../../../ui/dates.ts';
import {
  type Choice,
  Choices,
  DateText,
  FieldGroup,
  FileField,
  type FormSight,
  InBothLanguages,
  RecordForm,
  Select,
  Text,
} from '../../../ui/record-form.tsx';
import type { CommitmentMove } from '../input.ts';
import { commitmentMessages } from '../messages.ts';
import type { SaidView } from '../views.ts';

interface SayFormProps extends FormSight {
  readonly moves: readonly CommitmentMove[];
  readonly bodies: readonly Choice[];
  /** Letters of one's own books that belong to the tie. */
  readonly letters: readonly Choice[];
  /** Of the promise as it stands above the form. */
  readonly revision: number;
}

/** What became of a promise: what, when, why, and what shows it. */
export function SayForm({ moves, bodies, letters, revision, ...form }: SayFormProps) {
  const { lang } = form;
  const { say: words, moves: names } = commitmentMessages(lang);
  return (
    <RecordForm {...form} labels={labelsOf(lang)} submitLabel={words.send} upload>
      <input type="hidden" name="revision" value={revision} />
      {bodies.length > 1 && <Select form={form} name="for" label={words.forBody} options={bodies} />}
      <Choices form={form} name="move" label={words.what} one options={moves.map((move) => ({ value: move, label: names[move] }))} />
      <DateText form={form} name="happenedOn" label={words.when} hint={words.whenHint} />
      <InBothLanguages form={form} name="reason" label={words.reason} hint={words.reasonHint} long />
      <FieldGroup title={words.evidence} hint={words.evidenceHint}>
        <FileField form={form} name="file" label={words.file} hint={words.fileHint} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" />
        <Text form={form} name="link.url" label={words.link} type="url" />
        {letters.length > 0 && <Select form={form} name="evidence.letter" label={words.letter} empty={words.noLetter} options={letters} />}
        <InBothLanguages form={form} name="evidence.title" label={words.evidenceTitle} />
      </FieldGroup>
      <details className="field-group-more" open={form.errors.some(({ field }) => field.startsWith('paper'))}>
        <summary>{words.paper}</summary>
        <p className="note">{words.paperHint}</p>
        {letters.length > 0 && (
          <Select form={form} name="paper.letter" label={words.paperLetter} empty={words.noLetter} options={letters} />
        )}
        <div className="field-pair-columns">
          <Text form={form} name="paper.named" label={words.paperNamed} hint={words.paperNamedHint} />
          <Text form={form} name="paper.by" label={words.paperBy} hint={words.paperByHint} />
        </div>
      </details>
    </RecordForm>
  );
}

function labelsOf(lang: Lang): Readonly<Record<string, string>> {
  const { say: words } = commitmentMessages(lang);
  return {
    move: words.what,
    happenedOn: words.when,
    reason: words.reason,
    'reason.ru': words.reason,
    'reason.en': words.reason,
    file: words.file,
    'link.url': words.link,
    'evidence.title': words.evidenceTitle,
    'paper.named': words.paperNamed,
    'paper.by': words.paperBy,
  };
}

/** A slip of the hand: one’s own last word is taken back, and stays to be read, struck out. */
export function TakeBackForm({ lang, said }: { readonly lang: Lang; readonly said: SaidView }) {
  const { say: words, saidMoves } = commitmentMessages(lang);
  return (
    <form method="post" className="record-form">
      <h2>{words.takeBackTitle}</h2>
      <p className="note">{words.lastWord(saidMoves[said.move], formatMoment(said.saidAt, lang))}</p>
      <input type="hidden" name="takeBack" value={said.id} />
      <p className="record-form-buttons">
        <button className="button button--quiet" type="submit">
          {words.takeBack}
        </button>
      </p>
    </form>
  );
}
