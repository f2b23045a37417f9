import type { FormValues } from '../../../platform/http/form-values.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { FieldGroup, Text } from '../../../ui/record-form.tsx';
import { Table, type TableColumn } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { letterMessages } from '../messages.ts';
import { replyState } from '../rules.ts';
import type { LetterInBooks } from '../views.ts';

interface LettersTableProps {
  readonly lang: Lang;
  readonly letters: readonly LetterInBooks[];
  readonly today: string;
  /** Where the form that hands letters over is sent; null for those who only read. */
  readonly hand: string | null;
  readonly typed: FormValues;
}

export function LettersTable({ lang, letters, today, hand, typed }: LettersTableProps) {
  const words = letterMessages(lang);
  const columns: TableColumn[] = [
    ...(hand === null ? [] : [{ key: 'chosen', head: <span className="visually-hidden">{words.choose('')}</span>, width: '2rem' }]),
    { key: 'number', head: words.number, phone: 'left', width: '10rem' },
    { key: 'subject', head: words.subject, phone: 'title' },
    { key: 'other', head: words.other, phone: 'line' },
    { key: 'executor', head: words.executor, phone: 'detail', phoneLabel: words.executor, small: true },
    { key: 'reply', head: words.replyBy, phone: 'right', width: '8rem' },
  ];
  const chosen = new Set(typed['letter'] ?? []);
  const rows = letters.map((one) => ({
    key: one.id,
    cells: {
      chosen: (
        <input type="checkbox" name="letter" value={one.id} aria-label={words.choose(one.subject)} defaultChecked={chosen.has(one.id)} />
      ),
      number: <NumberCell lang={lang} letter={one} />,
      subject: <a href={`/${lang}/work/letters/${one.id}`}>{typeset(one.subject, lang)}</a>,
      other: <Words lang={lang} of={one.other} />,
      executor: one.executor ?? '–',
      reply: <ReplyCell lang={lang} letter={one} today={today} />,
    },
  }));
  const table = <Table caption={words.letters} columns={columns} rows={rows} />;
  if (hand === null) return table;
  const form = { lang, values: typed, errors: [] };
  return (
    <form method="post" action={hand} className="record-form record-form--wide">
      {table}
      <FieldGroup title={words.handOver}>
        <div className="field-pair-columns">
          <Text form={form} name="executor" label={words.executor} />
          <Text form={form} name="executorPhone" label={words.executorPhone} type="tel" />
        </div>
        <p>
          <button className="button button--quiet" type="submit">
            {words.hand}
          </button>
        </p>
      </FieldGroup>
    </form>
  );
}

function NumberCell({ lang, letter }: { readonly lang: Lang; readonly letter: LetterInBooks }) {
  const words = letterMessages(lang);
  const arrow = letter.direction === 'incoming' ? '←' : '→';
  return (
    <>
      <span aria-hidden="true">{arrow} </span>
      <span className="visually-hidden">{words.directions[letter.direction]} </span>
      {letter.number ?? words.draft}
      {letter.registeredOn !== null && <span className="cell-under">{formatDate(letter.registeredOn, lang)}</span>}
    </>
  );
}

function ReplyCell({ lang, letter, today }: { readonly lang: Lang; readonly letter: LetterInBooks; readonly today: string }) {
  const words = letterMessages(lang);
  if (letter.isAnswered) return words.answered;
  if (letter.replyBy === null) return null;
  const isOverdue = letter.status === 'registered' && replyState(letter.replyBy, today) === 'overdue';
  return (
    <>
      {formatDate(letter.replyBy, lang)}
      {isOverdue && <strong className="cell-under letter-overdue">{words.overdue}</strong>}
    </>
  );
}

/** One letter in a line: in a list of answers, of a series. */
export function LetterLine({ lang, letter }: { readonly lang: Lang; readonly letter: LetterInBooks }) {
  const words = letterMessages(lang);
  return (
    <>
      <a href={`/${lang}/work/letters/${letter.id}`}>{letter.number ?? words.draft}</a>
      {letter.registeredOn === null ? '' : ` · ${formatDate(letter.registeredOn, lang)}`} · {inLang(letter.other, lang)} ·{' '}
      {typeset(letter.subject, lang)}
    </>
  );
}
