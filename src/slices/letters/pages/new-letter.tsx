import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { z } from 'zod';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { newId } from '../../../platform/new-id.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import type { Outcome } from '../../../platform/values/outcome.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import type { SentFile } from '../../documents/index.server.ts';
import { refusalOf } from '../../documents/index.ts';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { type AttachScanRefusal, attachScan } from '../actions/attach-scan.server.ts';
import { type DraftOutgoingRefusal, draftOutgoing } from '../actions/draft-outgoing.server.ts';
import { type RegisterIncomingRefusal, registerIncoming } from '../actions/register-incoming.server.ts';
import { LETTER_DIRECTIONS, type LetterDirection, type LetterInput, letterInput } from '../input.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { keyOfSide, letterOfForm } from '../letter-values.ts';
import { letterMessages } from '../messages.ts';
import { booksKeptBy, mayReadLetters } from '../policy.ts';
import { datesAhead } from '../rules.ts';
import { lastLettersTo } from '../series-queries.server.ts';
import { tiesOf } from '../ties.server.ts';
import { LetterForm } from './letter-form.tsx';
import { bodyOptions, bookToWrite, choicesFor } from './reading.server.ts';
import { sentFileOf } from './sent-file.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

const query = z.object({
  direction: z.enum(LETTER_DIRECTIONS).default('outgoing'),
  body: identifier.optional(),
  partnership: identifier.optional(),
  answers: identifier.optional(),
  draft: z.literal('continue').optional(),
});

type Asked = z.infer<typeof query>;

const formAt = (direction: LetterDirection) => `work/letters/new?direction=${direction}`;

async function pageFor(given: AppContext, request: Request, lang: 'ru' | 'en') {
  const asked = parseQuery(query, request.url);
  const body = bookToWrite(given, request, asked.body ?? null);
  const [choices, books] = await Promise.all([
    choicesFor(given, { body, direction: asked.direction, lang }),
    bodyOptions(given, [body, ...booksKeptBy(given.identity.actor).filter((id) => id !== body)], lang),
  ]);
  return { lang, asked, body, choices, books };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  const page = await pageFor(given, request, langOfParams(params));
  const fresh = { values: await startingValues(given, page.asked, page.body) };
  return { ...page, id: newId(), ...(await openDraft(given, request, formAt(page.asked.direction), fresh)) };
}

/** What is known before anything is typed: whom the tie leads to, whom one answers, how they were addressed last, who writes. */
async function startingValues(given: AppContext, { partnership, answers }: Asked, body: string): Promise<FormValues> {
  const { db, identity } = given;
  const answered = answers === undefined ? null : await keptLetter(db, answers);
  const known = answered !== null && mayReadLetters(identity.actor, answered.body) && answered.body === body ? answered : null;
  const side = (await tiesOf(db, body)).sides.find((one) => one.partnership === partnership);
  const other =
    known === null
      ? { municipality: side?.body == null ? (side?.municipality ?? null) : null, body: side?.body ?? null }
      : { municipality: known.input.withMunicipality, body: known.input.withBody };
  const key = keyOfSide(other);
  const last = (await lastLettersTo(db, body, [key])).get(key);
  const texts = {
    body,
    other: key,
    withWritten: known?.input.withWritten,
    addressee: last?.addressee,
    lang: known?.input.lang ?? 'ru',
    executor: identity.account?.name,
    subject: known?.input.subject,
    answers: known?.input.id,
    partnership: known?.input.partnership ?? partnership,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text ?? '']]));
}

type Refusal = RegisterIncomingRefusal | DraftOutgoingRefusal | AttachScanRefusal;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { direction } = parseQuery(query, request.url);
  const fields = await fieldsOf(request);
  const values = valuesOf(fields);
  const body = bookToWrite(given, request, textOf(values, 'body'));
  const id = textOf(values, 'id') ?? newId();
  const again = (errors: readonly FieldError[]) => data({ values, id, errors }, { status: 422 });
  const typed = letterOfForm(id, direction, values);
  const read = readWith(letterInput, typed);
  const file = direction === 'incoming' ? await sentFileOf(fields, 'scan') : null;
  const errors = [...(read.ok ? [] : read.errors), ...problemsOf(typed, file, given.clock.now())];
  if (!read.ok || errors.length > 0) return again(errors);
  const outcome = await enter(given, body, read.value, file);
  return outcome.ok ? redirect(`/${lang}/work/letters/${id}`, 303) : again([{ field: '', code: outcome.refusal }]);
}

/** What else is wrong, told with all the rest: a date that is still to come, a file that is no scan. */
function problemsOf(typed: Parameters<typeof datesAhead>[0], file: SentFile | null, now: Date): readonly FieldError[] {
  const ahead = datesAhead(typed, now, null).map((field) => ({ field, code: 'date-ahead' }));
  const refusal = file === null ? null : refusalOf(file.content);
  return refusal === null ? ahead : [...ahead, { field: 'scan', code: refusal }];
}

/** The letter and its scan are entered together or not at all: a file that is refused takes no number. */
function enter(given: AppContext, body: string, input: LetterInput, file: SentFile | null): Promise<Outcome<unknown, Refusal>> {
  return sendForm<unknown, Refusal>(given.acting(body), formAt(input.direction), async (within) => {
    if (input.direction === 'outgoing') return draftOutgoing(within, input);
    const registered = await registerIncoming(within, input);
    return !registered.ok || file === null ? registered : attachScan(within, { id: input.id, revision: 1, file });
  });
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined
    ? []
    : titleMeta(
        loaderData.asked.direction === 'incoming'
          ? letterMessages(loaderData.lang).newIncoming
          : letterMessages(loaderData.lang).newOutgoing,
        loaderData.lang,
      );
}

export default function NewLetter() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, asked, choices, books } = loaded;
  const words = letterMessages(lang);
  const isIncoming = asked.direction === 'incoming';
  const title = isIncoming ? words.newIncoming : words.newOutgoing;
  const form = formAt(asked.direction);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={form} keptAt={loaded.keptAt} isContinued={loaded.isContinued} />}
      <LetterForm
        lang={lang}
        values={answered?.values ?? loaded.values}
        errors={sentences(answered?.errors ?? [], lang)}
        direction={asked.direction}
        choices={choices}
        fresh={{ id: answered?.id ?? loaded.id, books }}
        draft={form}
        draftTitle={title}
        submitLabel={isIncoming ? words.enterIt : words.saveDraft}
      />
    </>
  );
}
