import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor, CONTRIBUTING } from '../../../platform/values/actor.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { newFormAgain } from '../../history/index.server.ts';
import { recordSourceWithPublisher } from '../actions/record-source-with-publisher.server.ts';
import { sourceInput } from '../input.ts';
import { publisherChoices } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayRecordSources } from '../policy.ts';
import { dateProblems, newPublisherOf, publisherProblems, sourceOfForm } from '../source-values.ts';
import { SourceForm, sourceErrors } from './source-form.tsx';

const FORM = 'work/sources/new';

/** For which of their bodies this person enters it. */
function keeperOf(given: AppContext, request: Request, wanted: string | null): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const keeper = bodyToActFor(actor, bodiesWrittenFor(actor, CONTRIBUTING), wanted);
  allowOnly(mayRecordSources(actor, keeper));
  return keeper;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  keeperOf(given, request, null);
  const opened = await openDraft(given, request, FORM, { values: {} });
  return { lang, opened, publishers: await publisherChoices(given.db, lang) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const keeper = keeperOf(given, request, textOf(values, 'forBody'));
  const read = readWith(sourceInput, sourceOfForm(newId(), values));
  const errors = [...publisherProblems(values), ...dateProblems(values, given.clock.now(), null), ...(read.ok ? [] : read.errors)];
  if (!read.ok || errors.length > 0) return data(newFormAgain(values, errors), { status: 422 });
  const outcome = await sendForm(given.acting(keeper), FORM, (within) =>
    recordSourceWithPublisher(within, read.value, newPublisherOf(values)),
  );
  if (outcome.ok) return redirect(`/${lang}/sources/${outcome.value}`, 303);
  return data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
}

export default function NewSource() {
  const { lang, opened, publishers } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = sourceMessages(lang);
  return (
    <>
      <DocumentTitle lang={lang}>{words.newSourceTitle}</DocumentTitle>
      <PageTitle>{words.newSourceTitle}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={FORM} keptAt={opened.keptAt} isContinued={opened.isContinued} />}
      <SourceForm
        lang={lang}
        values={answered?.values ?? opened.values}
        errors={sourceErrors(lang, answered?.errors ?? [])}
        publishers={publishers}
        draft={FORM}
        draftTitle={words.newSourceTitle}
      />
    </>
  );
}
