import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { withdrawalOfForm } from '../../../platform/http/withdrawal-of-form.ts';
import { ownBody } from '../../../platform/values/actor.ts';
import { WithdrawForm } from '../../history/index.parts.ts';
import { withdrawSource } from '../actions/withdraw-source.server.ts';
import { keptSource } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';

async function toWithdraw(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptSource(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { input, revision } = await toWithdraw(context.get(appContext), request, idOfParams(params));
  return { lang: langOfParams(params), id: input.id, title: input.title, revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { keptBy } = await toWithdraw(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const outcome = await withdrawSource(given.acting(ownBody(given.identity.actor, keptBy)), withdrawalOfForm(id, values));
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${langOfParams(params)}/sources`, 303);
}

export default function WithdrawSource() {
  const { lang, id, title, revision } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <WithdrawForm
      lang={lang}
      title={title}
      revision={revision}
      backHref={`/${lang}/sources/${id}`}
      answered={answered}
      sentences={sourceMessages(lang).errors}
    />
  );
}
