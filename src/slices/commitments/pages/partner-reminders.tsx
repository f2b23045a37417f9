import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { RecordForm, Select, Text } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { namesOf } from '../../municipalities/index.server.ts';
import { allowPartnerReminders, stopPartnerReminders } from '../actions/allow-partner-reminders.server.ts';
import { sidesOfCommitment } from '../commitment-rows.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { mayRemindPartner } from '../policy.ts';
import { partnerReminderInput } from '../reminder-input.ts';
import { knownAddresses, partnerReminderOf } from '../reminder-queries.server.ts';
import { tellingMessages } from '../telling-messages.ts';
import { bodiesAsChoices } from './form-parts.server.ts';

/** The promise, and in whose name this reader may have a partner reminded of it. */
async function toRemind(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptCommitment(given.db, id);
  if (kept === null) throw notFound();
  const { actor } = given.identity;
  const bodies = bodiesWrittenFor(actor).filter((body) => mayRemindPartner(actor, body, kept.keptBy));
  allowOnly(bodies.length > 0);
  return { kept, bodies };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, bodies } = await toRemind(given, request, idOfParams(params));
  const { input } = kept;
  const standing = await partnerReminderOf(given.db, input.id);
  const addresses = await knownAddresses(given.db, await sidesOfCommitment(given.db, input), bodies);
  const chosen = addresses.find(({ id }) => id === new URL(request.url).searchParams.get('contact'));
  const named = chosen === undefined ? standing?.recipientName : inLang(chosen.name, lang);
  const values: FormValues = {
    recipientName: [named ?? ''],
    recipientEmail: [chosen?.email ?? standing?.recipientEmail ?? ''],
    lang: [standing?.lang ?? lang],
    forBody: [standing?.forBody ?? ''],
  };
  return {
    lang,
    id: input.id,
    text: inLang(input.text, lang),
    hasDue: input.due !== null,
    on: standing === null || standing.recipientEmail === null ? null : { name: standing.recipientName, email: standing.recipientEmail },
    addresses: addresses.map(({ id, name, email }) => ({ id, label: `${inLang(name, lang)}, ${email}` })),
    bodies: bodies.length > 1 ? bodiesAsChoices(await namesOf(given.db, 'body', bodies), lang) : [],
    values,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { bodies } = await toRemind(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const acting = given.acting(bodyToActFor(given.identity.actor, bodies, textOf(values, 'forBody')));
  const back = () => redirect(`/${lang}/work/commitments/${id}/partner`, 303);
  if (textOf(values, 'stop') !== null) {
    const stopped = await stopPartnerReminders(acting, id);
    return stopped.ok ? back() : notWritten(values, [{ field: '', code: stopped.refusal }]);
  }
  const read = readWith(partnerReminderInput, {
    commitment: id,
    recipientName: textOf(values, 'recipientName') ?? '',
    recipientEmail: textOf(values, 'recipientEmail') ?? '',
    lang: textOf(values, 'lang'),
  });
  if (!read.ok) return notWritten(values, read.errors);
  const outcome = await allowPartnerReminders(acting, read.value);
  return outcome.ok ? back() : notWritten(values, [{ field: '', code: outcome.refusal }]);
}

export default function PartnerReminders() {
  const { lang, id, text, hasDue, on, addresses, bodies, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = tellingMessages(lang);
  const errors = (answered?.errors ?? []).map(({ field, code }) => ({ field, sentence: words.errors[code] ?? code }));
  const form = { lang, values: answered?.values ?? values, errors };
  const labels = { recipientName: words.recipientName, recipientEmail: words.recipientEmail, lang: words.language };
  return (
    <>
      <DocumentTitle lang={lang}>{words.partnerReminder}</DocumentTitle>
      <PageTitle under={<a href={`/${lang}/commitments/${id}`}>{typeset(text, lang)}</a>}>{words.partnerReminder}</PageTitle>
      <div className="section measure">
        <p>{typeset(words.partnerReminderLead, lang)}</p>
        {!hasDue && <p className="note">{typeset(words.partnerReminderNoDue, lang)}</p>}
        {on !== null && (
          <Message tone="notice" title={words.partnerReminderOn(on.name, on.email)}>
            <form method="post">
              <button className="button button--quiet" type="submit" name="stop" value="1">
                {words.stopReminding}
              </button>
            </form>
          </Message>
        )}
        {addresses.length > 0 && (
          <nav aria-label={words.knownAddresses}>
            <p className="note">{words.knownAddresses}:</p>
            <ul>
              {addresses.map(({ id: contact, label }) => (
                <li key={contact}>
                  <a href={`/${lang}/work/commitments/${id}/partner?contact=${contact}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <div className="section">
        <RecordForm {...form} labels={labels} submitLabel={on === null ? words.remindPartner : words.savePartner}>
          <Text form={form} name="recipientName" label={words.recipientName} hint={words.recipientNameHint} />
          <Text form={form} name="recipientEmail" type="email" label={words.recipientEmail} />
          <Select
            form={form}
            name="lang"
            label={words.language}
            options={(['ru', 'en'] as const).map((code) => ({ value: code, label: words.languages[code] }))}
          />
          {bodies.length > 1 && <Select form={form} name="forBody" label={words.forBody} options={bodies} />}
        </RecordForm>
      </div>
    </>
  );
}
