import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, malformedQuery, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import type { Outcome } from '../../../platform/values/outcome.ts';
import { typedDate } from '../../../platform/values/typed-date.ts';
import { acceptAnswer } from '../actions/accept-answer.server.ts';
import { declineAnswer } from '../actions/decline-answer.server.ts';
import { fileLetterAnswer } from '../actions/file-letter-answer.server.ts';
import { revokeRequest } from '../actions/revoke-request.server.ts';
import { acceptInput, declineInput, letterAnswerInput } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { mayKeepRequest, mayReadRequests } from '../policy.ts';
import type { ConfirmationRow } from '../queries.server.ts';
import { requestById } from '../queries.server.ts';
import { requestSight } from '../request-sight.server.ts';
import { answerOfForm, typedFields } from '../request-values.ts';
import { datesAhead } from '../rules.ts';
import { RequestView } from './request-view.tsx';

/** The request of the address, if this reader may see it. */
async function toRead(given: AppContext, request: Request, id: string): Promise<ConfirmationRow> {
  signedIn(given, request);
  const row = await requestById(given.db, id);
  if (row === null) throw notFound();
  allowOnly(mayReadRequests(given.identity.actor, row.bodyId));
  return row;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const row = await toRead(given, request, idOfParams(params));
  return { lang, request: await requestSight(given, row, lang) };
}

interface Answered {
  readonly intent: string;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** To which field of a form a refusal belongs; the rest are said above it. */
const FIELD_OF: Readonly<Record<string, string>> = { 'refused-without-words': 'remark' };

type Done = Outcome<unknown, string> | { readonly ok: false; readonly errors: readonly FieldError[] };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const row = await toRead(given, request, idOfParams(params));
  allowOnly(mayKeepRequest(given.identity.actor, row.bodyId));
  const values = valuesOf(await fieldsOf(request));
  const intent = textOf(values, 'intent') ?? '';
  const act = INTENTS[intent];
  if (act === undefined) throw malformedQuery([]);
  const outcome = await act(given, row, values, lang);
  if (outcome.ok) return redirect(`/${lang}/work/requests/${row.id}`, 303);
  const errors = 'errors' in outcome ? outcome.errors : [{ field: FIELD_OF[outcome.refusal] ?? '', code: outcome.refusal }];
  return data<Answered>({ intent, values, errors }, { status: 'errors' in outcome || outcome.refusal !== 'changed-meanwhile' ? 422 : 409 });
}

const INTENTS: Readonly<Record<string, (given: AppContext, row: ConfirmationRow, values: FormValues, lang: Lang) => Promise<Done>>> = {
  revoke: (given, row) => revokeRequest(given.acting(row.bodyId), row.id),
  async accept(given, row, values, lang) {
    const who = [row.answeredByName, row.answeredByOffice].filter((one) => one !== null).join(', ');
    const words = confirmationMessages(lang);
    const reason = words.acceptReason(who).slice(0, 300);
    const source = words.acceptSource(row.paperNumber, row.letterId !== null);
    const revision = Number(textOf(values, 'revision') ?? 0);
    const read = readWith(acceptInput, { id: row.id, values: typedFields(values, 'values'), revision, reason, source });
    return read.ok ? acceptAnswer(given.acting(row.bodyId), read.value, given.askableKinds) : read;
  },
  async decline(given, row, values) {
    const read = readWith(declineInput, { id: row.id, reason: textOf(values, 'reason') ?? '' });
    return read.ok ? declineAnswer(given.acting(row.bodyId), read.value) : read;
  },
  async file(given, row, values, lang) {
    const date = textOf(values, 'date');
    const typed = {
      ...answerOfForm(values),
      id: row.id,
      letter: textOf(values, 'letter'),
      number: textOf(values, 'number'),
      date: date === null ? null : typedDate(date),
    };
    const read = readWith(letterAnswerInput, typed);
    const ahead = datesAhead(typed, given.clock.now()).map((field) => ({ field, code: 'date-ahead' }));
    if (!read.ok || ahead.length > 0) return { ok: false, errors: [...(read.ok ? [] : read.errors), ...ahead] };
    return fileLetterAnswer(given.acting(row.bodyId), read.value, lang);
  },
};

export default function RequestPage() {
  const { lang, request } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = confirmationMessages(lang);
  return (
    <>
      <title>{`${request.named} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <RequestView
        lang={lang}
        request={request}
        intent={answered?.intent ?? null}
        values={answered?.values ?? {}}
        errors={(answered?.errors ?? []).map(({ field, code }) => ({ field, sentence: words.errors[code] ?? code }))}
      />
    </>
  );
}
