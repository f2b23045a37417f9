import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { DownloadLinks } from '../../../ui/download-links.tsx';
import { FilterForm, SelectField, TextField } from '../../../ui/form-fields.tsx';
import { lifeName } from '../../../ui/life-word.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { typeset } from '../../../ui/typography.ts';
import { DIRECTIONS, directionName } from '../../directions/index.ts';
import { countriesOfTheRegister, municipalitiesByIds } from '../../municipalities/index.server.ts';
import { countryName } from '../../places/index.ts';
import { numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { LIVES, PARTNERSHIP_KINDS, SORTS, STANDINGS } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import { partnershipsByIds } from '../partnership-view.server.ts';
import { partnershipsSorted } from '../queries.server.ts';
import { citesOfRows, PartnershipsTable } from './partnerships-table.tsx';
import { type RegisterQuery, registerQuery } from './register-query.ts';

const ON_A_PAGE = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const asked = parseQuery(registerQuery, request.url);
  const { db, origin, clock, livesOf, tiesLiving } = context.get(appContext);
  const { sort, page, life, ...own } = asked;
  const today = dayInMoscow(clock.now().toISOString());
  const filter = { ...own, among: life === undefined ? undefined : tiesLiving(life, today) };
  const { ids, total } = await partnershipsSorted(db, filter, { sort, lang, offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE });
  if (ids.length === 0 && page > 1) throw notFound();
  const { municipality = '' } = filter;
  const [rows, lives, countries, parties] = await Promise.all([
    partnershipsByIds(db, ids, 'last'),
    livesOf(db, ids, today),
    countriesOfTheRegister(db),
    municipalitiesByIds(db, municipality === '' ? [] : [municipality]),
  ]);
  return { lang, asked, total, rows, lives: Object.fromEntries(lives), countries, party: parties.get(municipality)?.name ?? null, origin };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, asked } = loaderData;
  const words = partnershipMessages(lang);
  const { direction } = asked;
  return pageMeta({
    lang,
    origin,
    path: addressOf(asked),
    title: direction === undefined ? words.partnerships : `${words.partnerships}: ${directionName(direction, lang)}`,
    description: words.lead,
    ...(direction === undefined ? {} : { feed: { path: `directions/${direction}`, title: directionName(direction, lang) } }),
  });
}

/** Below the language: what was asked, without what goes without saying. */
function addressOf(asked: RegisterQuery): string {
  return addressWith('partnerships', { ...wishesOf(asked), page: asked.page === 1 ? undefined : asked.page });
}

function exportAddress(asked: RegisterQuery, format: string): string {
  return addressWith('partnerships/export', { ...wishesOf(asked), format });
}

function wishesOf({ sort, page: _page, ...filter }: RegisterQuery) {
  return { ...filter, sort: sort === 'latest' ? undefined : sort };
}

export default function Register() {
  const { lang, asked, total, rows, lives, countries, party } = useLoaderData<typeof loader>();
  const words = partnershipMessages(lang);
  const notes = numberCitations(citesOfRows(rows));
  const pages = Math.ceil(total / ON_A_PAGE);
  return (
    <>
      <PageTitle under={typeset(words.lead, lang)}>{words.partnerships}</PageTitle>
      <RegisterFilter lang={lang} asked={asked} countries={countries} />
      <div className="section">
        <p className="note">
          {words.found(total)}
          {party !== null && ` · ${typeset(words.withParty(inLang(party, lang)), lang)}`}
          {asked.direction !== undefined && (
            <>
              {' · '}
              <a href={`/${lang}/directions/${asked.direction}/feed.xml`}>{words.directionFeed}</a>
            </>
          )}
        </p>
        {rows.length === 0 ? (
          <Nothing lang={lang} filtered={isFiltered(asked)} />
        ) : (
          <PartnershipsTable lang={lang} rows={rows} notes={notes} caption={words.partnerships} lives={lives} />
        )}
      </div>
      <Pagination lang={lang} current={asked.page} total={pages} hrefOf={(page) => `/${lang}/${addressOf({ ...asked, page })}`} />
      {rows.length > 0 && (
        <DownloadLinks lang={lang} formats={WRITTEN_FORMATS} hrefOf={(format) => `/${lang}/${exportAddress(asked, format)}`} />
      )}
      {notes.notes.length > 0 && <SourceNotes lang={lang} notes={notes} />}
    </>
  );
}

function isFiltered({ q, direction, kind, standing, life, country, municipality }: RegisterQuery): boolean {
  return [q, direction, kind, standing, life, country, municipality].some((value) => value !== undefined);
}

function Nothing({ lang, filtered }: { readonly lang: Lang; readonly filtered: boolean }) {
  const words = partnershipMessages(lang);
  if (!filtered) return <EmptyState>{words.registerEmpty}</EmptyState>;
  return <EmptyState todo={<a href={`/${lang}/partnerships`}>{words.nothingFoundTodo}</a>}>{words.nothingFound}</EmptyState>;
}

function RegisterFilter({
  lang,
  asked,
  countries,
}: {
  readonly lang: Lang;
  readonly asked: RegisterQuery;
  readonly countries: readonly string[];
}) {
  const words = partnershipMessages(lang);
  const any = { value: '', label: words.any };
  const address = `/${lang}/partnerships`;
  return (
    <FilterForm
      action={address}
      label={words.filter}
      submitLabel={words.show}
      {...(isFiltered(asked) ? { reset: { href: address, label: words.clear } } : {})}
    >
      {asked.municipality !== undefined && <input type="hidden" name="municipality" value={asked.municipality} />}
      <TextField name="q" type="search" label={words.searchLabel} value={asked.q ?? ''} />
      <SelectField
        name="direction"
        label={words.direction}
        value={asked.direction ?? ''}
        options={[any, ...DIRECTIONS.map((code) => ({ value: code, label: directionName(code, lang) }))]}
      />
      <SelectField
        name="kind"
        label={words.kind}
        value={asked.kind ?? ''}
        options={[any, ...PARTNERSHIP_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))]}
      />
      <SelectField
        name="standing"
        label={words.standing}
        value={asked.standing ?? ''}
        options={[
          any,
          ...STANDINGS.map((standing) => ({ value: standing, label: words.standings[standing] })),
          { value: 'unknown', label: words.standingUnknown },
        ]}
      />
      <SelectField
        name="life"
        label={words.life}
        value={asked.life ?? ''}
        options={[any, ...LIVES.map((life) => ({ value: life, label: lifeName(life, lang) }))]}
      />
      <SelectField
        name="country"
        label={words.country}
        value={asked.country ?? ''}
        options={[any, ...countries.map((code) => ({ value: code, label: countryName(code, lang) }))]}
      />
      <SelectField
        name="sort"
        label={words.sort}
        value={asked.sort}
        options={SORTS.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
      />
    </FilterForm>
  );
}
