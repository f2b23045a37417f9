import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { eachFieldOnce, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { newFormAgain } from '../../history/index.server.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { recordOfficial } from '../actions/record-official.server.ts';
import { recordPerson } from '../actions/record-person.server.ts';
import { officialInput, personInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { inForm } from '../municipality-values.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { officeInForm, officeSaid } from '../person-form.server.ts';
import { nameOfForm } from '../person-values.ts';
import { mayRecordPerson } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { keptBody } from '../record-queries.server.ts';
import { sendCiting } from '../send-citing.server.ts';
import { PersonFields, personLabels } from './person-fields.tsx';

const FORM = 'work/people/new';

/** For which of their bodies this person enters it. */
function keeperOf(given: AppContext, request: Request, wanted: string | null): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const keeper = bodyToActFor(actor, bodiesWrittenFor(actor), wanted);
  allowOnly(mayRecordPerson(actor, keeper));
  return keeper;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  keeperOf(given, request, null);
  // From a body's page the body is known, and whose it is.
  const of = new URL(request.url).searchParams.get('body');
  const body = of === null ? null : await keptBody(given.db, of);
  const nowhere = { office: { ru: null, en: null }, from: null, to: null, knownBy: null };
  const at = { body: body?.input.id ?? null, municipality: body?.input.municipality ?? null };
  const values = await officeInForm(given, lang, { ...nowhere, ...at });
  return openRecordForm(given, request, { lang, form: FORM, title: municipalityMessages(lang).work.newPerson, fresh: { values } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const keeper = keeperOf(given, request, textOf(values, 'forBody'));
  const { said, errors: named, candidates } = await officeSaid(given, lang, values);
  const source = await sourceSaid(given, lang, values, { isNeeded: true });
  const cites = source.ok && source.value !== null ? [source.value.cite] : [];
  const person = readWith(personInput, { id: newId(), name: nameOfForm(values) });
  const office = readWith(officialInput, { id: newId(), person: person.ok ? person.value.id : 'none', ...said, cites });
  if (!person.ok || !office.ok || !source.ok || named.length > 0) {
    const wrong = [...(person.ok ? [] : person.errors), ...(office.ok ? [] : office.errors.filter(({ field }) => field !== 'cites'))];
    const errors = [...named, ...wrong.map(inForm), ...(source.ok ? [] : source.errors)];
    return data(newFormAgain(values, eachFieldOnce(errors), candidates), { status: 422 });
  }
  const outcome = await sendCiting(given.acting(keeper), FORM, source.value, async (within) => {
    const recorded = await recordPerson(within, person.value);
    if (!recorded.ok) return recorded;
    const held = await recordOfficial(within, office.value);
    return held.ok ? recorded : held;
  });
  if (outcome.ok) return redirect(`/${lang}/people/${outcome.value}`, 303);
  return data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
}

export default function NewPerson() {
  const opened = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <RecordFormPage
      opened={opened}
      answered={answered}
      labels={personLabels(opened.lang)}
      errors={municipalityMessages(opened.lang).work.errors}
    >
      {(form, candidates) => <PersonFields form={form} candidates={candidates} />}
    </RecordFormPage>
  );
}
