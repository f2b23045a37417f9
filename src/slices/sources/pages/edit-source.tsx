import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { respondTo } from '../../../platform/http/edit-answer.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { ownBody } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { EditCollision, formSight } from '../../history/index.parts.ts';
import { answerEdit } from '../../history/index.server.ts';
import { editSourceWithPublisher } from '../actions/with-publisher.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { keptSource, publishersByName } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { formOfSource, newPublisherOf, publisherProblems, sourceOfForm } from '../source-values.ts';
import { SourceForm, sourceLabels } from './source-form.tsx';

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
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { keptBy } = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const answer = await answerEdit<SourceInput, SourceInput, SourceInput>({
    db: given.db,
    subject: { kind: 'source', id },
    values,
    kept: () => toEdit(given, request, id),
    shown: (input) => input,
    typed: (typed) => sourceOfForm(id, typed),
    read: (typed) => {
      const read = readWith(sourceInput, typed);
      const problems = publisherProblems(values);
      if (read.ok && problems.length === 0) return { ok: true, value: { mine: read.value, ready: read.value } };
      return { ok: false, errors: [...problems, ...(read.ok ? [] : read.errors)] };
    },
    formOf: formOfSource,
    write: (input, edit) =>
      editSourceWithPublisher(given.acting(ownBody(given.identity.actor, keptBy)), { input, ...edit }, newPublisherOf(values)),
  });
  return respondTo(answer, () => `/${lang}/sources/${id}`);
}

export default function EditSource() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, publishers } = loaded;
  const words = sourceMessages(lang);
  const labels = sourceLabels(lang);
  return (
    <>
      <PageTitle>{words.editing(loaded.title)}</PageTitle>
      <SourceForm
        {...formSight(loaded, answered, words.errors)}
        revision={answered?.revision ?? loaded.revision}
        publishers={publishers}
        draft={`work/sources/${id}/edit`}
      >
        <EditCollision lang={lang} answered={answered} labels={labels} say={(_field, value) => sayOfSource(value, lang)} />
      </SourceForm>
      <p className="note">
        <a href={`/${lang}/work/sources/${id}/withdraw`}>{words.withdraw}</a>
      </p>
    </>
  );
}

function sayOfSource(value: unknown, lang: Lang): string {
  if (typeof value === 'object' && value !== null && 'ru' in value) return inLang(value as { ru: string | null; en: string | null }, lang);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
