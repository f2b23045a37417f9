import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { bilingualOf, type FormValues, readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { ownBody } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { formSight } from '../../history/index.parts.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { replyToLife } from '../actions/reply-to-life.server.ts';
import { lifeReplyInput } from '../input.ts';
import { lifeWithNames } from '../life-of-tie.server.ts';
import { lifeMessages } from '../life-words/messages.ts';
import { bodiesOnTie } from '../promises-of-tie.server.ts';
import { sideThatAnswers } from '../side-queries.server.ts';
import { LifeReplyForm, WhatWasFound } from './life-reply-form.tsx';

/** The tie, for those who keep it. */
async function tieToAnswerFor(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const title = (await partnershipTitles(given.db, [id])).get(id)?.title;
  if (title === undefined) throw notFound();
  const { actor } = given.identity;
  const written = await given.acting(null).recordsWrittenBy(given.db, actor, [{ kind: 'partnership', id }]);
  allowOnly(written.size > 0);
  return { id, title };
}

/** The body in whose name this person answers; null: the register itself. */
async function answersFor({ db, acting, identity: { actor } }: AppContext, id: string): Promise<string | null> {
  const bodies = await bodiesOnTie({ db, acting, actor }, id);
  return ownBody(actor, bodies.find((body) => body !== null) ?? null);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id, title } = await tieToAnswerFor(given, request, idOfParams(params));
  const today = dayInMoscow(given.clock.now().toISOString());
  const found = await lifeWithNames(given.db, id, today);
  const seen = found.waiting ?? found.shown;
  const { side } = await sideThatAnswers(given.db, id, await answersFor(given, id));
  const reply = seen.replies.find((one) => one.side === side && one.state === seen.state)?.text ?? null;
  const values: FormValues = { 'reply.ru': [reply?.ru ?? ''], 'reply.en': [reply?.en ?? ''] };
  return { lang, id, title: inLang(title, lang), found, values, isSaved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  await tieToAnswerFor(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const reply = bilingualOf(values, 'reply') ?? { ru: null, en: null };
  const read = readWith(lifeReplyInput, { partnership: id, reply });
  if (!read.ok)
    return notWritten(
      values,
      read.errors.map((error) => (error.field === 'reply' ? { ...error, field: 'reply.ru' } : error)),
    );
  const outcome = await replyToLife(given.acting(await answersFor(given, id)), read.value);
  return outcome.ok
    ? redirect(`/${lang}/work/partnerships/${id}/life?saved`, 303)
    : notWritten(values, [{ field: '', code: outcome.refusal }]);
}

export default function LifeReply() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, title, found, isSaved } = loaded;
  const words = lifeMessages(lang);
  return (
    <>
      <DocumentTitle lang={lang}>{words.replyTitle(title)}</DocumentTitle>
      <PageTitle under={<a href={`/${lang}/partnerships/${id}`}>{words.backToTie}</a>}>{words.replyTitle(title)}</PageTitle>
      {isSaved && answered === undefined && (
        <p className="message" role="status">
          {words.saved}
        </p>
      )}
      <WhatWasFound lang={lang} found={found} page={`/${lang}/partnerships/${id}`} />
      <LifeReplyForm {...formSight({ lang, values: loaded.values }, answered, words.refusals)} found={found} />
    </>
  );
}
