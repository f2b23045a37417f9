import { Fragment } from 'react';
import { formatDate } from '../../../ui/dates.ts';
import { Facts } from '../../../ui/facts.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Choices, ErrorSummary, errorOf, FieldGroup, type FormSight, LongText, Text } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { answersTo } from '../answer-word.ts';
import { ANSWERS } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { ValueText } from './value-text.tsx';

interface AnswerFormProps extends FormSight {
  readonly named: string;
  readonly kind: 'fact' | 'change' | 'question';
  /** What is asked of how the record stands. */
  readonly standing: 'to-confirm' | 'to-agree' | null;
  readonly asking: string;
  readonly question: string | null;
  readonly writtenIn: string;
  readonly askedOn: string;
  readonly until: string;
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly said: string;
    readonly proposed: string | null;
    /** Whether the other side may write what is right instead. */
    readonly isCorrected: boolean;
    readonly links: readonly { readonly title: string; readonly href: string }[];
  }[];
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly published: string | null;
    readonly quote: string | null;
  }[];
}

/** What the other side sees: what is asked, who asks, what it rests on, and one form. Nothing else of the register. */
export function AnswerForm(props: AnswerFormProps) {
  const { lang, named, kind, standing, asking, question, writtenIn, askedOn, until, fields, sources } = props;
  const words = confirmationMessages(lang);
  return (
    <>
      <PageTitle under={typeset(words.askedBy(asking), lang)}>{typeset(named, lang)}</PageTitle>
      <section className="section measure" aria-label={words.shown}>
        <p>{typeset(words.answerLead[standing ?? kind], lang)}</p>
        {question !== null && (
          <blockquote className="asked-question" lang={writtenIn}>
            {question}
          </blockquote>
        )}
        {fields.length > 0 && (
          <Facts
            items={fields.map(({ field, label, said, proposed, links }) => ({
              key: field,
              label,
              value:
                links.length > 0 ? (
                  <Links of={links} />
                ) : proposed === null ? (
                  <span className="asked-words">{said}</span>
                ) : (
                  <>
                    {words.now}: <span className="asked-words">{said}</span>
                    <br />
                    {words.willBe}: <b className="asked-words">{proposed}</b>
                  </>
                ),
            }))}
          />
        )}
        {sources.length > 0 && (
          <>
            <h2 className="visually-hidden">{words.sources}</h2>
            <ul className="note">
              {sources.map(({ title, publisher, url, published, quote }) => (
                <li key={title}>
                  {url === null ? (
                    title
                  ) : (
                    <a href={url} rel="noreferrer nofollow">
                      {title}
                    </a>
                  )}
                  {publisher !== null && `, ${publisher}`}
                  {published !== null && `, ${formatDate(published, lang)}`}
                  {quote !== null && `: ${words.quoted(quote)}`}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="note">
          {words.askedOnDay(askedOn)}. {typeset(words.validUntil(until), lang)}
        </p>
      </section>
      <TheForm {...props} />
    </>
  );
}

function Links({ of }: { readonly of: AnswerFormProps['fields'][number]['links'] }) {
  return of.map(({ title, href }, at) => (
    <Fragment key={href}>
      {at > 0 && '; '}
      <a href={href} rel="noreferrer nofollow">
        {title}
      </a>
    </Fragment>
  ));
}

function TheForm({ fields: shown, kind, standing, ...sent }: AnswerFormProps) {
  const words = confirmationMessages(sent.lang);
  const answers = answersTo({ kind, standing }, words);
  const fields = shown.filter(({ isCorrected }) => isCorrected);
  // Where nothing can be corrected, what is wrong is said in the remark.
  const form =
    fields.length > 0
      ? sent
      : { ...sent, errors: sent.errors.map((one) => (one.field === 'corrections' ? { ...one, field: 'remark' } : one)) };
  const wrong = errorOf(form, 'corrections');
  return (
    <div className="section">
      <form className="record-form" method="post" noValidate>
        <ErrorSummary
          lang={form.lang}
          errors={form.errors}
          labels={{
            answer: words.yourAnswer,
            corrections: words.correctionsTitle,
            name: words.yourName,
            office: words.yourOffice,
            remark: words.yourRemark,
          }}
        />
        <Choices
          form={form}
          name="answer"
          one
          label={words.yourAnswer}
          options={ANSWERS.filter((answer) => shown.length > 0 || answer !== 'corrected').map((answer) => ({
            value: answer,
            label: answers[answer],
          }))}
        />
        {fields.length > 0 && (
          <FieldGroup title={words.correctionsTitle} hint={typeset(words.correctionsHint, form.lang)}>
            {wrong !== undefined && (
              <p className="field-error" id="field-corrections">
                {wrong}
              </p>
            )}
            {fields.map(({ field, label, said, proposed }) => (
              <ValueText
                key={field}
                form={withUsual(form, `corrections.${field}`, proposed ?? said)}
                name={`corrections.${field}`}
                label={label}
                like={proposed ?? said}
              />
            ))}
          </FieldGroup>
        )}
        {standing === 'to-confirm' && <p className="note measure">{typeset(words.wordsArePublic, form.lang)}</p>}
        <LongText
          form={form}
          name="remark"
          label={words.yourRemark}
          hint={typeset(sent.question === null ? words.yourRemarkHintBare : words.yourRemarkHint, form.lang)}
          rows={4}
        />
        <Text form={form} name="name" complete="name" label={words.yourName} />
        <Text form={form} name="office" complete="organization-title" label={words.yourOffice} />
        <p className="note measure">{typeset(words.forwarding, form.lang)}</p>
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {words.sendAnswer}
          </button>
        </p>
      </form>
    </div>
  );
}

/** A field that was not typed in yet shows what is asked about. */
function withUsual(form: FormSight, name: string, usual: string): FormSight {
  return name in form.values ? form : { ...form, values: { ...form.values, [name]: [usual] } };
}
