import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, pageNumber, parseQuery } from '../../../platform/http/parse-query.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { formatDate } from '../../../ui/dates.ts';
import { DownloadLinks } from '../../../ui/download-links.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { sourceMessages } from '../messages.ts';
import { countSources, sourcesByPublication } from '../queries.server.ts';

const ON_A_PAGE = 50;
const query = z.object({ page: pageNumber });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { page } = parseQuery(query, request.url);
  const { db, origin } = context.get(appContext);
  const total = await countSources(db);
  const sources = await sourcesByPublication(db, { offset: offsetOf(page, { total, onAPage: ON_A_PAGE }), limit: ON_A_PAGE });
  return { lang, origin, page, total, sources };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const words = sourceMessages(loaderData.lang);
  return pageMeta({
    lang: loaderData.lang,
    origin: loaderData.origin,
    path: addressOf(loaderData.page),
    title: words.sources,
    description: words.sourcesLead,
  });
}

/** Below the language. */
function addressOf(page: number): string {
  return addressWith('sources', { page: page === 1 ? undefined : page });
}

export default function Sources() {
  const { lang, page, total, sources } = useLoaderData<typeof loader>();
  const words = sourceMessages(lang);
  return (
    <>
      <PageTitle under={typeset(words.sourcesLead, lang)}>{words.sources}</PageTitle>
      <div className="section">
        <p className="note">{words.found(total)}</p>
        <Table
          caption={words.sources}
          columns={[
            { key: 'title', head: words.title, phone: 'title', width: '50%' },
            { key: 'publisher', head: words.publisher, phone: 'detail' },
            { key: 'published', head: words.published, phone: 'detail', align: 'end', small: true },
          ]}
          rows={sources.map((source) => ({
            key: source.id,
            cells: {
              title: (
                <a
                  className="plain-link"
                  href={`/${lang}/sources/${source.id}`}
                  lang={source.language === 'mul' ? undefined : source.language}
                >
                  {typeset(source.title, 'ru')}
                </a>
              ),
              publisher: source.publisher === null ? words.publisherNotNamed : <Words lang={lang} of={source.publisher} />,
              published: source.publishedAt === null ? words.dateNotGiven : formatDate(source.publishedAt, lang),
            },
          }))}
        />
      </div>
      <Pagination lang={lang} current={page} total={Math.ceil(total / ON_A_PAGE)} hrefOf={(n) => `/${lang}/${addressOf(n)}`} />
      {sources.length > 0 && (
        <DownloadLinks lang={lang} formats={WRITTEN_FORMATS} hrefOf={(format) => `/${lang}/${addressWith('sources/export', { format })}`} />
      )}
    </>
  );
}
