import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { z } from 'zod';
import { type AppContext, appContext } from '../../platform/http/app-context.ts';
import { KEPT_SORTS, readScopeOf } from '../../platform/http/kept-list.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { addressWith, pageNumber, parseQuery } from '../../platform/http/parse-query.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { WRITTEN_FORMATS } from '../../platform/tables/written-formats.ts';
import { type Actor, bodiesWrittenFor, CONTRIBUTING, keepsEverything, writesAnything } from '../../platform/values/actor.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { withdrawnLately } from '../../slices/history/index.server.ts';
import { formatDate } from '../../ui/dates.ts';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { DownloadLinks } from '../../ui/download-links.tsx';
import { FilterForm, SelectField, TextField } from '../../ui/form-fields.tsx';
import { EmptyState, PageTitle } from '../../ui/page-parts.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { typeset } from '../../ui/typography.ts';
import { Words } from '../../ui/words.tsx';
import { mainMessages } from '../messages.ts';
import { LIST_KINDS, type ListKind, RECORD_KIND_OF } from '../record-list-kinds.ts';
import { RECORD_LISTS, WRITTEN_BY } from '../record-lists.server.ts';

const ON_A_PAGE = 50;
const WITHDRAWN = 10;

const query = z.object({
  kind: z.enum(LIST_KINDS).default('partnerships'),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(KEPT_SORTS).default('latest'),
  page: pageNumber,
});

type Asked = z.infer<typeof query>;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const asked = parseQuery(query, request.url);
  const scope = readScopeOf(given.identity.actor);
  const { kind, q, sort, page } = asked;
  const offset = (page - 1) * ON_A_PAGE;
  const list = await RECORD_LISTS[kind](given.db, { scope, q, sort, lang, offset, limit: ON_A_PAGE });
  const ids = list.rows.map(({ id }) => id);
  return {
    lang,
    asked,
    list,
    written: await WRITTEN_BY[kind](given.db, given.identity.actor, ids),
    isKeeper: writesAnything(given.identity.actor),
    mayEnter: mayEnter(given.identity.actor, kind),
    hasHistory: given.recordKinds.map((one) => one.kind),
    withdrawn: await withdrawnIn(given, lang, scope?.bodies ?? null),
  };
}

/** Sources are entered by specialists and press editors, too. */
function mayEnter(actor: Actor, kind: ListKind): boolean {
  return kind === 'sources' ? keepsEverything(actor) || bodiesWrittenFor(actor, CONTRIBUTING).length > 0 : writesAnything(actor);
}

/** What was taken out lately, with its name as the history kept it. */
async function withdrawnIn({ db, recordKinds }: AppContext, lang: Lang, bodies: readonly string[] | null) {
  const changes = await withdrawnLately(db, bodies, WITHDRAWN);
  const named = changes.map(async ({ subject, at, input }) => {
    const kind = recordKinds.find((one) => one.kind === subject.kind);
    if (kind === undefined) return [];
    return [{ ...subject, at, label: inLang(kind.label, lang), name: inLang(await kind.nameOf(db, input), lang) }];
  });
  return (await Promise.all(named)).flat();
}

function addressOf(lang: Lang, { page, ...asked }: Asked): string {
  return `/${lang}/${addressWith('work/records', { ...asked, page: page === 1 ? undefined : page })}`;
}

