import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { withdrawalOfForm } from '../../../platform/http/withdrawal-of-form.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { WithdrawForm } from '../../history/index.parts.ts';
import { withdrawPartnership } from '../actions/withdraw-partnership.server.ts';
import { tieErrors } from './tie-fields.tsx';
import { tieToEdit } from './tie-to-edit.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { kept, title } = await tieToEdit(context.get(appContext), request, idOfParams(params));
  return { lang, id: kept.input.id, title: inLang(title, lang), revision: kept.revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { acting } = await tieToEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const outcome = await withdrawPartnership(acting, withdrawalOfForm(id, values));
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${langOfParams(params)}/partnerships`, 303);
}

export default function WithdrawPartnership() {
  const { lang, id, title, revision } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <WithdrawForm
      lang={lang}
      title={title}
      revision={revision}
      backHref={`/${lang}/partnerships/${id}`}
      answered={answered}
      sentences={tieErrors(lang)}
    />
  );
}
