import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { withdrawalOfForm } from '../../../platform/http/withdrawal-of-form.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { WithdrawForm } from '../../history/index.parts.ts';
import { withdrawEntry } from '../actions/withdraw-entry.server.ts';
import { timelineMessages } from '../messages.ts';
import { pathOfEntry } from './subjects-to-choose.server.ts';
import { entryToMend } from './to-mend.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept } = await entryToMend(given, request, idOfParams(params));
  const { id, title } = kept.input;
  return { lang, title: inLang(title, lang), revision: kept.revision, back: `/${lang}/${await pathOfEntry(given, id)}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { acting } = await entryToMend(given, request, id);
  const [page] = (await pathOfEntry(given, id)).split('#');
  const values = valuesOf(await fieldsOf(request));
  const outcome = await withdrawEntry(acting, withdrawalOfForm(id, values));
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${langOfParams(params)}/${page}`, 303);
}

export default function WithdrawEntry() {
  const { lang, title, revision, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <WithdrawForm
      lang={lang}
      title={title}
      revision={revision}
      backHref={back}
      answered={answered}
      sentences={timelineMessages(lang).errors}
    />
  );
}
