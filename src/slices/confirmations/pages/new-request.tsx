import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { AskedRecord } from '../../../platform/asked-record.ts';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { askOtherSide } from '../actions/ask-other-side.server.ts';
import { requestInput } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { mailOfRequest } from '../request-mail.server.ts';
import { requestOfForm } from '../request-values.ts';
import { RequestForm } from './request-form.tsx';

/** The record of the address, if this reader may ask about it, and the bodies in whose name. */
async function toAsk(given: AppContext, request: Request) {
  signedIn(given, request);
  const query = new URL(request.url).searchParams;
  const [kind, id] = [query.get('kind') ?? '', identifier.safeParse(query.get('id')).data];
  const askable = given.askableKinds.find((one) => one.kind === kind);
  const record = id === undefined ? null : ((await askable?.look(given.db, id)) ?? null);
  if (record === null || id === undefined) throw notFound();
  const bodies = bodiesWrittenFor(given.identity.actor);
  allowOnly(bodies.length > 0 && (await record.mayEdit(given.identity.actor)));
  return { subject: { kind, id }, record, bodies };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { record, bodies } = await toAsk(given, request);
  const names = await bodiesByIds(given.db, bodies);
  return {
    lang,
    id: newId(),
    revision: record.revision,
    named: inLang(record.named, lang),
    fields: record.fields.map(({ field, label, said, standing }) => ({
      field,
      label: inLang(label, lang),
      said: inLang(said, lang),
      isProposed: standing === undefined,
    })),
    chosen: chosenIn(request, record),
    bodies: bodies.map((body) => ({ value: body, label: inLang(names.get(body)?.name ?? { ru: body, en: body }, lang) })),
  };
}

/** Fields that the address chooses beforehand, where the record says something in them. */
function chosenIn(request: Request, { fields }: AskedRecord): readonly string[] {
  const wanted = new URL(request.url).searchParams.getAll('fields');
  const says = ({ value }: AskedRecord['fields'][number]) => value !== null && !(Array.isArray(value) && value.length === 0);
  return fields.filter((one) => wanted.includes(one.field) && says(one)).map(({ field }) => field);
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Shown this once. */
  readonly link: string | null;
  readonly id: string | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { subject, record, bodies } = await toAsk(given, request);
  const values = valuesOf(await fieldsOf(request));
  const again = (errors: readonly FieldError[], shown = values) =>
    data<Answered>({ values: shown, errors, link: null, id: null }, { status: 422 });
  const read = readWith(requestInput, requestOfForm(values, subject));
  if (!read.ok) return again(read.errors);
  const body = bodyToActFor(given.identity.actor, bodies, textOf(values, 'forBody'));
  const asking = (body === null ? undefined : (await bodiesByIds(given.db, [body])).get(body))?.name ?? { ru: null, en: null };
  const mailOf = mailOfRequest(read.value, { origin: given.origin, asking });
  const outcome = await askOtherSide(given.acting(body), read.value, { kinds: given.askableKinds, mailOf });
  if (!outcome.ok) {
    if (outcome.refusal === 'id-taken') return redirect(`/${lang}/work/requests/${read.value.id}`, 303);
    const fresh = { ...values, revision: [String(record.revision)] };
    return again([{ field: '', code: outcome.refusal }], outcome.refusal === 'changed-meanwhile' ? fresh : values);
  }
  const { id, token } = outcome.value;
  if (read.value.recipientEmail !== null) return redirect(`/${lang}/work/requests/${id}`, 303);
  const link = `${given.origin}/${read.value.lang}/answer/${token}`;
  return data<Answered>({ values, errors: [], link, id }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}

export default function NewRequest() {
  const { lang, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = confirmationMessages(lang);
  const title = <title>{`${words.ask} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>;
  if (answered?.link) {
    return (
      <>
        {title}
        <PageTitle>{words.linkOnce}</PageTitle>
        <div className="section">
          <Message tone="notice" title={words.link}>
            <p>{words.linkOnceText}</p>
            <p>
              <label className="visually-hidden" htmlFor="link">
                {words.link}
              </label>
              <input className="control" id="link" type="text" readOnly value={answered.link} />
            </p>
            <p>
              <a href={`/${lang}/work/requests/${answered.id}`}>{words.toRequest}</a>
            </p>
          </Message>
        </div>
      </>
    );
  }
  const usual: FormValues = {
    id: [loaded.id],
    kind: ['fact'],
    lang: [lang],
    days: ['14'],
    revision: [String(loaded.revision)],
    fields: loaded.chosen,
  };
  return (
    <>
      {title}
      <PageTitle>{words.asking(loaded.named)}</PageTitle>
      <RequestForm
        lang={lang}
        values={answered?.values ?? usual}
        errors={(answered?.errors ?? []).map(({ field, code }) => ({ field, sentence: words.errors[code] ?? code }))}
        fields={loaded.fields}
        bodies={loaded.bodies}
      />
    </>
  );
}
