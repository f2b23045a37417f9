import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { editSourceWithPublisher } from '../actions/with-publisher.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { keptSource, publishersByName } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { sourceKind } from '../record-kinds.server.ts';
import { formOfSource, newPublisherOf, publisherProblems, sourceOfForm } from '../source-values.ts';
import { SourceForm } from './source-form.tsx';

/** The source, if this reader may edit it. */
async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptSource(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await toEdit(given, request, idOfParams(params));
  const publishers = (await publishersByName(given.db)).map(({ id, ...name }) => ({ id, name: inLang(name, lang) }));
  return { lang, id: kept.input.id, title: kept.input.title, values: formOfSource(kept.input), revision: kept.revision, publishers };
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
  const errors = [...publisherProblems(values), ...(read.ok ? [] : read.errors)];
  if (!read.ok || errors.length > 0) return data(await formWithErrors(given, form, errors), { status: 422 });
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const mine = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: () => mine,
    send: (edit) => editSourceWithPublisher(acting, edit, newPublisherOf(values)),
  });
  return answer === null ? redirect(`/${lang}/sources/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

export default function EditSource() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, publishers } = loaded;
  const words = sourceMessages(lang);
  const collision = answered?.collision ?? null;
  return (
    <>
      <PageTitle>{words.editing(loaded.title)}</PageTitle>
      <SourceForm
        {...formSight(loaded, answered, words.errors)}
        revision={answered?.revision ?? loaded.revision}
        publishers={publishers}
        draft={`work/sources/${id}/edit`}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={words.fields} />}
      </SourceForm>
      <p className="note">
        <a href={`/${lang}/work/history/source/${id}`}>{words.history}</a>
      </p>
    </>
  );
}
