import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import type { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { DownloadLinks } from '../../../ui/download-links.tsx';
import { FilterForm, SelectField, TextField } from '../../../ui/form-fields.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { countryName } from '../../places/index.ts';
import { municipalityMessages } from '../messages.ts';
import {
  countMunicipalities,
  countriesOfTheRegister,
  type MunicipalityView,
  municipalitiesByIds,
  municipalitiesByName,
} from '../queries.server.ts';
import { municipalitiesQuery } from './municipalities-query.ts';

const ON_A_PAGE = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const asked = parseQuery(municipalitiesQuery, request.url);
  const { db, origin } = context.get(appContext);
  const { page, ...filter } = asked;
  const total = await countMunicipalities(db, filter);
  const ids = await municipalitiesByName(db, filter, { lang, offset: offsetOf(page, { total, onAPage: ON_A_PAGE }), limit: ON_A_PAGE });
  const [views, countries] = await Promise.all([municipalitiesByIds(db, ids), countriesOfTheRegister(db)]);
  return { lang, origin, asked, total, countries, rows: ids.flatMap((id) => views.get(id) ?? []) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const words = municipalityMessages(loaderData.lang);
  return pageMeta({
    lang: loaderData.lang,
    origin: loaderData.origin,
    path: addressOf(loaderData.asked),
    title: words.municipalities,
    description: words.lead,
  });
}

/** Below the language: what was asked, without what goes without saying. */
function addressOf({ page, ...filter }: z.infer<typeof municipalitiesQuery>): string {
  return addressWith('municipalities', { ...filter, page: page === 1 ? undefined : page });
}

export default function Municipalities() {
  const { lang, asked, total, countries, rows } = useLoaderData<typeof loader>();
  const words = municipalityMessages(lang);
  const address = `/${lang}/municipalities`;
  const filtered = asked.q !== undefined || asked.country !== undefined;
  return (
    <>
      <PageTitle under={typeset(words.lead, lang)}>{words.municipalities}</PageTitle>
      <FilterForm
        action={address}
        label={words.filter}
        submitLabel={words.show}
        {...(filtered ? { reset: { href: address, label: words.clear } } : {})}
      >
        <TextField name="q" type="search" label={words.searchLabel} value={asked.q ?? ''} />
        <SelectField
          name="country"
          label={words.country}
          value={asked.country ?? ''}
          options={[{ value: '', label: words.anyCountry }, ...countries.map((code) => ({ value: code, label: countryName(code, lang) }))]}
        />
      </FilterForm>
      <div className="section">
        <p className="note">{words.found(total)}</p>
        {rows.length > 0 && <MunicipalitiesTable lang={lang} rows={rows} />}
        {rows.length === 0 &&
          (filtered ? (
            <EmptyState todo={<a href={address}>{words.nothingFoundTodo}</a>}>{words.nothingFound}</EmptyState>
          ) : (
            <EmptyState>{words.registerEmpty}</EmptyState>
          ))}
      </div>
      <Pagination
        lang={lang}
        current={asked.page}
        total={Math.ceil(total / ON_A_PAGE)}
        hrefOf={(page) => `/${lang}/${addressOf({ ...asked, page })}`}
      />
      {rows.length > 0 && (
        <DownloadLinks
          lang={lang}
          formats={WRITTEN_FORMATS}
          hrefOf={(format) => `/${lang}/${addressWith('municipalities/export', { ...asked, page: undefined, format })}`}
        />
      )}
    </>
  );
}

function MunicipalitiesTable({ lang, rows }: { readonly lang: Lang; readonly rows: readonly MunicipalityView[] }) {
  const words = municipalityMessages(lang);
  return (
    <Table
      caption={words.municipalities}
      columns={[
        { key: 'name', head: words.name, phone: 'title', width: '34%' },
        { key: 'kind', head: words.kind, phone: 'detail' },
        { key: 'region', head: words.region, phone: 'detail' },
        { key: 'country', head: words.country, phone: 'detail' },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          name: (
            <a className="plain-link" href={`/${lang}/municipalities/${row.id}`}>
              <Words lang={lang} of={row.name} />
            </a>
          ),
          kind: words.kinds[row.kind],
          region: row.region === null || row.countries.length > 1 ? '' : <Words lang={lang} of={row.region} />,
          country: row.countries.map(({ code }) => countryName(code, lang)).join(' / '),
        },
      }))}
    />
  );
}
