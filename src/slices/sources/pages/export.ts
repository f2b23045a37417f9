import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedTable } from '../../../platform/http/served-table.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { asTyped } from '../../../platform/values/typed-date.ts';
import { sourceMessages } from '../messages.ts';
import { sourceIdsByPublication, sourcesByIds } from '../queries.server.ts';

const query = z.object({ format: z.enum(WRITTEN_FORMATS) });

const EXPORTED = ['sourceTitle', 'publisher', 'sourceUrl', 'sourceDate', 'language', 'record'] as const;

const MOST = 200_000;

/** All sources, the latest first, as a table. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const { format } = parseQuery(query, request.url);
  const { db, origin } = context.get(appContext);
  const words = sourceMessages(lang);
  const date = (day: string | null) => (format === 'json' ? (day ?? '') : asTyped(day?.slice(0, 10) ?? null));
  return servedTable(
    format,
    {
      name: words.sources,
      columns: EXPORTED.map((key) => ({ key, head: words.exported[key] })),
      ids: await sourceIdsByPublication(db, MOST),
      async rowsOf(ids) {
        const views = await sourcesByIds(db, ids);
        return ids
          .flatMap((id) => views.get(id) ?? [])
          .map(({ id, title, publisher, url, publishedAt, language }) => [
            title,
            publisher === null ? '' : inLang(publisher, lang),
            url ?? '',
            date(publishedAt),
            language,
            `${origin}/${lang}/sources/${id}`,
          ]);
      },
    },
    lang,
  );
}
