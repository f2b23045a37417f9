import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatMoment } from '../../../ui/dates.ts';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Table } from '../../../ui/table.tsx';
import { checkChain, latestChanges } from '../../history/index.server.ts';
import { accountNames } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';
import { mayAudit } from '../policy.ts';
import { privateMeta } from './private-meta.ts';

const ON_A_PAGE = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  allowOnly(mayAudit(given.identity.actor));
  const before = /^\d{1,15}$/.exec(new URL(request.url).searchParams.get('before') ?? '')?.[0];
  const changes = await latestChanges(given.db, before === undefined ? null : Number(before), ON_A_PAGE);
  const names = await accountNames(
    given.db,
    changes.flatMap(({ actor }) => (actor.kind === 'account' && actor.id !== null ? [actor.id] : [])),
  );
  const [bodies, called] = await Promise.all([
    given.bodiesKnown(given.db, [...new Set(changes.flatMap(({ forBody }) => forBody ?? []))]),
    namesOfSubjects(
      given,
      lang,
      changes.map(({ subject }) => subject),
    ),
  ]);
  return {
    lang,
    changes: changes.map(({ seq, at, actor, forBody, subject, deed, fields }) => ({
      seq,
      at,
      actor: { kind: actor.kind, name: names.get(actor.id ?? '') ?? null },
      body: inLang(bodies.get(forBody ?? '')?.name ?? { ru: null, en: null }, lang),
      subject: { called: called.get(`${subject.kind} ${subject.id}`) ?? subject.id, kind: kindInWords(given, lang, subject.kind) },
      deed,
      fields: fieldsInWords(given, lang, subject.kind, Object.keys(fields ?? {})),
    })),
    next: changes.length === ON_A_PAGE ? (changes.at(-1)?.seq ?? null) : null,
  };
}

/** Records by name, accounts by whose they are, a letterhead by its body; what stands in somebody's books keeps its id. */
async function namesOfSubjects(
  { db, subjectNamings }: AppContext,
  lang: Lang,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (...kinds: readonly string[]) => [...new Set(subjects.flatMap(({ kind, id }) => (kinds.includes(kind) ? [id] : [])))];
  const named = await Promise.all(
    subjectNamings.map(async ({ kind, subjects: names }) => {
      const kinds = kind === 'body' ? ['body', 'letterhead'] : [kind];
      const ids = idsOf(...kinds);
      const found = ids.length === 0 ? [] : [...(await names(db, ids))];
      return found.flatMap(([id, { name }]) => kinds.map((one) => [`${one} ${id}`, inLang(name, lang)] as const));
    }),
  );
  const people = [...(await accountNames(db, idsOf('account')))].map(([id, name]) => [`account ${id}`, name] as const);
  return new Map([...named.flat(), ...people]);
}

function kindInWords({ recordKinds, toldKinds }: AppContext, lang: Lang, kind: string): string {
  const label = [...recordKinds, ...toldKinds].find((one) => one.kind === kind)?.label;
  return label === undefined ? (accountMessages(lang).audit.kinds[kind] ?? kind) : inLang(label, lang);
}

/** A field that has no name of its own stays as the chain has it. */
function fieldsInWords({ recordKinds, toldKinds }: AppContext, lang: Lang, kind: string, fields: readonly string[]): readonly string[] {
  const labels = {
    ...accountMessages(lang).audit.fieldsOf,
    ...[...recordKinds, ...toldKinds].find((one) => one.kind === kind)?.labels(lang),
  };
  return fields.filter((field) => field !== 'id').map((field) => labels[field] ?? field);
}

/** Reads the whole chain: only when it is asked for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  allowOnly(mayAudit(given.identity.actor));
  return { check: await checkChain(given.db) };
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.audit.title);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Audit() {
  const { lang, changes, next } = useLoaderData<typeof loader>();
  const check = useActionData<typeof action>()?.check;
  const { audit } = accountMessages(lang);
  return (
    <>
      <PageTitle>{audit.title}</PageTitle>
      <div className="stack">
        <p className="measure">{audit.lead}</p>
        {check !== undefined && (
          <Message
            tone={check.fault === null ? 'notice' : 'error'}
            title={check.fault === null ? audit.whole(check.entries, check.head.hash.slice(0, 12)) : audit.broken(check.fault.seq)}
          >
            <p>{check.fault === null ? audit.headNote : audit.faults[check.fault.kind]}</p>
            {check.erased[0] !== undefined && <p>{audit.erased(check.erased.length, check.erased[0])}</p>}
          </Message>
        )}
        <form method="post" action={`/${lang}/work/audit`} className="record-form-buttons">
          <button className="button" type="submit">
            {audit.check}
          </button>
          <a href={`/${lang}/work/audit/head`}>{audit.head}</a>
        </form>
        {changes.length === 0 ? <p className="note">{audit.nothing}</p> : <ChangesTable lang={lang} changes={changes} />}
        {next !== null && (
          <p>
            <a href={`/${lang}/work/audit?before=${next}`}>{audit.earlier}</a>
          </p>
        )}
      </div>
    </>
  );
}

function ChangesTable({ lang, changes }: Pick<Loaded, 'lang' | 'changes'>) {
  const { audit } = accountMessages(lang);
  const who = ({ kind, name }: Loaded['changes'][number]['actor']) =>
    name ?? ({ installation: audit.installation, partner: audit.partner }[kind] || audit.visitor);
  const columns = [
    { key: 'seq', head: '№', phone: 'left' as const, width: '4rem' },
    { key: 'when', head: audit.when, phone: 'right' as const, width: '13rem' },
    { key: 'who', head: audit.who, phone: 'line' as const },
    { key: 'what', head: audit.what, phone: 'title' as const },
    { key: 'fields', head: audit.fields, phone: 'detail' as const },
  ];
  const rows = changes.map(({ seq, at, actor, body, subject, deed, fields }) => ({
    key: String(seq),
    cells: {
      seq,
      when: formatMoment(at, lang),
      who: (
        <>
          {who(actor)}
          {body !== '' && <span className="cell-under">{body}</span>}
        </>
      ),
      what: (
        <>
          {audit.deeds[deed as keyof typeof audit.deeds] ?? deed}
          <span className="cell-under">
            {subject.kind}: {subject.called}
          </span>
        </>
      ),
      fields: fields.join(', '),
    },
  }));
  return <Table caption={audit.title} columns={columns} rows={rows} />;
}
