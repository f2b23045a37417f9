import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel } from '../../history/index.parts.ts';
import { formWithErrors, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { editSourceWithPublisher } from '../actions/record-source-with-publisher.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { keptSource, publisherChoices } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { sourceKind } from '../record-kinds.server.ts';
import { dateProblems, formOfSource, newPublisherOf, publisherProblems, sourceOfForm } from '../source-values.ts';
import { SourceForm, sourceErrors } from './source-form.tsx';

/** The source, if this reader may edit it. */
async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptSource(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

const formAt = (id: string) => `work/sources/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await toEdit(given, request, idOfParams(params));
  const { id, title } = kept.input;
  const fresh = { values: formOfSource(kept.input), revision: kept.revision };
  const opened = await openDraft(given, request, formAt(id), fresh);
  return { lang, id, title, opened, publishers: await publisherChoices(given.db, lang) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const kept = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const same = (input: SourceInput) => input;
  const load = () => toEdit(given, request, id);
  const form = { lang, kind: sourceKind, id, values, load, shown: same, formOf: formOfSource };
  const read = readWith(sourceInput, withDecisions(sourceOfForm(id, values), values));
  const wrongDate = dateProblems(values, given.clock.now(), kept.input);
  const errors = [...publisherProblems(values), ...wrongDate, ...(read.ok ? [] : read.errors)];
  if (!read.ok || errors.length > 0) return data(await formWithErrors(given, form, errors), { status: 422 });
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const mine = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: () => mine,
    send: (edit) => sendForm<string, string>(acting, formAt(id), (within) => editSourceWithPublisher(within, edit, newPublisherOf(values))),
  });
  return answer === null ? redirect(`/${lang}/sources/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

export default function EditSource() {
  const { lang, id, title, opened, publishers } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = sourceMessages(lang);
  const collision = answered?.collision ?? null;
  return (
    <>
      <DocumentTitle lang={lang}>{words.editing(title)}</DocumentTitle>
      <PageTitle>{words.editing(title)}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={formAt(id)} keptAt={opened.keptAt} isContinued={opened.isContinued} />}
      <SourceForm
        lang={lang}
        values={answered?.values ?? opened.values}
        errors={sourceErrors(lang, answered?.errors ?? [])}
        revision={answered?.revision ?? opened.revision ?? 0}
        publishers={publishers}
        draft={formAt(id)}
        draftTitle={words.editing(title)}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={words.fields} />}
      </SourceForm>
    </>
  );
}
