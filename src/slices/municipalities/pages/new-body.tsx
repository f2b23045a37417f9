import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { chosenByName } from '../../../platform/http/chosen-by-name.ts';
import { readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { newFormAgain } from '../../history/index.server.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { recordBody } from '../actions/record-body.server.ts';
import { bodyOfForm } from '../body-values.ts';
import { bodyInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { inForm } from '../municipality-values.ts';
import { municipalitiesCalled, wordsFor } from '../names-queries.server.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { mayRecordBody } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { sendCiting } from '../send-citing.server.ts';
import { BodyFields, bodyLabels } from './body-fields.tsx';

const FORM = 'work/bodies/new';

/** For which of their bodies this person enters it. */
function keeperOf(given: AppContext, request: Request, wanted: string | null): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const keeper = bodyToActFor(actor, bodiesWrittenFor(actor), wanted);
  allowOnly(mayRecordBody(actor, keeper));
  return keeper;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  keeperOf(given, request, null);
  // From a town's page the town is known.
  const town = new URL(request.url).searchParams.get('municipality');
  const name = (await wordsFor(given.db, 'municipality', lang, [town])).get(town ?? '');
  const known = town === null || name === undefined ? {} : { municipality: [name], 'municipality.for': [name], 'municipality.id': [town] };
  const title = municipalityMessages(lang).work.newBody;
  return openRecordForm(given, request, { lang, form: FORM, title, fresh: { values: known } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const keeper = keeperOf(given, request, textOf(values, 'forBody'));
  const of = await chosenByName(values, 'municipality', (typed) => municipalitiesCalled(given.db, lang, typed));
  const source = await sourceSaid(given, lang, values, { isNeeded: true });
  const cites = source.ok && source.value !== null ? [source.value.cite] : [];
  const read = readWith(bodyInput, { id: newId(), ...bodyOfForm(values, of.ok ? of.value : null), cites });
  if (!read.ok || !source.ok || !of.ok) {
    const errors = [
      ...(read.ok ? [] : read.errors.filter(({ field }) => field !== 'cites').map(inForm)),
      ...(of.ok ? [] : [{ field: 'municipality', code: of.code }]),
      ...(source.ok ? [] : source.errors),
    ];
    return data(newFormAgain(values, errors, of.ok ? {} : { municipality: of.candidates }), { status: 422 });
  }
  const outcome = await sendCiting(given.acting(keeper), FORM, source.value, (within) => recordBody(within, read.value));
  if (outcome.ok) return redirect(`/${lang}/bodies/${outcome.value}`, 303);
  return data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
}

export default function NewBody() {
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
