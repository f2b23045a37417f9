import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { keepsEverything } from '../../../platform/values/actor.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { asTyped } from '../../../platform/values/typed-date.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { formSight } from '../../history/index.parts.ts';
import { namesOf } from '../../municipalities/index.server.ts';
import { knownFrom, sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { keptEntry } from '../../timeline/index.server.ts';
import { recordCommitment } from '../actions/record-commitment.server.ts';
import { sidesOfCommitment } from '../commitment-rows.server.ts';
import { commitmentOfForm, readCommitment } from '../commitment-values.ts';
import { commitmentMessages } from '../messages.ts';
import { formOfOwners } from '../owner-choice.ts';
import { bodiesOnTie } from '../promises-of-tie.server.ts';
import { bodiesOfTown } from '../town-workers.server.ts';
import { whoCanBeNamed } from '../who-to-choose.server.ts';
import { CommitmentForm, commitmentErrors } from './commitment-form.tsx';
import { bodiesAsChoices, entriesAsChoices, nameOfPlace, sourcesBehind } from './form-parts.server.ts';

/** Where it is to stand: in a tie, or with a town that promised something to somebody unnamed. */
function placeOf(request: Request): { readonly partnership: string | null; readonly municipality: string | null } {
  const { searchParams } = new URL(request.url);
  const known = (name: string) => identifier.safeParse(searchParams.get(name)).data ?? null;
  const partnership = known('partnership');
  return { partnership, municipality: partnership === null ? known('municipality') : null };
}

/** For which of their bodies this reader may write it down there; null: for the register. */
async function bodiesFor(given: AppContext, request: Request): Promise<readonly (string | null)[]> {
  signedIn(given, request);
  const { partnership, municipality } = placeOf(request);
  const asked = { db: given.db, acting: given.acting, actor: given.identity.actor };
  if (partnership === null && municipality === null) throw notFound();
  const bodies = partnership !== null ? await bodiesOnTie(asked, partnership) : await bodiesOfTown(asked, municipality ?? '');
  if (bodies.length === 0) throw data(null, { status: 403 });
  return bodies;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const { partnership, municipality } = placeOf(request);
  const place = await nameOfPlace(given, lang, { partnership, municipality });
  if (place === null) throw notFound();
  const bodies = await bodiesFor(given, request);
  const entry = identifier.safeParse(new URL(request.url).searchParams.get('entry')).data ?? '';
  const own = bodies.filter((body) => body !== null);
  const owners = municipality === null ? [] : [{ municipality, body: null, person: null, asWritten: null }];
  const values: FormValues = {
    partnership: [partnership ?? ''],
    originEntry: [entry],
    // What was promised at a meeting was promised on its day.
    madeOn: [asTyped(entry === '' ? null : ((await keptEntry(given.db, entry))?.input.date ?? null))],
    ...formOfOwners(owners, 'owners'),
    'from.language': [lang],
  };
  const draft = `work/commitments/new${new URL(request.url).search.replace(/[?&]draft=continue$/, '')}`;
  const sides = await sidesOfCommitment(given.db, { partnership, owners });
  const { actor } = given.identity;
  return {
    lang,
    draft,
    place,
    ...(await openDraft(given, request, draft, { values })),
    who: await whoCanBeNamed(given.db, sides, owners, lang),
    entries: await entriesAsChoices(given, partnership, lang),
    bodies: own.length > 1 ? bodiesAsChoices(await namesOf(given.db, 'body', own), lang) : [],
    sources: await sourcesToCite(given.db, {
      bodies: keepsEverything(actor) ? null : own,
      cited: await sourcesBehind(given, { partnership, entry }),
    }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const bodies = await bodiesFor(given, request);
  const values = valuesOf(await fieldsOf(request));
  const asked = textOf(values, 'for');
  const forBody = bodies.find((body) => body === asked) ?? bodies[0] ?? null;
  const block = await sourceSaid(given, lang, values, { isNeeded: true });
  const typed = { ...commitmentOfForm(values), partnership: placeOf(request).partnership };
  const read = readCommitment(newId(), typed, null, block, given.clock.now());
  if (!read.ok) return notWritten(values, read.errors);
  const { input, from } = read.value;
  const draft = textOf(values, 'draft.form') ?? '';
  const outcome = await sendForm(given.acting(forBody), draft, (drafted) =>
    knownFrom(drafted, from, (within) => recordCommitment(within, input)),
  );
  if (!outcome.ok) return notWritten(values, [{ field: '', code: outcome.refusal }]);
  return redirect(`/${lang}/commitments/${input.id}`, 303);
}

export default function NewCommitment() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, who, entries, sources, bodies, draft, place, keptAt, isContinued } = loaded;
  const words = commitmentMessages(lang);
  return (
    <>
      <DocumentTitle lang={lang}>{words.form.newOne(place)}</DocumentTitle>
      <PageTitle under={place}>{words.addPromise}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={draft} keptAt={keptAt} isContinued={isContinued} />}
      <CommitmentForm
        {...formSight(loaded, answered, commitmentErrors(lang))}
        {...{ who, entries, sources, bodies, draft }}
        draftTitle={words.form.newOne(place)}
      />
    </>
  );
}
