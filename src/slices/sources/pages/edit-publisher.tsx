import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { editPublisher } from '../actions/edit-publisher.server.ts';
import { type PublisherInput, publisherInput } from '../input.ts';
import { keptPublisher } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { publisherKind } from '../record-kinds.server.ts';
import { formOfPublisher, publisherOfForm } from '../source-values.ts';
import { PublisherForm, publisherLabels } from './publisher-form.tsx';

async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptPublisher(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

const formAt = (id: string) => `work/publishers/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  const { input, revision } = await toEdit(given, request, idOfParams(params));
  const opened = await openDraft(given, request, formAt(input.id), { values: formOfPublisher(input), revision });
  return { lang: langOfParams(params), id: input.id, name: input.name, ...opened };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const kept = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const same = (input: PublisherInput) => input;
  const load = () => toEdit(given, request, id);
  const form = { lang, kind: publisherKind, id, values, load, shown: same, formOf: formOfPublisher };
  const read = readWith(publisherInput, withDecisions(publisherOfForm(id, values), values));
  if (!read.ok) return data(await formWithErrors(given, form, read.errors), { status: 422 });
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const mine = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: () => mine,
    send: (edit) => sendForm<string, string>(acting, formAt(id), (within) => editPublisher(within, edit)),
  });
  return answer === null ? redirect(`/${lang}/sources`, 303) : data(answer, { status: statusOf(answer) });
}

export default function EditPublisher() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, name } = loaded;
  const words = sourceMessages(lang);
  return (
    <>
      <DocumentTitle lang={lang}>{words.editing(inLang(name, lang))}</DocumentTitle>
      <PageTitle>{words.editing(inLang(name, lang))}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={formAt(id)} keptAt={loaded.keptAt} isContinued={loaded.isContinued} />}
      <PublisherForm
        {...formSight(loaded, answered, words.errors)}
        revision={answered?.revision ?? loaded.revision ?? 0}
        draft={formAt(id)}
        draftTitle={words.editing(inLang(name, lang))}
      >
        {answered?.collision && <CollisionPanel lang={lang} collision={answered.collision} labels={publisherLabels(lang)} />}
      </PublisherForm>
    </>
  );
}
