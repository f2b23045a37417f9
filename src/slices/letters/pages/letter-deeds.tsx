import type { ReactNode } from 'react';
import { FileField, type FormSight, LongText, Select } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import type { KeptLetter } from '../kept-queries.server.ts';
import { letterMessages } from '../messages.ts';
import type { Option } from './reading.server.ts';

interface LetterDeedsProps {
  readonly form: FormSight;
  readonly kept: KeptLetter;
  readonly answerable: readonly Option[];
  readonly source: { readonly id: string; readonly title: string } | null;
  readonly hasScan: boolean;
}

/** What can be done with the letter, each with a button of its own. */
export function LetterDeeds({ form, kept, answerable, source, hasScan }: LetterDeedsProps) {
  const { lang } = form;
  const words = letterMessages(lang);
  const { input, status, revision } = kept;
  const at = `/${lang}/work/letters/${input.id}`;
  const isIncoming = input.direction === 'incoming';
  const deed = (name: string, label: string, inside: ReactNode = null, upload = false) => (
    <form method="post" className="record-form letter-deed" encType={upload ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="deed" value={name} />
      <input type="hidden" name="revision" value={revision} />
      {inside}
      <p>
        <button className={name === 'register' ? 'button' : 'button button--quiet'} type="submit">
          {label}
        </button>
      </p>
    </form>
  );
  const values = { ...form.values, answers: form.values['answers'] ?? [input.answers ?? ''] };
  return (
    <div className="letter-deeds">
      {status === 'draft' && deed('register', words.registerIt, <p className="note">{typeset(words.registerHint, lang)}</p>)}
      <ul className="letter-links">
        {!isIncoming && (
          <li>
            <a href={`${at}/docx`}>{words.download}</a>
          </li>
        )}
        {isIncoming && (
          <li>
            <a href={`/${lang}/work/letters/new?direction=outgoing&answers=${input.id}&body=${kept.body}`}>{words.reply}</a>
          </li>
        )}
        <li>
          <a href={`${at}/edit`}>{words.edit}</a>
        </li>
      </ul>
      {status === 'registered' &&
        deed(
          'scan',
          hasScan ? words.replaceScan : words.attachScan,
          <FileField form={form} name="scan" label={words.scan} hint={words.scanHint} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" />,
          true,
        )}
      {deed(
        'answer',
        words.linkAnswer,
        <Select form={{ ...form, values }} name="answers" label={words.answerOf} empty={words.answersNone} options={answerable} />,
      )}
      {status === 'registered' &&
        deed('note', words.addNote, <LongText form={form} name="note" label={words.note} hint={words.noteHint} rows={3} />)}
      {isIncoming && source === null && deed('source', words.makeSource, <p className="note">{typeset(words.makeSourceHint, lang)}</p>)}
      {source !== null && (
        <p>
          {words.isSource}: <a href={`/${lang}/sources/${source.id}`}>{source.title}</a>
          <br />
          <a href={`/${lang}/work/partnerships/new?source=${source.id}`}>{words.enterTie}</a>
        </p>
      )}
      {status === 'draft' && deed('withdraw', words.withdraw)}
    </div>
  );
}
