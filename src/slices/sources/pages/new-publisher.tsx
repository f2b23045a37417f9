import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor, CONTRIBUTING, contributesFor } from '../../../platform/values/actor.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { formSight } from '../../history/index.parts.ts';
import { recordPublisher } from '../actions/record-publisher.server.ts';
import { publisherInput } from '../input.ts';
import { sourceMessages } from '../messages.ts';
import { publisherOfForm } from '../source-values.ts';
import { PublisherForm } from './publisher-form.tsx';

function toAdd(given: AppContext, request: Request): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const body = bodyToActFor(actor, bodiesWrittenFor(actor, CONTRIBUTING), null);
  allowOnly(contributesFor(actor, body));
  return body;
}

const FORM = 'work/publishers/new';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  toAdd(given, request);
  return { lang: langOfParams(params), ...(await openDraft(given, request, FORM, { values: {} })) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const acting = given.acting(toAdd(given, request));
  const values = valuesOf(await fieldsOf(request));
  const read = readWith(publisherInput, publisherOfForm(newId(), values));
  if (!read.ok) return notWritten(values, read.errors);
  const outcome = await sendForm(acting, FORM, (within) => recordPublisher(within, read.value));
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${lang}/work/publishers/${outcome.value}/edit`, 303);
}

export default function NewPublisher() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = sourceMessages(loaded.lang);
  return (
    <>
      <DocumentTitle lang={loaded.lang}>{words.newPublisherTitle}</DocumentTitle>
      <PageTitle>{words.newPublisherTitle}</PageTitle>
      {answered === undefined && <DraftNotice lang={loaded.lang} form={FORM} keptAt={loaded.keptAt} isContinued={loaded.isContinued} />}
      <PublisherForm {...formSight(loaded, answered, words.errors)} draft={FORM} draftTitle={words.newPublisherTitle} />
    </>
  );
}
