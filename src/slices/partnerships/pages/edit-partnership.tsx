import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { EditCollision, formSight } from '../../history/index.parts.ts';
import { answerEdit, type EditAnswered } from '../../history/index.server.ts';
import { bodiesByIds, municipalitiesByIds } from '../../municipalities/index.server.ts';
import { sourcesToCite } from '../../sources/index.server.ts';
import { editTie } from '../actions/edit-tie.server.ts';
import type { PartnershipInput } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import { type Candidate, type PartnerMet, partnerMeant } from '../partner-queries.server.ts';
import { partnerOfForm } from '../partner-values.ts';
import { formOfTie, readTie, shownOf, type TieReady, type TieShown, tieOfForm } from '../tie-values.ts';
import { EditTieForm } from './edit-tie-form.tsx';
import { sayOfTie } from './say-of-tie.ts';
import { tieErrors, tieLabels } from './tie-fields.tsx';
import { tieToEdit } from './tie-to-edit.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, title } = await tieToEdit(given, request, idOfParams(params));
  const { actor } = given.identity;
  return {
    lang,
    id: kept.input.id,
    title: inLang(title, lang),
    values: { ...formOfTie(shownOf(kept.input)), 'from.language': [lang] } as FormValues,
    revision: kept.revision,
    ...(await whoCanBeNamed(given, kept.input, lang)),
    sources: await sourcesToCite(given.db, {
      bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor),
      cited: sourcesOf(kept.input),
    }),
  };
}

/** The towns of the tie with the bodies through which they may act, and the bodies that are of no town. */
async function whoCanBeNamed({ db }: AppContext, { parties }: PartnershipInput, lang: Lang) {
  const municipalities = await municipalitiesByIds(
    db,
    parties.flatMap((party) => party.municipality ?? []),
  );
  const bodies = await bodiesByIds(
    db,
    parties.flatMap((party) => party.body ?? []),
  );
  const choice = (one: { readonly id: string; readonly name: { readonly ru: string | null; readonly en: string | null } }) => ({
    value: one.id,
    label: inLang(one.name, lang),
  });
  const alone = [...bodies.values()].map(choice);
  return {
    bodies: alone,
    towns: Object.fromEntries(
      [...municipalities].map(([id, town]) => {
        const others = [...bodies.values()].filter((body) => body.municipalityId === null);
        return [id, { name: inLang(town.name, lang), bodies: [...town.bodies, ...others].map(choice) }];
      }),
    ),
  };
}

function sourcesOf(input: PartnershipInput): readonly string[] {
  const parts = [...input.parties, ...input.directions, ...input.standings].flatMap(({ cites }) => cites);
  return [...new Set([...input.cites, ...input.whyCites, ...parts].map(({ source }) => source))];
}

type Answered = EditAnswered & { readonly candidates: readonly Candidate[] };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const { acting } = await tieToEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const added = textOf(values, 'new.name') === null ? null : await partnerMeant(given.db, partnerOfForm(values, 'new'), 'new', lang);
  const answer = await answerEdit<PartnershipInput, TieShown, TieReady>({
    db: given.db,
    subject: { kind: 'partnership', id },
    values,
    kept: async () => (await tieToEdit(given, request, id)).kept,
    shown: shownOf,
    typed: tieOfForm,
    read: (typed, { input }) => {
      const read = readTie(typed, input, values, added !== null);
      const errors = [...problemsOf(added), ...(read.ok ? [] : read.errors)];
      return read.ok && errors.length === 0
        ? { ok: true, value: { mine: shownOf(read.value.input), ready: read.value } }
        : { ok: false, errors };
    },
    formOf: formOfTie,
    write: ({ input, from }, edit) => editTie(acting, { edit: { input, ...edit }, added: added?.ok === true ? added.value : null, from }),
  });
  if (answer.done !== null) return redirect(`/${lang}/partnerships/${id}`, 303);
  const candidates = added?.ok === false ? added.candidates : [];
  return data<Answered>({ ...answer.answered, candidates }, { status: answer.status });
}

function problemsOf(added: PartnerMet | null): readonly FieldError[] {
  return added === null || added.ok ? [] : [added.error];
}

export default function EditPartnership() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, towns, bodies, sources } = loaded;
  const words = partnershipMessages(lang).work;
  const names = new Map([
    ...Object.entries(towns).map(([town, { name }]) => [`municipality:${town}`, name] as const),
    ...[...bodies, ...Object.values(towns).flatMap((town) => town.bodies)].map(({ value, label }) => [`body:${value}`, label] as const),
  ]);
  return (
    <>
      <PageTitle>{words.editing(loaded.title)}</PageTitle>
      <p className="note">
        <a href={`/${lang}/work/partnerships/${id}/standing`}>{words.addStanding}</a> ·{' '}
        <a href={`/${lang}/work/entries/new?partnership=${id}`}>{words.addEntry}</a> ·{' '}
        <a href={`/${lang}/work/history/partnership/${id}`}>{words.history}</a>
      </p>
      <EditTieForm
        {...formSight(loaded, answered, tieErrors(lang))}
        {...{ id, towns, bodies, sources }}
        revision={answered?.revision ?? loaded.revision}
        candidates={answered?.candidates ?? []}
      >
        <EditCollision
          lang={lang}
          answered={answered}
          labels={{ ...tieLabels(lang), parties: partnershipMessages(lang).parties }}
          say={(field, value) => sayOfTie(field, value, lang, names)}
        />
      </EditTieForm>
      <p className="note">
        <a href={`/${lang}/work/partnerships/${id}/withdraw`}>{words.withdraw}</a>
      </p>
    </>
  );
}
