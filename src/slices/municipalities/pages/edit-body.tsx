import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { chosenByName } from '../../../platform/http/chosen-by-name.ts';
import { type FormValues, readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formWithErrors, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { editBody } from '../actions/edit-body.server.ts';
import { type BodyShown, bodyOfForm, bodyShown, bodyWith, formOfBody } from '../body-values.ts';
import { type BodyInput, bodyInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { inForm } from '../municipality-values.ts';
import { municipalitiesCalled, wordsFor } from '../names-queries.server.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { mayEditBody } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { bodyKind } from '../record-kinds.server.ts';
import { keptBody } from '../record-queries.server.ts';
import { sendCiting } from '../send-citing.server.ts';
import { BodyFields, bodyLabels } from './body-fields.tsx';

/** The body, if this person may edit it. */
async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptBody(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditBody(given.identity.actor, { ...kept.input, keptBy: kept.keptBy }));
  return kept;
}

function sentAs(
  given: AppContext,
  request: Request,
  { lang, id }: { lang: Lang; id: string },
  values: FormValues,
): SentForm<BodyInput, BodyShown> {
  return {
    lang,
    kind: bodyKind,
    id,
    values,
    load: () => toEdit(given, request, id),
    shown: bodyShown,
    formOf: async (shown) =>
      formOfBody(shown, (await wordsFor(given.db, 'municipality', lang, [shown.municipality])).get(shown.municipality ?? '')),
  };
}

const addressOf = (id: string) => `work/bodies/${id}/edit`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { input, revision } = await toEdit(given, request, id);
  const values = await sentAs(given, request, { lang, id }, {}).formOf(bodyShown(input));
  return openRecordForm(given, request, {
    lang,
    form: addressOf(id),
    title: municipalityMessages(lang).work.editing(inLang(input.name, lang)),
    fresh: { values, revision },
    cited: input.cites.map(({ source }) => source),
    again: (sent) => formWithErrors(given, sentAs(given, request, { lang, id }, sent), []),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const kept = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const form = sentAs(given, request, { lang, id }, values);
  const of = await chosenByName(values, 'municipality', (typed) => municipalitiesCalled(given.db, lang, typed));
  const source = await sourceSaid(given, lang, values, { isNeeded: false });
  const cite = source.ok ? (source.value?.cite ?? null) : null;
  const said = withDecisions(bodyOfForm(values, of.ok ? of.value : null), values);
  const read = readWith(bodyInput, bodyWith(kept.input, said as BodyShown, cite));
  if (!read.ok || !source.ok || !of.ok) {
    const errors = [
      ...(read.ok ? [] : read.errors.map(inForm)),
      ...(of.ok ? [] : [{ field: 'municipality', code: of.code }]),
      ...(source.ok ? [] : source.errors),
    ];
    return data(await formWithErrors(given, form, errors, of.ok ? {} : { municipality: of.candidates }), { status: 422 });
  }
  const mine = bodyShown(read.value);
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: (now) => bodyWith(now, mine, cite),
    send: (edit) => sendCiting(acting, addressOf(id), source.value, (within) => editBody(within, edit)),
  });
  return answer === null ? redirect(`/${lang}/bodies/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

export default function EditBody() {
  const opened = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <RecordFormPage
      opened={opened}
      answered={answered}
      labels={bodyLabels(opened.lang)}
      errors={municipalityMessages(opened.lang).work.errors}
    >
      {(form, candidates) => <BodyFields form={form} candidates={candidates} />}
    </RecordFormPage>
  );
}
