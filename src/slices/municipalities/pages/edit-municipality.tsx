import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { eachFieldOnce, type FormValues, readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formWithErrors, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { editMunicipality } from '../actions/edit-municipality.server.ts';
import { type MunicipalityInput, municipalityInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { municipalityInForm, municipalitySaid } from '../municipality-form.server.ts';
import { inForm, type MunicipalityShown, municipalityShown, municipalityWith } from '../municipality-values.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { mayEditMunicipality } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { municipalityKind } from '../record-kinds.server.ts';
import { keptMunicipality } from '../record-queries.server.ts';
import { sendCiting } from '../send-citing.server.ts';
import { MunicipalityFields, municipalityLabels } from './municipality-fields.tsx';

/** The municipality, if this person may edit it. */
async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptMunicipality(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditMunicipality(given.identity.actor, { id, keptBy: kept.keptBy }));
  return kept;
}

function sentAs(
  given: AppContext,
  request: Request,
  { lang, id }: { lang: Lang; id: string },
  values: FormValues,
): SentForm<MunicipalityInput, MunicipalityShown> {
  const load = () => toEdit(given, request, id);
  return {
    lang,
    kind: municipalityKind,
    id,
    values,
    load,
    shown: municipalityShown,
    formOf: (shown) => municipalityInForm(given, lang, shown),
  };
}

const addressOf = (id: string) => `work/municipalities/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { input, revision } = await toEdit(given, request, id);
  return openRecordForm(given, request, {
    lang,
    form: addressOf(id),
    title: municipalityMessages(lang).work.editing(inLang(input.name, lang)),
    fresh: { values: await municipalityInForm(given, lang, municipalityShown(input)), revision },
    cited: [...input.cites, ...input.countries.flatMap(({ cites }) => cites)].map(({ source }) => source),
    again: (sent) => formWithErrors(given, sentAs(given, request, { lang, id }, sent), []),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const kept = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const form = sentAs(given, request, { lang, id }, values);
  const { said, errors: named, candidates } = await municipalitySaid(given, lang, values);
  const source = await sourceSaid(given, lang, values, { isNeeded: false });
  const cite = source.ok ? (source.value?.cite ?? null) : null;
  const shown = withDecisions(said, values) as MunicipalityShown;
  const read = readWith(municipalityInput, municipalityWith(kept.input, shown, cite));
  if (!read.ok || !source.ok || named.length > 0) {
    const errors = [...named, ...(read.ok ? [] : read.errors.map(inForm)), ...(source.ok ? [] : source.errors)];
    return data(await formWithErrors(given, form, eachFieldOnce(errors), candidates), { status: 422 });
  }
  const mine = municipalityShown(read.value);
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: (now) => municipalityWith(now, mine, cite),
    send: (edit) => sendCiting(acting, addressOf(id), source.value, (within) => editMunicipality(within, edit)),
  });
  return answer === null ? redirect(`/${lang}/municipalities/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

export default function EditMunicipality() {
  const opened = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <RecordFormPage
      opened={opened}
      answered={answered}
      labels={municipalityLabels(opened.lang)}
      errors={municipalityMessages(opened.lang).work.errors}
    >
      {(form, candidates) => <MunicipalityFields form={form} candidates={candidates} />}
    </RecordFormPage>
  );
}
