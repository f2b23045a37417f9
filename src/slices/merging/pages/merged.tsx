import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { type Actor, readsFor, withKeepersEyes } from '../../../platform/values/actor.ts';
import { formatMoment } from '../../../ui/dates.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { partRecords } from '../actions/part-records.server.ts';
import { kindsOf } from '../compared-records.server.ts';
import { mergingMessages, refusalSentence } from '../messages.ts';
import { mayMerge } from '../policy.ts';
import { isWhole, mergeById } from '../queries.server.ts';
import { shownMerge } from '../shown-merge.server.ts';
import { Moves } from './moves.tsx';

/** The merge, if this person may know of it: whoever may write one of the two, or has a role in the body that keeps one. */
async function mergeToShow(given: AppContext, request: Request, params: { readonly id?: string | undefined }) {
  signedIn(given, request);
  const row = await mergeById(given.db, idOfParams(params));
  if (!isWhole(row)) throw notFound();
  const kinds = kindsOf(given, row.kind);
  if (kinds === null) throw notFound();
  const { db, identity } = given;
  const keeper = await kinds.record.kept(db, row.intoId);
  const both = [
    keeper ?? { input: row.moved.keeper.after, keptBy: row.moved.keptBy },
    { input: row.moved.input, keptBy: row.moved.keptBy },
  ];
  const records = both.map((one) => ({
    keptBy: one.keptBy,
    mayEdit: (actor: Actor = identity.actor) => kinds.record.mayEdit(db, actor, one),
  }));
  const seen = await Promise.all(records.map((one) => one.mayEdit(withKeepersEyes(identity.actor))));
  allowOnly(seen.includes(true) || records.some(({ keptBy }) => readsFor(identity.actor, keptBy)));
  return { row, kinds, keeper, mayPart: await mayMerge(identity.actor, records) };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { row, kinds, mayPart } = await mergeToShow(given, request, params);
  const shown = await shownMerge(given, lang, kinds.record, row);
  const doubles = shown.undoneAt === null ? await kinds.of.doublesBeside(given.db, lang, row.intoId) : [];
  return { lang, kind: row.kind, shown, mayPart, doubles };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { row, keeper, mayPart } = await mergeToShow(given, request, params);
  allowOnly(mayPart);
  const reason = textOf(valuesOf(await fieldsOf(request)), 'reason');
  if (reason === null) return data({ refusal: 'no-reason-to-part' }, { status: 422 });
  const acting = given.acting(bodyToEditFor(given.identity.actor, keeper?.keptBy ?? null));
  const parts = { parts: given.mergeParts, recordKinds: given.recordKinds };
  const outcome = await partRecords(acting, parts, { merge: row.id, reason: reason.slice(0, 500) });
  return outcome.ok ? redirect(`/${lang}/work/merges/${row.id}`, 303) : data({ refusal: outcome.refusal }, { status: 422 });
}

export default function Merged() {
  const { lang, kind, shown, mayPart, doubles } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = mergingMessages(lang);
  const { from, into } = shown;
  const title = words.mergeOf(from.name, into.name);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.records, href: `/${lang}/work/records` },
          { label: into.name, href: `/${lang}/${into.page}` },
        ]}
      />
      <DocumentTitle lang={lang}>{title}</DocumentTitle>
      <PageTitle>{typeset(title, lang)}</PageTitle>
      {answered !== undefined && (
        <Message tone="error" title={words.notDone}>
          <p>{refusalSentence(lang, answered.refusal)}</p>
        </Message>
      )}
      {shown.undoneAt !== null && (
        <Message tone="notice" title={words.parted}>
          <p>
            {words.partedText} <time dateTime={shown.undoneAt}>{formatMoment(shown.undoneAt, lang)}</time>
          </p>
        </Message>
      )}
      <WhatCameOfIt lang={lang} kind={kind} shown={shown} />
      {doubles.length > 0 && <DoublesNow lang={lang} doubles={doubles} />}
      {mayPart && shown.undoneAt === null && <Part lang={lang} shown={shown} />}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function WhatCameOfIt({ lang, kind, shown }: Pick<Loaded, 'lang' | 'kind' | 'shown'>) {
  const words = mergingMessages(lang);
  const { from, into, at, by, reason, moves, undoneAt } = shown;
  return (
    <>
      <Facts
        items={[
          { label: undoneAt === null ? words.stays : words.firstRecord, value: <a href={`/${lang}/${into.page}`}>{into.name}</a> },
          undoneAt === null
            ? {
                label: words.goneAddress,
                value: (
                  <>
                    <a href={`/${lang}/${from.page}`}>{from.id}</a> {typeset(words.goneAddressText, lang)}
                  </>
                ),
              }
            : { label: words.goneRecord, value: <a href={`/${lang}/${from.page}`}>{from.name}</a> },
          { label: words.who, value: `${by ?? words.theRegister}, ${formatMoment(at, lang)}` },
          { label: words.because, value: reason },
        ]}
      />
      <p className="record-actions">
        <a href={`/${lang}/work/history/${kind}/${into.id}`}>{words.historyOfKeeper}</a>
        <a href={`/${lang}/work/history/${kind}/${from.id}`}>{words.historyOfGone}</a>
      </p>
      <Section id="moved" title={words.moved}>
        <Moves lang={lang} moves={moves} isDone />
      </Section>
    </>
  );
}

/** What may be merged next: nothing is merged by itself. */
function DoublesNow({ lang, doubles }: Pick<Loaded, 'lang' | 'doubles'>) {
  const words = mergingMessages(lang);
  return (
    <Section id="doubles" title={words.doubles}>
      <p className="note">{typeset(words.doublesHint, lang)}</p>
      <ul className="found-list">
        {doubles.map(({ kind, ids: [one, other], label }) => (
          <li key={`${one} ${other}`}>
            {label} <a href={`/${lang}/work/merge/${kind}/${one}?with=${other}`}>{words.compare}</a>{' '}
            <span className="note">
              {one}, {other}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Part({ lang, shown: { id, left, later } }: Pick<Loaded, 'lang' | 'shown'>) {
  const words = mergingMessages(lang);
  if (later !== null)
    return (
      <Message tone="notice" title={words.part}>
        <p>
          {words.refusals['later-merge-first']} <a href={`/${lang}/work/merges/${later}`}>{words.laterMerge}</a>
        </p>
      </Message>
    );
  return (
    <details className="change-undo">
      <summary>{words.part}</summary>
      <form method="post" action={`/${lang}/work/merges/${id}`} className="record-form">
        <p>{words.partHint}</p>
        {left.length > 0 && <p>{words.left(left.join(', '))}</p>}
        <Text form={{ lang, values: {}, errors: [] }} name="reason" label={words.partReason} hint={words.reasonHint} />
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {words.part}
          </button>
        </p>
      </form>
    </details>
  );
}
