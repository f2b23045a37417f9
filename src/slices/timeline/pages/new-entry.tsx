import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { NamedRecord } from '../../../platform/acting.ts';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../../../platform/values/actor.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { formSight } from '../../history/index.parts.ts';
import { citationsOf, knownFrom, sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { recordEntry } from '../actions/record-entry.server.ts';
import { entryOfForm, readEntry } from '../entry-values.ts';
import { ENTRY_KINDS } from '../input.ts';
import { timelineMessages } from '../messages.ts';
import { mayRecordEntries } from '../policy.ts';
import { mayStandOn } from '../stand-on-queries.server.ts';
import { EntryForm, entryErrors } from './entry-form.tsx';
import { pathOfEntry, subjectsOfAddress, subjectsToChoose } from './subjects-to-choose.server.ts';

/** For which of their bodies this reader may put something on these timelines; null for an operator, who acts for none. */
async function bodiesToTellFor(given: AppContext, request: Request): Promise<readonly (string | null)[]> {
  signedIn(given, request);
  const { actor } = given.identity;
  const subjects = [...subjectsOfAddress(request)];
  const mine: readonly (string | null)[] = [...bodiesWrittenFor(actor, CONTRIBUTING), ...(keepsEverything(actor) ? [null] : [])];
  const may = await Promise.all(mine.map((body) => mayStandOn(given.acting(body), given.db, subjects)));
  const bodies = mine.filter((_, at) => may[at]);
  if (bodies.length === 0) throw data(null, { status: 403 });
  return bodies;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const wanted = subjectsOfAddress(request);
  const subjects = await subjectsToChoose(given, wanted, lang);
  if (subjects.length === 0) throw notFound();
  const bodies = await bodiesToTellFor(given, request);
  const { actor } = given.identity;
  const own = bodies.filter((body) => body !== null);
  const values: FormValues = { subjects: subjects.map(({ value }) => value), 'from.language': [lang] };
  const draft = `work/entries/new${new URL(request.url).search.replace(/[?&]draft=continue$/, '')}`;
  return {
    lang,
    draft,
    ...(await openDraft(given, request, draft, { values })),
    subjects,
    kinds: ENTRY_KINDS.filter((kind) => bodies.some((body) => mayRecordEntries(actor, body, kind))),
    bodies:
      own.length > 1
        ? await subjectsToChoose(
            given,
            own.map((id) => ({ kind: 'body', id })),
            lang,
          )
        : [],
    sources: await sourcesToCite(given.db, { bodies: keepsEverything(actor) ? null : own, cited: await sourcesBehind(given, wanted) }),
  };
}

/** What the pages rest on that the entry is to stand on: what happened there is often told by the same source. */
async function sourcesBehind({ db }: AppContext, records: readonly NamedRecord[]): Promise<readonly string[]> {
  const cites = await citationsOf(
    db,
    records.map(({ kind, id }) => ({ kind, ids: [id] })),
  );
  return [...new Set(cites.map(({ source }) => source.id))];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const bodies = await bodiesToTellFor(given, request);
  const values = valuesOf(await fieldsOf(request));
  const asked = textOf(values, 'for')?.replace('body:', '');
  const forBody = bodies.find((body) => body === asked) ?? bodies[0] ?? null;
  const block = await sourceSaid(given, lang, values, { isNeeded: true });
  const read = readEntry(newId(), entryOfForm(values), null, block, given.clock.now());
  if (!read.ok) return notWritten(values, read.errors);
  const { input, from } = read.value;
  const draft = textOf(values, 'draft.form') ?? '';
  const outcome = await sendForm(given.acting(forBody), draft, (drafted) =>
    knownFrom(drafted, from, (within) => recordEntry(within, input)),
  );
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${lang}/${await pathOfEntry(given, input.id)}`, 303);
}

export default function NewEntry() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, kinds, subjects, sources, bodies, draft, keptAt, isContinued } = loaded;
  const title = timelineMessages(lang).newEntry;
  return (
    <>
      <DocumentTitle lang={lang}>{title}</DocumentTitle>
      <PageTitle>{title}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={draft} keptAt={keptAt} isContinued={isContinued} />}
      <EntryForm {...formSight(loaded, answered, entryErrors(lang))} {...{ kinds, subjects, sources, bodies, draft }} draftTitle={title} />
    </>
  );
}