export default function Records() {
  const { lang, asked, list, written, isKeeper, mayEnter, hasHistory, withdrawn } = useLoaderData<typeof loader>();
  const words = mainMessages(lang);
  const { kind, q } = asked;
  return (
    <>
      <DocumentTitle lang={lang}>{words.records}</DocumentTitle>
      <PageTitle under={typeset(isKeeper ? words.recordsLead : words.recordsReadLead, lang)}>{words.records}</PageTitle>
      <nav className="filter-links" aria-label={words.records}>
        {LIST_KINDS.map((one) => (
          <a key={one} href={`/${lang}/work/records?kind=${one}`} aria-current={one === kind ? 'page' : undefined}>
            {words.recordLists[one]}
          </a>
        ))}
      </nav>
      {mayEnter && (
        <p>
          <a className="button" href={`/${lang}/work/${kind}/new`}>
            {words.newRecords[kind]}
          </a>
        </p>
      )}
      <FilterForm
        action={`/${lang}/work/records`}
        label={words.filter}
        submitLabel={words.show}
        {...(q === undefined ? {} : { reset: { href: addressOf(lang, { ...asked, q: undefined, page: 1 }), label: words.clear } })}
      >
        <input type="hidden" name="kind" value={kind} />
        <TextField name="q" type="search" label={words.nameHas} value={q ?? ''} />
        <SelectField
          name="sort"
          label={words.inOrder}
          value={asked.sort}
          options={KEPT_SORTS.map((sort) => ({ value: sort, label: words.orders[sort] }))}
        />
      </FilterForm>
      <div className="section">
        <p className="note">{words.recordsFound(list.total)}</p>
        {list.rows.length > 0 && (
          <RecordsTable lang={lang} kind={kind} rows={list.rows} written={written} hasHistory={hasHistory.includes(RECORD_KIND_OF[kind])} />
        )}
        {list.rows.length === 0 && <EmptyState>{q === undefined ? words.noRecords : words.nothingSoNamed}</EmptyState>}
      </div>
      <Pagination
        lang={lang}
        current={asked.page}
        total={Math.ceil(list.total / ON_A_PAGE)}
        hrefOf={(page) => addressOf(lang, { ...asked, page })}
      />
      {list.rows.length > 0 && (
        <DownloadLinks
          lang={lang}
          formats={WRITTEN_FORMATS}
          hrefOf={(format) => `/${lang}/${addressWith('work/records/export', { ...asked, page: undefined, format })}`}
        />
      )}
      {withdrawn.length > 0 && <Withdrawn lang={lang} withdrawn={withdrawn} />}
    </>
  );
}

interface RecordsTableProps {
  readonly lang: Lang;
  readonly kind: ListKind;
  readonly rows: Awaited<ReturnType<typeof loader>>['list']['rows'];
  /** Those that this person may edit. */
  readonly written: readonly string[];
  readonly hasHistory: boolean;
}

function RecordsTable({ lang, kind, rows, written, hasHistory }: RecordsTableProps) {
  const words = mainMessages(lang);
  return (
    <Table
      caption={words.recordLists[kind]}
      columns={[
        { key: 'name', head: words.recordName, phone: 'title', width: '55%' },
        { key: 'changed', head: words.changed, phone: 'left', small: true },
        { key: 'do', head: words.whatToDo, phone: 'right', align: 'end' },
      ]}
      rows={rows.map(({ id, name, apart = null, updatedAt }) => ({
        key: id,
        cells: {
          name: (
            <>
              <a className="plain-link" href={`/${lang}/${kind}/${id}`}>
                <Words lang={lang} of={name} />
              </a>
              {apart !== null && <span className="cell-under">{typeset(apart, lang)}</span>}
            </>
          ),
          changed: formatDate(dayInMoscow(updatedAt), lang),
          do: hasHistory && (
            <>
              {written.includes(id) && (
                <>
                  <a href={`/${lang}/work/${kind}/${id}/edit`}>{words.editVerb}</a> ·{' '}
                </>
              )}
              <a href={`/${lang}/work/history/${RECORD_KIND_OF[kind]}/${id}`}>{words.historyVerb}</a>
            </>
          ),
        },
      }))}
    />
  );
}

function Withdrawn({ lang, withdrawn }: { readonly lang: Lang; readonly withdrawn: Awaited<ReturnType<typeof withdrawnIn>> }) {
  const words = mainMessages(lang);
  return (
    <Section id="withdrawn" title={words.withdrawnLately}>
      <ul className="found-list">
        {withdrawn.map(({ kind, id, name, label, at }) => (
          <li key={`${kind} ${id}`}>
            <a href={`/${lang}/work/history/${kind}/${id}`}>{name}</a>{' '}
            <span className="note">
              {label}, {formatDate(dayInMoscow(at), lang)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
