import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { knownFrom, sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { editEntry } from '../actions/edit-entry.server.ts';
import { type EntryShown, entryOfForm, formOfEntry, readEntry, shownOf } from '../entry-values.ts';
import { ENTRY_KINDS, type EntryInput } from '../input.ts';
import { timelineMessages } from '../messages.ts';
import { mayEditEntry } from '../policy.ts';
import { entryKind } from '../record-kinds.server.ts';
import { EntryForm, entryErrors } from './entry-form.tsx';
import { pathOfEntry, subjectsToChoose } from './subjects-to-choose.server.ts';
import { entryToMend } from './to-mend.server.ts';

const addressOf = (id: string) => `work/entries/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, acting } = await entryToMend(given, request, idOfParams(params));
  const { input } = kept;
  const { actor } = given.identity;
  const cited = input.cites.map(({ source }) => source);
  const values: FormValues = { ...formOfEntry(shownOf(input)), 'from.language': [lang] };
  return {
    lang,
    id: input.id,
    title: inLang(input.title, lang),
    ...(await openDraft(given, request, addressOf(input.id), { values, revision: kept.revision })),
    subjects: await subjectsToChoose(given, input.subjects, lang),
    kinds: ENTRY_KINDS.filter((kind) => mayEditEntry(actor, { keptBy: kept.keptBy ?? acting.forBody, kind })),
    sources: await sourcesToCite(given.db, { bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor, CONTRIBUTING), cited }),
  };
}

function sentAs(given: AppContext, request: Request, lang: Lang, id: string, values: FormValues): SentForm<EntryInput, EntryShown> {
  const load = async () => (await entryToMend(given, request, id)).kept;
  return { lang, kind: entryKind(given.subjectNamings), id, values, load, shown: shownOf, formOf: formOfEntry };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { kept, acting } = await entryToMend(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const form = sentAs(given, request, lang, id, values);
  const block = await sourceSaid(given, lang, values, { isNeeded: false });
  const read = readEntry(id, withDecisions(entryOfForm(values), values), kept.input, block, given.clock.now());
  if (!read.ok) return data(await formWithErrors(given, form, read.errors), { status: 422 });
  const { input, from } = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine: shownOf(input),
    inputOf: () => input,
    send: (edit) => sendForm(acting, addressOf(id), (drafted) => knownFrom(drafted, from, (within) => editEntry(within, edit))),
  });
  if (answer !== null) return data(answer, { status: statusOf(answer) });
  return redirect(`/${lang}/${await pathOfEntry(given, id)}`, 303);
}

export default function EditEntry() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, title, kinds, subjects, sources, keptAt, isContinued } = loaded;
  const words = timelineMessages(lang);
  const revision = answered?.revision ?? loaded.revision;
  return (
    <>
      <DocumentTitle lang={lang}>{words.editing(title)}</DocumentTitle>
      <PageTitle>{words.editing(title)}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={addressOf(id)} keptAt={keptAt} isContinued={isContinued} />}
      <EntryForm
        {...formSight(loaded, answered, entryErrors(lang))}
        {...{ kinds, subjects, sources }}
        {...(revision === undefined ? {} : { revision })}
        draft={addressOf(id)}
        draftTitle={words.editing(title)}
      >
        {answered?.collision && <CollisionPanel lang={lang} collision={answered.collision} labels={words.fields} />}
      </EntryForm>
      <p className="note">
        <a href={`/${lang}/work/history/timeline_entry/${id}`}>{words.history}</a>
      </p>
    </>
  );
}
