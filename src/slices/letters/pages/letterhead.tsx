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
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { FieldGroup, LongText, RecordForm, Text } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, collisionLabels, formSight } from '../../history/index.parts.ts';
import { formWithErrors, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { keepLetterhead } from '../actions/keep-letterhead.server.ts';
import { letterheadInput } from '../input.ts';
import { todayOf } from '../kept-queries.server.ts';
import { lastNumber, letterheadOf, letterheadRevision } from '../letterhead-queries.server.ts';
import { BEFORE_FIELDS, formOfHead, HEAD_FIELDS, type HeadShown, headShown } from '../letterhead-values.ts';
import { letterMessages } from '../messages.ts';
import { booksKeptBy } from '../policy.ts';
import { USUAL_PATTERNS, yearOf } from '../rules.ts';
import { headInHistory } from '../say-letter.server.ts';
import { bodyOptions, bookToWrite } from './reading.server.ts';
import { titleMeta } from './title-meta.ts';

const query = z.object({ body: identifier.optional(), saved: z.literal('1').optional(), draft: z.literal('continue').optional() });

const formAt = (body: string) => `work/letters/letterhead?body=${body}`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const asked = parseQuery(query, request.url);
  const body = bookToWrite(given, request, asked.body ?? null);
  const year = yearOf(await todayOf(given.db, body, given.clock.now()));
  const [books, revision, outgoing, incoming, values] = await Promise.all([
    bodyOptions(given, booksKeptBy(given.identity.actor), lang),
    letterheadRevision(given.db, body),
    lastNumber(given.db, body, 'outgoing', year),
    lastNumber(given.db, body, 'incoming', year),
    valuesOfHead(given, body),
  ]);
  const opened = await openDraft(given, request, formAt(body), { values, revision });
  return { lang, body, books, last: { outgoing, incoming }, isSaved: asked.saved === '1', ...opened };
}

/** As it is written down; else the name from the register, to begin with. */
async function valuesOfHead({ db }: AppContext, body: string): Promise<FormValues> {
  const head = await letterheadOf(db, body);
  if (head !== null) return formOfHead(headShown(head));
  const name = (await bodiesByIds(db, [body])).get(body)?.name;
  return {
    nameRu: [name === undefined ? '' : inLang(name, 'ru')],
    nameEn: [name?.en ?? ''],
    outgoingPattern: [USUAL_PATTERNS.outgoing],
    incomingPattern: [USUAL_PATTERNS.incoming],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const body = bookToWrite(given, request, parseQuery(query, request.url).body ?? null);
  const values = valuesOf(await fieldsOf(request));
  const load = async () => {
    // First: words that are newer than their revision collide again, older ones would win.
    const revision = await letterheadRevision(given.db, body);
    return { input: headShown(await letterheadOf(given.db, body)), revision, keptBy: body };
  };
  // What was typed of the numbers before is no part of what two people can both have written.
  const before = Object.fromEntries(BEFORE_FIELDS.map((name) => [name, values[name] ?? []]));
  const formOf = (head: HeadShown) => ({ ...formOfHead(head), ...before });
  const form = { lang, kind: headInHistory, id: body, values, load, shown: headShown, formOf };
  const typed = headShown(Object.fromEntries(HEAD_FIELDS.map((field) => [field, textOf(values, field)])));
  const read = readWith(letterheadInput, {
    ...withDecisions(typed, values),
    outgoingBefore: numberOf(values, 'outgoingBefore'),
    incomingBefore: numberOf(values, 'incomingBefore'),
  });
  if (!read.ok) return data(await formWithErrors(given, form, read.errors), { status: 422 });
  const mine = headShown(read.value);
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: () => mine,
    send: ({ revision }) => sendForm(given.acting(body), formAt(body), (within) => keepLetterhead(within, { input: read.value, revision })),
  });
  if (answer === null) return redirect(`/${lang}/work/letters/letterhead?body=${body}&saved=1`, 303);
  return data(answer, { status: statusOf(answer) });
}

function numberOf(values: FormValues, name: string): number | null {
  const typed = textOf(values, name);
  return typed === null ? null : Number(typed);
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(letterMessages(loaderData.lang).headTitle, loaderData.lang);
}

export default function Letterhead() {
  const { lang, body, books, revision, last, values, isSaved, keptAt, isContinued } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = letterMessages(lang);
  const form = formSight({ lang, values }, answered, words.errors);
  const collision = answered?.collision ?? null;
  const before = (name: 'outgoing' | 'incoming') =>
    last[name] === null ? (
      <Text form={form} name={`${name}Before`} label={words[`${name}Before`]} hint={words.beforeHint} />
    ) : (
      <p className="note">{words.begun(last[name])}</p>
    );
  return (
    <>
      <PageTitle under={typeset(words.headLead, lang)}>{words.headTitle}</PageTitle>
      {isSaved && answered === undefined && (
        <p className="message message--notice" role="status">
          {words.headSaved}
        </p>
      )}
      {books.length > 1 && (
        <ul className="inline-list">
          {books.map(({ value, label }) => (
            <li key={value}>{value === body ? <b>{label}</b> : <a href={`/${lang}/work/letters/letterhead?body=${value}`}>{label}</a>}</li>
          ))}
        </ul>
      )}
      {answered === undefined && <DraftNotice lang={lang} form={formAt(body)} keptAt={keptAt} isContinued={isContinued} />}
      <RecordForm
        {...form}
        action={`/${lang}/${formAt(body)}`}
        labels={{ ...collisionLabels(labelsOf(lang)), ...labelsOf(lang) }}
        submitLabel={words.save}
        revision={answered?.revision ?? revision ?? 0}
        draft={formAt(body)}
        draftTitle={words.headTitle}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={labelsOf(lang)} />}
        <FieldGroup title={words.letterhead}>
          <LongText form={form} name="nameRu" label={words.nameRu} hint={words.nameHint} rows={4} of="ru" />
          <LongText form={form} name="nameEn" label={words.nameEn} hint={words.nameEnHint} rows={3} of="en" />
          <LongText form={form} name="address" label={words.address} rows={2} />
          <div className="field-pair-columns">
            <Text form={form} name="phone" label={words.phone} type="tel" />
            <Text form={form} name="email" label={words.email} type="email" />
            <Text form={form} name="site" label={words.site} />
            <Text form={form} name="place" label={words.place} />
            <Text form={form} name="okpo" label={words.okpo} />
            <Text form={form} name="ogrn" label={words.ogrn} />
            <Text form={form} name="innKpp" label={words.innKpp} />
          </div>
        </FieldGroup>
        <FieldGroup title={words.number} hint={words.patternHint}>
          <div className="field-pair-columns">
            <Text form={form} name="outgoingPattern" label={words.outgoingPattern} />
            <Text form={form} name="incomingPattern" label={words.incomingPattern} />
            {before('outgoing')}
            {before('incoming')}
          </div>
        </FieldGroup>
      </RecordForm>
    </>
  );
}

function labelsOf(lang: Lang): Readonly<Record<string, string>> {
  const words = letterMessages(lang);
  const fields = [...HEAD_FIELDS, ...BEFORE_FIELDS] as const;
  return Object.fromEntries(fields.map((field) => [field, words[field]]));
}
