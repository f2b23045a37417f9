import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { fieldsAhead } from '../../../platform/values/has-come.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { RecordForm } from '../../../ui/record-form.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { formSight } from '../../history/index.parts.ts';
import { SourceBlock } from '../../sources/index.parts.ts';
import { knownFrom, sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { addStanding } from '../actions/add-standing.server.ts';
import { standingInput } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import { standingOfForm } from '../tie-values.ts';
import { StandingFields, tieErrors, tieLabels } from './tie-fields.tsx';
import { tieToEdit } from './tie-to-edit.server.ts';

const addressOf = (id: string) => `work/partnerships/${id}/standing`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, title } = await tieToEdit(given, request, idOfParams(params));
  const { actor } = given.identity;
  const { id, standings, cites } = kept.input;
  return {
    lang,
    id,
    title: inLang(title, lang),
    now: standings.at(-1)?.standing ?? null,
    seen: standings.length,
    ...(await openDraft(given, request, addressOf(id), { values: { 'from.language': [lang] } })),
    sources: await sourcesToCite(given.db, {
      bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor),
      cited: cites.map(({ source }) => source),
    }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { acting } = await tieToEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const block = await sourceSaid(given, lang, values, { isNeeded: true });
  const from = block.ok ? block.value : null;
  const typed = standingOfForm(values);
  const read = readWith(standingInput, { ...typed, cites: [from?.cite ?? { source: 'none', quote: null }] });
  const ahead = fieldsAhead(typed, given.clock.now()).map((field) => ({ field, code: 'date-ahead' }));
  if (!read.ok || !block.ok || ahead.length > 0)
    return notWritten(values, [...(read.ok ? [] : read.errors), ...ahead, ...(block.ok ? [] : block.errors)]);
  const seen = Number(textOf(values, 'seen') ?? -1);
  const outcome = await sendForm(acting, addressOf(id), (drafted) =>
    knownFrom(drafted, from, (within) => addStanding(within, { id, seen, standing: read.value })),
  );
  if (outcome.ok) return redirect(`/${lang}/partnerships/${id}`, 303);
  const code = outcome.refusal === 'changed-meanwhile' ? 'standing-changed' : outcome.refusal;
  return notWritten(values, [{ field: '', code }]);
}

export default function AddStanding() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, title, now, seen, sources, keptAt, isContinued } = loaded;
  const words = partnershipMessages(lang);
  const form = formSight(loaded, answered, tieErrors(lang));
  return (
    <>
      <DocumentTitle lang={lang}>{words.work.addStandingTitle(title)}</DocumentTitle>
      <PageTitle under={words.work.standsNow(now === null ? words.standingUnknown : words.standings[now])}>
        {words.work.addStandingTitle(title)}
      </PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={addressOf(id)} keptAt={keptAt} isContinued={isContinued} />}
      <RecordForm
        {...form}
        labels={tieLabels(lang)}
        submitLabel={words.work.save}
        draft={addressOf(id)}
        draftTitle={words.work.addStandingTitle(title)}
      >
        <input type="hidden" name="seen" value={seen} />
        <StandingFields form={form} />
        <SourceBlock form={form} sources={sources} isNew />
      </RecordForm>
    </>
  );
}
