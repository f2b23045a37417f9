import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { editTie } from '../actions/edit-tie.server.ts';
import type { PartnershipInput } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import { type PartnerMet, partnerMeant } from '../partner-queries.server.ts';
import { partnerOfForm } from '../partner-values.ts';
import { partnershipKind } from '../record-kinds.server.ts';
import { formOfTie, readTie, shownOf, type TieShown, tieOfForm } from '../tie-values.ts';
import { EditTieForm } from './edit-tie-form.tsx';
import { tieErrors } from './tie-fields.tsx';
import { tieToEdit, whoCanBeNamed } from './tie-to-edit.server.ts';

const addressOf = (id: string) => `work/partnerships/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, title } = await tieToEdit(given, request, idOfParams(params));
  const { actor } = given.identity;
  const { id } = kept.input;
  const values: FormValues = { ...formOfTie(shownOf(kept.input)), 'from.language': [lang] };
  return {
    lang,
    id,
    title: inLang(title, lang),
    ...(await openDraft(given, request, addressOf(id), { values, revision: kept.revision })),
    ...(await whoCanBeNamed(given, kept.input, lang)),
    sources: await sourcesToCite(given.db, {
      bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor),
      cited: sourcesOf(kept.input),
    }),
  };
}

function sourcesOf(input: PartnershipInput): readonly string[] {
  const parts = [...input.parties, ...input.directions, ...input.standings].flatMap(({ cites }) => cites);
  return [...new Set([...input.cites, ...input.whyCites, ...parts].map(({ source }) => source))];
}

function sentAs(given: AppContext, request: Request, lang: Lang, id: string, values: FormValues): SentForm<PartnershipInput, TieShown> {
  const load = async () => (await tieToEdit(given, request, id)).kept;
  // A side that the form adds is not part of the record yet: it stays in its fields.
  const added = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('new.')));
  return { lang, kind: partnershipKind, id, values, load, shown: shownOf, formOf: (shown) => ({ ...formOfTie(shown), ...added }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { kept, acting } = await tieToEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const form = sentAs(given, request, lang, id, values);
  const added = textOf(values, 'new.name') === null ? null : await partnerMeant(given.db, partnerOfForm(values, 'new'), 'new', lang);
  const block = await sourceSaid(given, lang, values, { isNeeded: added !== null });
  const read = readTie(withDecisions(tieOfForm(values), values), kept.input, block, { adds: added !== null, now: given.clock.now() });
  const errors = [...problemsOf(added), ...(read.ok ? [] : read.errors)];
  const candidates = added?.ok === false ? { new: added.candidates } : {};
  if (!read.ok || errors.length > 0) return data(await formWithErrors(given, form, errors, candidates), { status: 422 });
  const { input, from } = read.value;
  const side = added?.ok === true ? added.value : null;
  const answer = await sendEdit(given, {
    ...form,
    mine: shownOf(input),
    inputOf: () => input,
    send: (edit) => sendForm(acting, addressOf(id), (within) => editTie(within, { edit, added: side, from })),
  });
  return answer === null ? redirect(`/${lang}/partnerships/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

function problemsOf(added: PartnerMet | null): readonly FieldError[] {
  return added === null || added.ok ? [] : [added.error];
}

export default function EditPartnership() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, towns, bodies, sources, keptAt, isContinued } = loaded;
  const { work: words, fields } = partnershipMessages(lang);
  const title = words.editing(loaded.title);
  return (
    <>
      <DocumentTitle lang={lang}>{title}</DocumentTitle>
      <PageTitle>{title}</PageTitle>
      <p className="note">
        <a href={`/${lang}/work/partnerships/${id}/standing`}>{words.addStanding}</a> ·{' '}
        <a href={`/${lang}/work/entries/new?partnership=${id}`}>{words.addEntry}</a> ·{' '}
        <a href={`/${lang}/work/history/partnership/${id}`}>{words.history}</a>
      </p>
      {answered === undefined && <DraftNotice lang={lang} form={addressOf(id)} keptAt={keptAt} isContinued={isContinued} />}
      <EditTieForm
        {...formSight(loaded, answered, tieErrors(lang))}
        {...{ title, towns, bodies, sources }}
        draft={addressOf(id)}
        revision={answered?.revision ?? loaded.revision ?? 0}
        candidates={answered?.candidates['new'] ?? []}
      >
        {answered?.collision && <CollisionPanel lang={lang} collision={answered.collision} labels={fields} />}
      </EditTieForm>
    </>
  );
}
