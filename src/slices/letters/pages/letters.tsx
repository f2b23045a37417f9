import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { allowOnly } from '../../../platform/http/signed-in.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { cleanLine } from '../../../platform/values/clean-text.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { DownloadLinks } from '../../../ui/download-links.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { handLetters } from '../actions/hand-letters.server.ts';
import { countInBooks, lettersInBooks, yearsOfBooks } from '../book-queries.server.ts';
import { letterheadOf } from '../letterhead-queries.server.ts';
import { letterMessages } from '../messages.ts';
import { booksKeptBy } from '../policy.ts';
import { seriesOf } from '../series-queries.server.ts';
import { BooksFilterForm } from './books-filter-form.tsx';
import { type BooksQuery, booksFilter, booksQuery } from './books-query.server.ts';
import { LettersTable } from './letters-table.tsx';
import { booksOf } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

const ON_A_PAGE = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const asked = parseQuery(booksQuery, request.url);
  const books = await booksOf(given, request, lang);
  const filter = await booksFilter(given, asked, books);
  const total = await countInBooks(given.db, filter);
  const offset = offsetOf(asked.page, { total, onAPage: ON_A_PAGE });
  const [letters, years, series] = await Promise.all([
    lettersInBooks(given.db, filter, { sort: asked.sort, offset, limit: ON_A_PAGE }),
    yearsOfBooks(
      given.db,
      books.map(({ value }) => value),
    ),
    seriesOf(given.db, filter.bodies),
  ]);
  const kept = booksKeptBy(given.identity.actor);
  const heads = await Promise.all(kept.map((body) => letterheadOf(given.db, body)));
  const headless = kept.find((_body, at) => heads[at] === null) ?? null;
  return { headless, mayWrite: kept.length > 0, lang, asked, books, letters, total, years, series, today: filter.today };
}

/** Hands the marked letters to another executor. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  await booksOf(given, request, lang);
  allowOnly(booksKeptBy(given.identity.actor).length > 0);
  const values = valuesOf(await fieldsOf(request));
  const ids = (values['letter'] ?? []).filter((id) => identifier.safeParse(id).success).slice(0, ON_A_PAGE);
  const executor = cleanLine(textOf(values, 'executor') ?? '')
    .trim()
    .slice(0, 200);
  const again = (field: string, code: string) => data({ values, errors: [{ field, code }] }, { status: 422 });
  if (ids.length === 0) return again('letter', 'nobody-chosen');
  if (executor === '') return again('executor', 'empty');
  const executorPhone =
    cleanLine(textOf(values, 'executorPhone') ?? '')
      .trim()
      .slice(0, 60) || null;
  const outcome = await handLetters(given.acting(null), { ids, executor, executorPhone });
  if (!outcome.ok) return again('', outcome.refusal);
  const { handed, left } = outcome.value;
  return redirect(addressOf(lang, { ...parseQuery(booksQuery, request.url), handed: `${handed}-${left}` }), 303);
}

/** What was asked, without what goes without saying. */
function addressOf(lang: string, asked: BooksQuery): string {
  return addressWith(`/${lang}/work/letters`, {
    ...wishesOf(asked),
    handed: asked.handed,
    page: asked.page === 1 ? undefined : asked.page,
  });
}

function wishesOf({ sort, page: _page, handed: _handed, ...filter }: BooksQuery) {
  return { ...filter, sort: sort === 'latest' ? undefined : sort };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(letterMessages(loaderData.lang).letters, loaderData.lang);
}

export default function Letters() {
  const { lang, asked, books, letters, total, years, series, mayWrite, headless, today } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = letterMessages(lang);
  const { handed: _handed, ...plain } = asked;
  return (
    <>
      <PageTitle under={typeset(words.lettersLead, lang)}>{words.letters}</PageTitle>
      {asked.handed !== undefined && <Handed lang={lang} handed={asked.handed} />}
      <ErrorSummary
        lang={lang}
        errors={sentences(answered?.errors ?? [], lang)}
        labels={{ letter: words.letters, executor: words.executor }}
      />
      {mayWrite && <Doors lang={lang} />}
      {headless !== null && (
        <p className="note">
          {typeset(words.withoutHead, lang)} <a href={`/${lang}/work/letters/letterhead?body=${headless}`}>{words.fillHead}</a>
        </p>
      )}
      <BooksFilterForm lang={lang} asked={asked} books={books} years={years} />
      <div className="section">
        <p className="note">{words.found(total)}</p>
        {letters.length === 0 ? (
          <EmptyState>{typeset(isFiltered(asked) ? words.nothingFound : words.emptyBooks, lang)}</EmptyState>
        ) : (
          <LettersTable
            lang={lang}
            letters={letters}
            today={today}
            hand={mayWrite ? addressOf(lang, plain) : null}
            typed={answered?.values ?? {}}
          />
        )}
      </div>
      <Pagination
        lang={lang}
        current={asked.page}
        total={Math.ceil(total / ON_A_PAGE)}
        hrefOf={(page) => addressOf(lang, { ...plain, page })}
      />
      {total > 0 && (
        <DownloadLinks
          lang={lang}
          formats={WRITTEN_FORMATS}
          hrefOf={(format) => addressWith(`/${lang}/work/letters/export`, { ...wishesOf(asked), format })}
        />
      )}
      {series.length > 0 && (
        <section className="section" aria-labelledby="series">
          <h2 id="series">{words.series}</h2>
          <ul>
            {series.map((one) => (
              <li key={one.id}>
                <a href={`/${lang}/work/letters/series/${one.id}`}>{one.title}</a> · {words.found(one.letters)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function isFiltered({ q, body, direction, year, state }: BooksQuery): boolean {
  return [q, body, direction, year, state].some((value) => value !== undefined);
}

function Handed({ lang, handed }: { readonly lang: 'ru' | 'en'; readonly handed: string }) {
  const [done = 0, left = 0] = handed.split('-').map(Number);
  return (
    <p className="message message--notice" role="status">
      {letterMessages(lang).handed(done, left)}
    </p>
  );
}

function Doors({ lang }: { readonly lang: 'ru' | 'en' }) {
  const words = letterMessages(lang);
  const at = `/${lang}/work/letters`;
  return (
    <ul className="inline-list">
      <li>
        <a href={`${at}/new?direction=incoming`}>{words.newIncoming}</a>
      </li>
      <li>
        <a href={`${at}/new?direction=outgoing`}>{words.newOutgoing}</a>
      </li>
      <li>
        <a href={`${at}/series/new`}>{words.newSeries}</a>
      </li>
      <li>
        <a href={`${at}/letterhead`}>{words.letterhead}</a>
      </li>
    </ul>
  );
}
