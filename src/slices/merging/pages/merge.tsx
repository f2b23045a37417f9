import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { Kept, NamedRecord } from '../../../platform/acting.ts';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { chosenByName } from '../../../platform/http/chosen-by-name.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { typeset } from '../../../ui/typography.ts';
import { mergeOf } from '../../history/index.server.ts';
import { mergeRecords } from '../actions/merge-records.server.ts';
import { comparisonOf, kindsOf } from '../compared-records.server.ts';
import { mergingMessages, refusalSentence } from '../messages.ts';
import type { Choices, Side } from '../rules.ts';
import { againstMerging } from '../standing-against.server.ts';
import { CompareForm } from './compare-form.tsx';
import { OtherForm } from './other-form.tsx';

type Params = { readonly kind?: string | undefined; readonly id?: string | undefined };

/** The record that stays, if this person may write it. */
async function recordToStay(given: AppContext, request: Request, params: Params) {
  signedIn(given, request);
  const kinds = kindsOf(given, params.kind);
  if (kinds === null) throw notFound();
  const id = idOfParams(params);
  const kept = await kinds.record.kept(given.db, id);
  if (kept === null) throw await whereItWent(given, request, { kind: kinds.record.kind, id });
  allowOnly(await kinds.record.mayEdit(given.db, given.identity.actor, kept));
  return { kinds, id, kept };
}

/** Somebody merged it meanwhile: how, is shown there. */
async function whereItWent({ db }: AppContext, request: Request, record: NamedRecord) {
  const merge = await mergeOf(db, record);
  const lang = new URL(request.url).pathname.startsWith('/en') ? 'en' : 'ru';
  return merge === null ? notFound() : redirect(`/${lang}/work/merges/${merge}`, 303);
}

/** The one that shall go, by the address, and what stands against it from the beginning. */
async function otherOf(given: AppContext, { kinds, id }: Awaited<ReturnType<typeof recordToStay>>, wanted: string | null) {
  if (wanted === null) return { other: null, refusal: null };
  const other: Kept<object> | null = identifier.safeParse(wanted).success ? await kinds.record.kept(given.db, wanted) : null;
  if (other === null) return { other, refusal: 'no-such-record' };
  if (wanted === id) return { other: null, refusal: 'same-record' };
  const may = await kinds.record.mayEdit(given.db, given.identity.actor, other);
  const going = { kind: kinds.record.kind, from: wanted, into: id };
  return { other, refusal: may ? await againstMerging(given.db, given.mergeParts, kinds.of, going) : 'not-allowed' };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const found = await recordToStay(given, request, params);
  const { kinds, id, kept } = found;
  const address = `work/merge/${kinds.record.kind}/${id}`;
  const query = new URL(request.url).searchParams;
  const asked: FormValues = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const chosen = await chosenByName(asked, 'other', async (typed) =>
    (await kinds.of.called(given.db, lang, typed)).filter(({ value }) => value !== id),
  );
  if (chosen.ok && chosen.value !== null) throw redirect(`/${lang}/${address}?with=${encodeURIComponent(chosen.value)}`, 303);
  const { other, refusal } = await otherOf(given, found, textOf(asked, 'with'));
  return {
    lang,
    address,
    kind: kinds.record.kind,
    id,
    label: inLang(kinds.record.label, lang),
    name: inLang(await kinds.record.nameOf(given.db, kept.input), lang),
    page: kinds.record.paths(kept.input).page,
    asked,
    candidates: chosen.ok ? [] : chosen.candidates,
    code: chosen.ok ? null : chosen.code,
    refusal,
    compared: other === null ? null : await comparisonOf(given, lang, kinds, { into: kept, from: other }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kinds, id, kept } = await recordToStay(given, request, params);
  const values = valuesOf(await fieldsOf(request));
  const [from, reason] = [identifier.safeParse(textOf(values, 'from')), textOf(values, 'reason')];
  const choices = choicesIn(values, Object.keys(kinds.of.fields));
  const again = (refusal: string, status: number) => data({ refusal, choices, reason: reason ?? '' }, { status });
  if (!from.success) return again('no-such-record', 422);
  if (reason === null) return again('no-reason', 422);
  const acting = given.acting(bodyToEditFor(given.identity.actor, kept.keptBy));
  const outcome = await mergeRecords(
    acting,
    { parts: given.mergeParts, recordKinds: given.recordKinds },
    {
      kind: kinds.record.kind,
      from: from.data,
      into: id,
      revisions: { from: revisionIn(values, 'revision.from'), into: revisionIn(values, 'revision.into') },
      choices,
      reason: reason.slice(0, 500),
    },
  );
  if (outcome.ok) return redirect(`/${lang}/work/merges/${outcome.value}`, 303);
  return again(outcome.refusal, outcome.refusal === 'changed-meanwhile' ? 409 : 422);
}

function choicesIn(values: FormValues, fields: readonly string[]): Choices {
  const named = Object.keys(values).filter((name) => name.startsWith('take.') && fields.includes(name.split('.')[1] ?? ''));
  return Object.fromEntries(
    named.flatMap((name) => {
      const side = textOf(values, name);
      return side === 'into' || side === 'from' || side === 'both' ? [[name.slice('take.'.length), side satisfies Side]] : [];
    }),
  );
}

function revisionIn(values: FormValues, name: string): number {
  const revision = Number(textOf(values, name) ?? 0);
  return Number.isSafeInteger(revision) && revision > 0 ? revision : 1;
}

export default function Merge() {
  const opened = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, kind, id, name, page, compared, refusal } = opened;
  const words = mergingMessages(lang);
  const wrong = answered?.refusal ?? refusal;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.records, href: `/${lang}/work/records` },
          { label: name, href: `/${lang}/${page}` },
        ]}
      />
      <DocumentTitle lang={lang}>{words.merging(name)}</DocumentTitle>
      <PageTitle under={typeset(words.mergingLead, lang)}>{typeset(words.merging(name), lang)}</PageTitle>
      {wrong !== null && (
        <Message tone="error" title={answered === undefined ? words.notThisWay : words.notDone}>
          <p>{refusalSentence(lang, wrong)}</p>
        </Message>
      )}
      {compared === null ? (
        <OtherForm opened={opened} />
      ) : (
        <CompareForm
          lang={lang}
          address={`work/merge/${kind}/${id}`}
          swapped={`work/merge/${kind}/${compared.from.id}?with=${id}`}
          compared={compared}
          against={refusal}
          choices={answered?.choices ?? {}}
          reason={answered?.reason ?? ''}
        />
      )}
    </>
  );
}
