import type { ReactNode } from 'react';
import { Choices, DateText, ErrorSummary, FieldGroup, type FormSight, LongText, Select, Text } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { answersTo } from '../answer-word.ts';
import { ANSWERS } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import type { RequestSight } from '../request-sight.server.ts';
import { ValueText } from './value-text.tsx';

export interface RequestViewProps extends FormSight {
  readonly request: RequestSight;
  /** Which of the page's forms was sent and came back. */
  readonly intent: string | null;
}

/** One of the page's forms. What was typed and what is wrong stand only in the one that was sent. */
function Form({
  intent,
  title,
  hint,
  button,
  isQuiet = false,
  children,
  ...props
}: RequestViewProps & {
  readonly title: string;
  readonly hint?: string;
  readonly button: string;
  readonly isQuiet?: boolean;
  readonly children?: ReactNode;
}) {
  const { lang, errors } = props;
  const words = confirmationMessages(lang);
  return (
    <div className="section">
      <form className="record-form" method="post" noValidate>
        <ErrorSummary
          lang={lang}
          errors={errors}
          labels={{
            reason: words.declineReason,
            letter: words.letter,
            date: words.paperDate,
            number: words.paperNumber,
            answer: words.answer,
            remark: words.remark,
          }}
        />
        <input type="hidden" name="intent" value={intent ?? ''} />
        <FieldGroup title={title} {...(hint === undefined ? {} : { hint: typeset(hint, lang) })}>
          {children}
          <p className="record-form-buttons">
            <button className={isQuiet ? 'button button--quiet' : 'button'} type="submit">
              {button}
            </button>
          </p>
        </FieldGroup>
      </form>
    </div>
  );
}

function sent(props: RequestViewProps, intent: string): RequestViewProps {
  return props.intent === intent ? props : { ...props, intent, values: {}, errors: [] };
}

/** A field that was not typed in yet shows what is known. */
function withUsual(form: FormSight, name: string, usual: string): FormSight {
  return name in form.values ? form : { ...form, values: { ...form.values, [name]: [usual] } };
}

export function AcceptForm({ agreed, ...props }: RequestViewProps & { readonly agreed: Readonly<Record<string, string>> }) {
  const words = confirmationMessages(props.lang);
  const form = sent(props, 'accept');
  const { request, lang } = props;
  return (
    <Form {...form} title={words.acceptTitle} hint={words.acceptHint} button={words.accept}>
      <input type="hidden" name="revision" value={request.revision} />
      {Object.entries(agreed).map(([field, text]) => (
        <ValueText
          key={field}
          like={text}
          form={withUsual(form, `values.${field}`, text)}
          name={`values.${field}`}
          label={request.fields.find((one) => one.field === field)?.label ?? field}
        />
      ))}
      {request.editPath !== null && (
        <p>
          <a href={`/${lang}/${request.editPath}`}>{words.editByHand}</a>
        </p>
      )}
    </Form>
  );
}

export function DeclineForm(props: RequestViewProps) {
  const words = confirmationMessages(props.lang);
  const form = sent(props, 'decline');
  return (
    <Form {...form} title={words.declineTitle} button={words.decline} isQuiet>
      <LongText form={form} name="reason" label={words.declineReason} rows={2} />
    </Form>
  );
}

export function RevokeForm(props: RequestViewProps) {
  const words = confirmationMessages(props.lang);
  return <Form {...sent(props, 'revoke')} title={words.revoke} hint={words.revokeText} button={words.revoke} isQuiet />;
}

export function FileForm(props: RequestViewProps) {
  const words = confirmationMessages(props.lang);
  const form = sent(props, 'file');
  const { request } = props;
  const answers = answersTo(request, words);
  const correctable = request.fields.filter(({ isCorrected }) => isCorrected);
  return (
    <Form {...form} title={words.fileTitle} hint={words.fileHint} button={words.file} isQuiet>
      <Select form={form} name="letter" label={words.letter} empty={words.noLetter} options={request.letters} />
      <Text form={form} name="number" label={words.paperNumber} />
      <DateText form={form} name="date" label={words.paperDate} />
      <Choices form={form} name="answer" one label={words.answer} options={ANSWERS.map((value) => ({ value, label: answers[value] }))} />
      {correctable.map(({ field, label, shown, proposed }) => (
        <ValueText
          key={field}
          like={proposed ?? shown}
          form={withUsual(form, `corrections.${field}`, proposed ?? shown)}
          name={`corrections.${field}`}
          label={label}
        />
      ))}
      <Text form={form} name="name" label={words.answeredBy} />
      <Text form={form} name="office" label={words.yourOffice} />
      <LongText
        form={form}
        name="remark"
        label={words.remark}
        {...(request.standing === 'to-confirm' ? { hint: words.wordsArePublic } : {})}
        rows={3}
      />
    </Form>
  );
}
