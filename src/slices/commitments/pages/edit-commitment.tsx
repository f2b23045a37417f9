import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { knownFrom, sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { editCommitment } from '../actions/edit-commitment.server.ts';
import { sidesOfCommitment } from '../commitment-rows.server.ts';
import { type CommitmentShown, commitmentOfForm, formOfCommitment, readCommitment, shownOf } from '../commitment-values.ts';
import type { CommitmentInput } from '../input.ts';
import { commitmentMessages } from '../messages.ts';
import { WORKERS } from '../policy.ts';
import { commitmentKind } from '../record-kinds.server.ts';
import { whoCanBeNamed } from '../who-to-choose.server.ts';
import { CommitmentForm, commitmentErrors } from './commitment-form.tsx';
import { entriesAsChoices } from './form-parts.server.ts';
import { commitmentToMend } from './to-mend.server.ts';

const addressOf = (id: string) => `work/commitments/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept } = await commitmentToMend(given, request, idOfParams(params));
  const { input } = kept;
  const { actor } = given.identity;
  const values: FormValues = { ...formOfCommitment(shownOf(input)), 'from.language': [lang] };
  const cited = input.cites.map(({ source }) => source);
  return {
    lang,
    id: input.id,
    title: inLang(input.text, lang),
    ...(await openDraft(given, request, addressOf(input.id), { values, revision: kept.revision })),
    who: await whoCanBeNamed(given.db, await sidesOfCommitment(given.db, input), [...input.owners, ...input.partners], lang),
    entries: await entriesAsChoices(given, input.partnership, lang, input.originEntry),
    sources: await sourcesToCite(given.db, { bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor, WORKERS), cited }),
  };
}

function sentAs(
  given: AppContext,
  request: Request,
  lang: Lang,
  id: string,
  values: FormValues,
): SentForm<CommitmentInput, CommitmentShown> {
  const load = async () => (await commitmentToMend(given, request, id)).kept;
  return { lang, kind: commitmentKind, id, values, load, shown: shownOf, formOf: formOfCommitment };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { kept, acting } = await commitmentToMend(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const form = sentAs(given, request, lang, id, values);
  const block = await sourceSaid(given, lang, values, { isNeeded: false });
  const typed = { ...commitmentOfForm(values), partnership: kept.input.partnership };
  const read = readCommitment(id, withDecisions(typed, values), kept.input, block, given.clock.now());
  if (!read.ok) return data(await formWithErrors(given, form, read.errors), { status: 422 });
  const { input, from } = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine: shownOf(input),
    inputOf: () => input,
    send: (edit) => sendForm(acting, addressOf(id), (drafted) => knownFrom(drafted, from, (within) => editCommitment(within, edit))),
  });
  if (answer !== null) return data(answer, { status: statusOf(answer) });
  return redirect(`/${lang}/commitments/${id}`, 303);
}

export default function EditCommitment() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, title, who, entries, sources, keptAt, isContinued } = loaded;
  const words = commitmentMessages(lang);
  const revision = answered?.revision ?? loaded.revision;
  return (
    <>
      <DocumentTitle lang={lang}>{words.form.editing(title)}</DocumentTitle>
      <PageTitle>{words.form.editing(title)}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={addressOf(id)} keptAt={keptAt} isContinued={isContinued} />}
      <CommitmentForm
        {...formSight(loaded, answered, commitmentErrors(lang))}
        {...{ who, entries, sources }}
        {...(revision === undefined ? {} : { revision })}
        draft={addressOf(id)}
        draftTitle={words.form.editing(title)}
      >
        {answered?.collision && <CollisionPanel lang={lang} collision={answered.collision} labels={words.fields} />}
      </CommitmentForm>
      <p className="note">
        <a href={`/${lang}/work/history/commitment/${id}`}>{words.form.history}</a>
      </p>
    </>
  );
}
