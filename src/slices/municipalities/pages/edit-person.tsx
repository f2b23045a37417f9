import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { eachFieldOnce, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodyToEditFor } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formWithErrors, newFormAgain, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { isSame } from '../../history/index.ts';
import { sourceSaid } from '../../sources/index.server.ts';
import { type EditedPerson, personToEdit, writePerson } from '../edited-person.server.ts';
import { type OfficialInput, officialInput, personInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { inForm } from '../municipality-values.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { officeInForm, officeSaid } from '../person-form.server.ts';
import { formOfName, nameOfForm, type OfficeShown, officeShown, officeWith, saysNoOffice } from '../person-values.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { officialKind } from '../record-kinds.server.ts';
import { sendCiting } from '../send-citing.server.ts';
import { PersonFields, personLabels } from './person-fields.tsx';

interface Asked {
  readonly lang: Lang;
  readonly id: string;
}

/** Each office has a form of its own. */
function addressOf(id: string, { office }: EditedPerson): string {
  return `work/people/${id}/offices/${office.revision === 0 ? 'new' : office.input.id}`;
}

function sentAs(
  given: AppContext,
  request: Request,
  { lang, id }: Asked,
  edited: EditedPerson,
  values: FormValues,
): SentForm<OfficialInput, OfficeShown> {
  const name = { ...formOfName(edited.person.input, edited.person.revision), ...namesTyped(values) };
  return {
    lang,
    kind: officialKind,
    id: edited.office.input.id,
    values,
    load: async () => (await personToEdit(given, request, id, edited.office.input.id)).office,
    shown: officeShown,
    formOf: async (shown) => ({ ...name, ...(await officeInForm(given, lang, shown)) }),
  };
}

function namesTyped(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('name.') || name === 'person.revision'));
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { lang: langOfParams(params), id: idOfParams(params) };
  const given = context.get(appContext);
  const edited = await personToEdit(given, request, asked.id, params['office']);
  const { person, office, others, mayEditName } = edited;
  const form = addressOf(asked.id, edited);
  if (params['office'] === undefined) throw redirect(`/${asked.lang}/${form}`);
  const sent = (values: FormValues) => sentAs(given, request, asked, edited, values);
  const opened = await openRecordForm(given, request, {
    lang: asked.lang,
    form,
    title: municipalityMessages(asked.lang).work.editing(inLang(person.input.name, asked.lang)),
    fresh: {
      values: await sent({}).formOf(officeShown(office.input)),
      ...(office.revision === 0 ? {} : { revision: office.revision }),
    },
    cited: office.input.cites.map(({ source }) => source),
    again: (values) => formWithErrors(given, sent(values), []),
  });
  const links = others.map(({ input }) => ({ id: input.id, office: inLang(input.office, asked.lang) }));
  return { opened, mayEditName, id: asked.id, others: links, office: office.revision === 0 ? null : office.input.id };
}

/** What the form says of the name and of the office, and what is wrong with it. */
async function readPerson(given: AppContext, lang: Lang, { person, office, mayEditName }: EditedPerson, values: FormValues) {
  const { said, errors: named, candidates } = await officeSaid(given, lang, values);
  const isNew = office.revision === 0;
  const isNameAlone = isNew && saysNoOffice(said);
  const source = await sourceSaid(given, lang, values, { isNeeded: isNew && !isNameAlone });
  const cite = source.ok ? (source.value?.cite ?? null) : null;
  const held = readWith(officialInput, officeWith(office.input, withDecisions(said, values), cite));
  const name = readWith(personInput, { ...person.input, name: mayEditName ? nameOfForm(values) : person.input.name });
  const isStale = name.ok && !isSame(name.value, person.input) && Number(textOf(values, 'person.revision')) !== person.revision;
  const errors = [
    ...named,
    ...(held.ok || isNameAlone ? [] : held.errors.filter(({ field }) => field !== 'cites').map(inForm)),
    ...(name.ok ? [] : name.errors),
    ...(isStale ? [{ field: 'name', code: 'name-changed-meanwhile' }] : []),
    ...(source.ok ? [] : source.errors),
  ];
  return {
    errors: eachFieldOnce(errors),
    candidates,
    source: source.ok ? source.value : null,
    cite,
    name: name.ok ? name.value.name : person.input.name,
    held: held.ok && !isNameAlone ? held.value : null,
    // Who sends it again has seen that the name changed: it is compared with what stands now.
    shown: isStale ? { ...values, 'person.revision': [String(person.revision)] } : values,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = { lang: langOfParams(params), id: idOfParams(params) };
  const given = context.get(appContext);
  const edited = await personToEdit(given, request, asked.id, params['office']);
  const { person, office } = edited;
  const values = valuesOf(await fieldsOf(request));
  const { errors, candidates, source, cite, name, held, shown } = await readPerson(given, asked.lang, edited, values);
  const form = sentAs(given, request, asked, edited, shown);
  const isNew = office.revision === 0;
  if (errors.length > 0) {
    const again = isNew ? newFormAgain(shown, errors, candidates) : await formWithErrors(given, form, errors, candidates);
    return data(again, { status: 422 });
  }
  const acting = given.acting(bodyToEditFor(given.identity.actor, isNew ? person.keptBy : office.keptBy));
  const back = redirect(`/${asked.lang}/people/${asked.id}`, 303);
  const send = (input: OfficialInput | null, revision: number) =>
    sendCiting(acting, addressOf(asked.id, edited), source, (within) =>
      writePerson(within, edited, { name, office: input, revision, reason: textOf(values, 'reason') }),
    );
  if (isNew || held === null) {
    const outcome = await send(held, 0);
    return outcome.ok ? back : data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
  }
  const mine = officeShown(held);
  const inputOf = (now: OfficialInput) => officeWith(now, mine, cite);
  const answer = await sendEdit(given, { ...form, mine, inputOf, send: ({ input, revision }) => send(input, revision) });
  return answer === null ? back : data(answer, { status: statusOf(answer) });
}

export default function EditPerson() {
  const { opened, mayEditName, id, others, office } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang } = opened;
  const { work, history } = municipalityMessages(lang);
  return (
    <>
      <RecordFormPage opened={opened} answered={answered} labels={personLabels(lang)} errors={work.errors}>
        {(form, candidates) => <PersonFields form={form} candidates={candidates} withoutName={!mayEditName} />}
      </RecordFormPage>
      <section className="section">
        {others.length > 0 && <h2>{work.whichOffice}</h2>}
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <a href={`/${lang}/work/people/${id}/offices/${one.id}`}>{one.office}</a>
            </li>
          ))}
          {office !== null && (
            <li>
              <a href={`/${lang}/work/history/official/${office}`}>
                {work.theOffice}: {history.toLocaleLowerCase(lang)}
              </a>
            </li>
          )}
          <li>
            <a href={`/${lang}/work/people/${id}/offices/new`}>{work.anotherOffice}</a>
          </li>
        </ul>
      </section>
    </>
  );
}
