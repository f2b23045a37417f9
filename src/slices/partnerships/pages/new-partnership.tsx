import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import { type FieldError, type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { formSight } from '../../history/index.parts.ts';
import { sourceSaid, sourcesToCite } from '../../sources/index.server.ts';
import { enterTie, type TieGiven } from '../actions/enter-tie.server.ts';
import type { PartyRole } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import { readNewTie } from '../new-tie-values.ts';
import { partnerMeant, sideInRegister, tiesBetween } from '../partner-queries.server.ts';
import { type PartnerGiven, partnerOfForm } from '../partner-values.ts';
import { NewTieForm, type TieKnown } from './new-tie-form.tsx';
import { type OwnSide, sidesToEnterFor } from './own-sides.server.ts';
import { tieErrors } from './tie-fields.tsx';

const FORM = 'work/partnerships/new';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { sides, names } = await sidesToEnterFor(given, request);
  const bodies = sides.map(({ body }) => body);
  const sources = await sourcesToCite(given.db, { bodies: bodies.length === 0 ? null : bodies });
  const asked = new URL(request.url).searchParams.get('source') ?? '';
  const values: FormValues = { 'from.language': [lang], 'from.source': [sources.some(({ id }) => id === asked) ? asked : ''] };
  return {
    lang,
    ...(await openDraft(given, request, FORM, { values })),
    sides: bodies.map((id) => ({ value: id, label: inLang(names.get(id)?.name ?? { ru: id, en: id }, lang) })),
    sources,
  };
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
  readonly known: readonly TieKnown[];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { sides } = await sidesToEnterFor(given, request);
  const values = valuesOf(await fieldsOf(request));
  const again = (answered: Partial<Answered>) =>
    data<Answered>({ values, errors: [], candidates: {}, known: [], ...answered }, { status: 422 });
  const own = sides.find(({ body }) => body === textOf(values, 'side')) ?? sides[0] ?? null;
  const met = await sidesOfForm(given, values, own, lang);
  const read = readNewTie(values, await sourceSaid(given, lang, values, { isNeeded: true }), given.clock.now());
  const errors = [...met.errors, ...(read.ok ? [] : read.errors)];
  if (!read.ok || errors.length > 0) return again({ errors, candidates: met.candidates, known: await alreadyKnown(given, met.sides) });
  const isSecond = textOf(values, 'second') !== null;
  const tie = { ...read.value, sides: met.sides, isSecond };
  const outcome = await sendForm(given.acting(own?.body ?? null), FORM, (within) => enterTie(within, tie));
  if (outcome.ok) return redirect(`/${lang}/partnerships/${outcome.value}`, 303);
  const field = outcome.refusal === 'tie-exists' ? 'second' : '';
  return again({ errors: [{ field, code: outcome.refusal }], known: await alreadyKnown(given, met.sides) });
}

type Sides = TieGiven['sides'];

/** One's own side and the partner, or both as an operator names them; whoever is called alike comes back to choose from. */
async function sidesOfForm(given: AppContext, values: FormValues, own: OwnSide | null, lang: Lang) {
  const errors: FieldError[] = [];
  const candidates: Record<string, readonly Candidate[]> = {};
  const named: PartnerGiven[] = [];
  for (const prefix of own === null ? ['first', 'partner'] : ['partner']) {
    const met = await partnerMeant(given.db, partnerOfForm(values, prefix), prefix, lang);
    if (met.ok) named.push(met.value);
    else {
      errors.push(met.error);
      candidates[prefix] = met.candidates;
    }
  }
  const [mine, theirs] = rolesOf(values);
  const all = own === null ? named : [own.side, ...named];
  const sides: Sides = all.map((side, at) => ({ role: at === 0 ? mine : theirs, side }));
  return { errors, candidates, sides };
}

function rolesOf(values: FormValues): readonly [mine: PartyRole, theirs: PartyRole] {
  const mentor = textOf(values, 'kind') === 'mentorship' ? textOf(values, 'mentor') : null;
  if (mentor === 'mine') return ['mentor', 'mentee'];
  return mentor === 'partner' ? ['mentee', 'mentor'] : ['party', 'party'];
}

/** Ties of the same sides, as far as these stand in the register already. */
async function alreadyKnown({ db }: AppContext, sides: Sides): Promise<readonly TieKnown[]> {
  const found = await Promise.all(sides.map(({ side }) => ('kind' in side ? sideInRegister(db, side) : side)));
  const recorded = found.filter((side) => side !== null);
  return recorded.length < Math.max(2, sides.length) ? [] : tiesBetween(db, recorded);
}

export default function NewPartnership() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, sides, sources, keptAt, isContinued } = loaded;
  const words = partnershipMessages(lang).work;
  return (
    <>
      <DocumentTitle lang={lang}>{words.newTie}</DocumentTitle>
      <PageTitle under={words.newTieLead}>{words.newTie}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={FORM} keptAt={keptAt} isContinued={isContinued} />}
      <NewTieForm
        {...formSight(loaded, answered, tieErrors(lang))}
        sides={sides}
        sources={sources}
        candidates={answered?.candidates ?? {}}
        known={answered?.known ?? []}
      />
    </>
  );
}
