import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Choices, RecordForm } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { chooseMail } from '../actions/choose-mail.server.ts';
import { choiceInput, MAIL_CHOICES } from '../input.ts';
import { notificationMessages } from '../messages.ts';
import { mailChoiceOf } from '../queries.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id, email } = signedIn(given, request);
  return { lang, email, chosen: await mailChoiceOf(given.db, id) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  const { id } = signedIn(given, request);
  const read = readWith(choiceInput, { mail: textOf(valuesOf(await fieldsOf(request)), 'mail') });
  if (!read.ok) return data({ isSaved: false }, { status: 422 });
  const outcome = await chooseMail(given.acting(null), id, read.value);
  allowOnly(outcome.ok);
  return data({ isSaved: true });
}

export default function MailChoicePage() {
  const { lang, email, chosen } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = notificationMessages(lang);
  const form = {
    lang,
    values: { mail: [chosen] },
    errors: answered?.isSaved === false ? [{ field: 'mail', sentence: words.chooseOne }] : [],
  };
  return (
    <>
      <title>{`${words.choiceTitle} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <PageTitle under={typeset(words.choiceLead(email), lang)}>{words.choiceTitle}</PageTitle>
      <div className="section">
        {answered?.isSaved === true && <p role="status">{words.saved}</p>}
        <RecordForm {...form} labels={{ mail: words.choice }} submitLabel={words.save}>
          <Choices
            form={form}
            name="mail"
            one
            label={words.choice}
            options={MAIL_CHOICES.map((value) => ({ value, label: words.choices[value] }))}
          />
        </RecordForm>
      </div>
    </>
  );
}
