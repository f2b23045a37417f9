import { formatDate } from '../../../ui/dates.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { answerWord } from '../answer-word.ts';
import { confirmationMessages } from '../messages.ts';
import { AcceptForm, DeclineForm, FileForm, type RequestViewProps, RevokeForm } from './request-forms.tsx';

export function RequestView(props: RequestViewProps) {
  const { lang, request } = props;
  const words = confirmationMessages(lang);
  return (
    <>
      <PageTitle
        under={`${words.kindWords[request.kind]} · ${request.answer === null ? words.state[request.state] : answerWord(request, words)}`}
      >
        {typeset(request.named, lang)}
      </PageTitle>
      <div className="section">
        <Facts items={factsOf(props)} />
      </div>
      {request.question !== null && <blockquote className="section measure asked-question">{request.question}</blockquote>}
      {request.fields.length > 0 && (
        <Section title={words.shown} id="shown">
          {request.hasChanged && (
            <Message tone="notice" title={words.nowHead}>
              <p>{typeset(words.changedSince, lang)}</p>
            </Message>
          )}
          <FieldsTable {...props} />
        </Section>
      )}
      {request.remark !== null && (
        <Section title={words.remark} id="remark">
          <p className="measure asked-question">{request.remark}</p>
        </Section>
      )}
      {request.toDecide !== null && (
        <>
          <AcceptForm {...props} agreed={request.toDecide} />
          <DeclineForm {...props} />
        </>
      )}
      {request.mayKeep && request.answer === null && (
        <>
          <FileForm {...props} />
          {request.state === 'waiting' && <RevokeForm {...props} />}
        </>
      )}
    </>
  );
}

function FieldsTable({ lang, request }: RequestViewProps) {
  const words = confirmationMessages(lang);
  const has = (column: 'proposed' | 'corrected' | 'now') => request.fields.some((one) => one[column] !== null);
  const columns = [
    { key: 'field', head: words.field, phone: 'title' as const },
    { key: 'shown', head: words.wasShown, phone: 'line' as const, phoneLabel: words.wasShown },
    ...(has('proposed') ? [{ key: 'proposed', head: words.proposedHead, phone: 'line' as const, phoneLabel: words.proposedHead }] : []),
    ...(has('corrected') ? [{ key: 'corrected', head: words.answeredHead, phone: 'line' as const, phoneLabel: words.answeredHead }] : []),
    ...(has('now') ? [{ key: 'now', head: words.nowHead, phone: 'line' as const, phoneLabel: words.nowHead }] : []),
  ];
  return (
    <Table
      caption={words.shown}
      columns={columns}
      rows={request.fields.map(({ field, label, shown, proposed, corrected, now }) => ({
        key: field,
        cells: { field: label, shown, proposed, corrected: corrected === null ? null : <b>{corrected}</b>, now },
      }))}
    />
  );
}

function factsOf({ lang, request }: RequestViewProps): readonly Fact[] {
  const words = confirmationMessages(lang);
  const facts: (Fact | false)[] = [
    {
      label: words.whom,
      value: request.recipientEmail === null ? request.recipientName : `${request.recipientName}, ${request.recipientEmail}`,
    },
    { label: words.forBody, value: request.asker === null ? request.body : `${request.body}, ${request.asker}` },
    { label: words.askedOn, value: request.askedOn },
    request.answer === null && { label: words.until, value: request.until },
    !request.isByLetter && { label: words.openedOn, value: request.openedOn ?? words.notOpened },
    request.answer !== null && { label: words.answer, value: answerWord(request, words) },
    request.answer !== null && { label: words.answeredOn, value: request.answeredOn },
    request.letter !== null && {
      label: words.byLetter,
      value: words.paper(request.letter.number, request.letter.date === '' ? '' : formatDate(request.letter.date, lang)),
    },
    request.answeredBy !== '' && {
      label: words.answeredBy,
      value: (
        <>
          {request.answeredBy}
          {!request.isByLetter && <span className="cell-under">{typeset(words.answeredByNote, lang)}</span>}
        </>
      ),
    },
    request.settled !== null && {
      label: words.decision,
      value: [`${words.decisions[request.settled]}, ${request.settledOn}`, request.settledReason].filter((one) => one !== null).join('. '),
    },
    request.recordPath !== null && { label: words.what, value: <a href={`/${lang}/${request.recordPath}`}>{words.openRecord}</a> },
  ];
  return facts.filter((fact) => fact !== false);
}
