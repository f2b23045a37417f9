import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { eachFieldOnce, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { newFormAgain } from '../../history/index.server.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { recordMunicipality } from '../actions/record-municipality.server.ts';
import { municipalityInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { municipalitySaid } from '../municipality-form.server.ts';
import { inForm } from '../municipality-values.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { mayRecordMunicipality } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { sendCiting } from '../send-citing.server.ts';
import { MunicipalityFields, municipalityLabels } from './municipality-fields.tsx';

const FORM = 'work/municipalities/new';

/** For which of their bodies this person enters it. */
function keeperOf(given: AppContext, request: Request, wanted: string | null): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const keeper = bodyToActFor(actor, bodiesWrittenFor(actor), wanted);
  allowOnly(mayRecordMunicipality(actor, keeper));
  return keeper;
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  keeperOf(given, request, null);
  return openRecordForm(given, request, {
    lang,
    form: FORM,
    title: municipalityMessages(lang).work.newMunicipality,
    fresh: { values: {} },
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const keeper = keeperOf(given, request, textOf(values, 'forBody'));
  const { said, errors: named, candidates } = await municipalitySaid(given, lang, values);
  const source = await sourceSaid(given, lang, values, { isNeeded: true });
  const cites = source.ok && source.value !== null ? [source.value.cite] : [];
  const countries = said.countries.map((code) => ({ code, cites }));
  const read = readWith(municipalityInput, { id: newId(), ...said, countries, cites });
  if (!read.ok || !source.ok || named.length > 0) {
    const wrong = read.ok ? [] : read.errors.filter(({ field }) => !field.endsWith('cites')).map(inForm);
    const errors = [...named, ...wrong, ...(source.ok ? [] : source.errors)];
    return data(newFormAgain(values, eachFieldOnce(errors), candidates), { status: 422 });
  }
  const outcome = await sendCiting(given.acting(keeper), FORM, source.value, (within) => recordMunicipality(within, read.value));
  if (outcome.ok) return redirect(`/${lang}/municipalities/${outcome.value}`, 303);
  return data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
}

export default function NewMunicipality() {
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
