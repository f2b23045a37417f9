import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { respondTo } from '../../../platform/http/edit-answer.ts';
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { ownBody } from '../../../platform/values/actor.ts';
import { type Bilingual, inLang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { EditCollision, formSight } from '../../history/index.parts.ts';
import { answerEdit } from '../../history/index.server.ts';
import { editPublisher } from '../actions/edit-publisher.server.ts';
import { type PublisherInput, publisherInput } from '../input.ts';
import { keptPublisher } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { formOfPublisher, publisherOfForm } from '../source-values.ts';
import { PublisherForm, publisherLabels } from './publisher-form.tsx';

async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptPublisher(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kept = await toEdit(context.get(appContext), request, idOfParams(params));
  return {
    lang: langOfParams(params),
    id: kept.input.id,
    name: kept.input.name,
    values: formOfPublisher(kept.input),
    revision: kept.revision,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { keptBy } = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const answer = await answerEdit<PublisherInput, PublisherInput, PublisherInput>({
    db: given.db,
    subject: { kind: 'publisher', id },
    values,
    kept: () => toEdit(given, request, id),
    shown: (input) => input,
    typed: (typed) => publisherOfForm(id, typed),
    read: (typed) => {
      const read = readWith(publisherInput, typed);
      return read.ok ? { ok: true, value: { mine: read.value, ready: read.value } } : read;
    },
    formOf: formOfPublisher,
    write: (input, edit) => editPublisher(given.acting(ownBody(given.identity.actor, keptBy)), { input, ...edit }),
  });
  return respondTo(answer, () => `/${lang}/sources`);
}

export default function EditPublisher() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, name } = loaded;
  const words = sourceMessages(lang);
  const say = (_field: string, value: unknown) => (typeof value === 'string' ? value : inLang(value as Bilingual, lang));
  return (
    <>
      <PageTitle>{words.editing(inLang(name, lang))}</PageTitle>
      <PublisherForm
        {...formSight(loaded, answered, words.errors)}
        revision={answered?.revision ?? loaded.revision}
        draft={`work/publishers/${id}/edit`}
      >
        <EditCollision lang={lang} answered={answered} labels={publisherLabels(lang)} say={say} />
      </PublisherForm>
    </>
  );
}
