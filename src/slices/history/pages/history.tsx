import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { countOf, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, malformedQuery, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { readsFor, withKeepersEyes } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { typeset } from '../../../ui/typography.ts';
import type { CollisionSight } from '../collision-sight.ts';
import { saidOf } from '../edited-form.server.ts';
import { mergeOf } from '../merged-queries.server.ts';
import { historyMessages } from '../messages.ts';
import { historyOf } from '../queries.server.ts';
import { shownHistory } from '../shown-history.server.ts';
import { inputIn, keeperIn, undoChange, withdrawAsSeen } from '../undo-change.server.ts';
import { ChangeList } from './change-list.tsx';
import { LaterChange, Withdrawal } from './undo-forms.tsx';

/** The record whose history is asked for, as it stands or as it was taken out, if this person may read it. */
async function recordOf(
  given: AppContext,
  request: Request,
  params: { readonly kind?: string | undefined; readonly id?: string | undefined },
) {
  signedIn(given, request);
  const kind = given.recordKinds.find((one) => one.kind === params.kind);
  if (kind === undefined) throw notFound();
  const id = idOfParams(params);
  const [kept, changes] = await Promise.all([kind.kept(given.db, id), historyOf(given.db, { kind: kind.kind, id })]);
  const last = changes[0];
  if (kept === null && last?.deed !== 'withdrawn' && last?.deed !== 'merged') throw notFound();
  const record = kept ?? { input: last === undefined ? {} : inputIn(last), keptBy: keeperIn(changes) };
  const { actor } = given.identity;
  const mayEdit = await kind.mayEdit(given.db, actor, record);
  allowOnly(mayEdit || readsFor(actor, record.keptBy) || (await kind.mayEdit(given.db, withKeepersEyes(actor), record)));
  return { kind, id, kept, record, mayEdit };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kind, id, kept, record, mayEdit } = await recordOf(given, request, params);
  const [name, changes] = await Promise.all([kind.nameOf(given.db, record.input), shownHistory(given, lang, kind, id)]);
  return {
    lang,
    address: `work/history/${kind.kind}/${id}`,
    label: inLang(kind.label, lang),
    labels: kind.labels(lang),
    name: inLang(name, lang),
    paths: kept === null ? null : kind.paths(kept.input),
    revision: kept?.revision ?? null,
    fieldsNow: Object.keys(kept?.input ?? {}),
    mayEdit,
    canMerge: mayEdit && kept !== null && given.mergeParts.kinds.some((one) => one.kind === kind.kind),
    merge: kept === null ? await mergeOf(given.db, { kind: kind.kind, id }) : null,
    kind: kind.kind,
    id,
    changes,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kind, id, mayEdit } = await recordOf(given, request, params);
  allowOnly(mayEdit);
  const values = valuesOf(await fieldsOf(request));
  const by = { db: given.db, actor: given.identity.actor, acting: given.acting };
  if (textOf(values, 'seq') === null && textOf(values, 'do') !== 'withdraw') throw malformedQuery([]);
  const outcome = textOf(values, 'seq') === null ? await withdrawAsSeen(by, kind, id, values) : await undoChange(by, kind, id, values);
  if (outcome.ok) return redirect(`/${lang}/work/history/${kind.kind}/${id}`, 303);
  const seq = countOf(values, 'seq');
  if (outcome.later === undefined) return data({ seq, refusal: outcome.refusal, revision: 0, later: null }, { status: 422 });
  const { collisions, revision } = outcome.later;
  const later: CollisionSight = { collisions, theirs: [], by: [], said: await saidOf(given.db, lang, kind, collisions), taken: {} };
  return data({ seq, refusal: outcome.refusal, revision, later }, { status: 409 });
}

export default function History() {
  const { lang, address, label, labels, name, paths, revision, fieldsNow, mayEdit, canMerge, merge, kind, id, changes } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = historyMessages(lang);
  const sentences: Readonly<Record<string, string>> = words.refusals;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.records, href: `/${lang}/work/records` },
          paths === null ? { label: name } : { label: name, href: `/${lang}/${paths.page}` },
        ]}
      />
      <DocumentTitle lang={lang}>{words.historyOf(name)}</DocumentTitle>
      <PageTitle under={label}>{typeset(words.historyOf(name), lang)}</PageTitle>
      {answered !== undefined && answered.later === null && (
        <Message tone="error" title={words.notDone}>
          <p>{sentences[answered.refusal] ?? words.refusals.otherwise}</p>
        </Message>
      )}
      {answered?.later != null && (
        <LaterChange lang={lang} address={address} seq={answered.seq} revision={answered.revision} later={answered.later} labels={labels} />
      )}
      {merge !== null && (
        <Message tone="notice" title={words.wentIntoAnother}>
          <a href={`/${lang}/work/merges/${merge}`}>{words.seeMerge}</a>
        </Message>
      )}
      {revision === null && merge === null && (
        <Message tone="notice" title={words.takenOut}>
          {words.takenOutHint}
        </Message>
      )}
      <ChangeList lang={lang} address={address} changes={changes} fieldsNow={fieldsNow} mayEdit={mayEdit} />
      {mayEdit && revision !== null && (
        <Withdrawal lang={lang} address={address} revision={revision} form={paths?.form ?? null}>
          {canMerge && (
            <p>
              <a href={`/${lang}/work/merge/${kind}/${id}`}>{words.mergeWithAnother}</a>
            </p>
          )}
        </Withdrawal>
      )}
    </>
  );
}
