import type { ReactNode } from 'react';
import { DateText, FieldGroup, FileField, type FormSight, LongText, RecordForm, Select, Text } from '../../../ui/record-form.tsx';
import { collisionLabels } from '../../history/index.parts.ts';
import { LETTER_LANGS, type LetterDirection } from '../input.ts';
import { letterLabels } from '../letter-labels.ts';
import { letterMessages } from '../messages.ts';
import type { LetterChoices, Option } from './reading.server.ts';

interface LetterFormProps extends FormSight {
  readonly direction: LetterDirection;
  readonly choices: LetterChoices;
  readonly revision?: number;
  readonly draft: string;
  readonly draftTitle: string;
  readonly submitLabel: string;
  /** A new letter: the id under which it is entered, whoever sends the form twice, and the books to choose from. */
  readonly fresh?: { readonly id: string; readonly books: readonly Option[] };
  readonly children?: ReactNode;
}

const SCANS = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,application/pdf,image/jpeg,image/png,image/tiff';

/** The form of a letter of either direction. */
export function LetterForm({ direction, choices, revision, draft, draftTitle, submitLabel, fresh, children, ...form }: LetterFormProps) {
  const words = letterMessages(form.lang);
  const isIncoming = direction === 'incoming';
  const labels = letterLabels(form.lang, direction);
  return (
    <RecordForm
      {...form}
      labels={{ ...collisionLabels(labels), ...labels }}
      submitLabel={submitLabel}
      draft={draft}
      draftTitle={draftTitle}
      upload={isIncoming && fresh !== undefined}
      {...(revision === undefined ? {} : { revision })}
    >
      {children}
      {fresh !== undefined && (
        <>
          <input type="hidden" name="id" value={fresh.id} />
          {fresh.books.length > 1 ? (
            <Select form={form} name="body" label={words.book} options={fresh.books} />
          ) : (
            <input type="hidden" name="body" value={fresh.books[0]?.value ?? ''} />
          )}
        </>
      )}
      <FieldGroup title={words.otherSide}>
        <Select form={form} name="other" label={words.otherChosen} hint={words.otherHint} empty={words.otherNone} options={choices.sides} />
        <Text form={form} name="withWritten" label={words.otherWritten} />
        {isIncoming && (
          <div className="field-pair-columns">
            <Text form={form} name="theirNumber" label={words.theirNumber} />
            <DateText form={form} name="theirDate" label={words.theirDate} hint={words.dayHint} />
          </div>
        )}
      </FieldGroup>
      <FieldGroup title={words.paperPart}>
        {!isIncoming && <LongText form={form} name="addressee" label={words.addressee} hint={words.addresseeHint} rows={4} />}
        <Text form={form} name="subject" label={words.subject} hint={words.subjectHint} />
        <Select
          form={form}
          name="lang"
          label={words.lang}
          options={LETTER_LANGS.map((code) => ({ value: code, label: words.langs[code] }))}
        />
        <LongText
          form={form}
          name="text"
          label={words.text}
          hint={isIncoming ? words.textIncomingHint : words.textHint}
          rows={isIncoming ? 4 : 14}
        />
        {!isIncoming && <LongText form={form} name="enclosures" label={words.enclosures} hint={words.enclosuresHint} rows={3} />}
        {isIncoming && fresh !== undefined && (
          <FileField
            form={form}
            name="scan"
            label={words.scan}
            hint={form.errors.length > 0 ? words.scanAgain : words.scanHint}
            accept={SCANS}
          />
        )}
      </FieldGroup>
      <FieldGroup title={words.signPart}>
        {isIncoming ? (
          <LongText form={form} name="signatoryWritten" label={words.signedBy} rows={2} />
        ) : (
          <>
            <Select form={form} name="signatory" label={words.signatory} empty={words.signatoryNone} options={choices.officials} />
            <LongText form={form} name="signatoryWritten" label={words.signatoryWritten} hint={words.signatoryHint} rows={2} />
          </>
        )}
        <div className="field-pair-columns">
          <Text form={form} name="executor" label={words.executor} complete="name" />
          <Text form={form} name="executorPhone" label={words.executorPhone} type="tel" complete="tel" />
        </div>
      </FieldGroup>
      <FieldGroup title={words.filePart}>
        <DateText form={form} name="replyBy" label={isIncoming ? words.replyBy : words.replyExpected} hint={words.dayHint} />
        <Select form={form} name="answers" label={words.answers} empty={words.answersNone} options={choices.answerable} />
        <Select form={form} name="partnership" label={words.partnership} empty={words.partnershipNone} options={choices.ties} />
      </FieldGroup>
      {revision !== undefined && <Text form={form} name="reason" label={words.reason} hint={words.reasonHint} />}
    </RecordForm>
  );
}
