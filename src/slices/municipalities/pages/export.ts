import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedTable } from '../../../platform/http/served-table.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { asTyped } from '../../../platform/values/typed-date.ts';
import { countryName } from '../../places/index.ts';
import { municipalityMessages } from '../messages.ts';
import { type MunicipalityView, municipalitiesByIds, municipalitiesByName } from '../queries.server.ts';
import { municipalitiesQuery } from './municipalities-query.ts';

const query = municipalitiesQuery.omit({ page: true }).extend({ format: z.enum(WRITTEN_FORMATS) });

/** Columns of the list as a table, as `imports` reads them again. */
const EXPORTED = ['name', 'nameEn', 'kind', 'officialName', 'country', 'region', 'oktmo', 'validFrom', 'record'] as const;

const MOST = 200_000;

/** What the list of municipalities shows with these filters, all its pages, as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const { format, ...filter } = parseQuery(query, request.url);
  const { db, origin } = context.get(appContext);
  const words = municipalityMessages(lang);
  const rowOf = (view: MunicipalityView) => [
    ...(format === 'json' ? cellsInCodes(view, lang) : cellsInWords(view, lang)),
    `${origin}/${lang}/municipalities/${view.id}`,
  ];
  return servedTable(
    format,
    {
      name: words.municipalities,
      columns: EXPORTED.map((key) => ({ key, head: words.exported[key] })),
      ids: await municipalitiesByName(db, filter, { lang, offset: 0, limit: MOST }),
      async rowsOf(ids) {
        const views = await municipalitiesByIds(db, ids);
        return ids.flatMap((id) => views.get(id) ?? []).map(rowOf);
      },
    },
    lang,
  );
}

function cellsInWords(view: MunicipalityView, lang: Lang): readonly string[] {
  const [name, nameEn, , officialName, , region, oktmo] = cellsInCodes(view, lang);
  return [
    name ?? '',
    nameEn ?? '',
    municipalityMessages(lang).kinds[view.kind],
    officialName ?? '',
    view.countries.map(({ code }) => countryName(code, lang)).join('; '),
    region ?? '',
    oktmo ?? '',
    asTyped(view.validFrom),
  ];
}

function cellsInCodes({ name, kind, officialName, countries, region, oktmo, validFrom }: MunicipalityView, lang: Lang): readonly string[] {
  return [
    name.ru ?? name.en ?? '',
    name.en ?? '',
    kind,
    officialName === null ? '' : inLang(officialName, lang),
    countries.map(({ code }) => code).join('; '),
    region === null ? '' : inLang(region, lang),
    oktmo ?? '',
    validFrom ?? '',
  ];
}
