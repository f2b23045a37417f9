import { type LoaderFunctionArgs, type MetaArgs, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWithRoleOf, keepsEverything } from '../../../platform/values/actor.ts';
import { formatMoment } from '../../../ui/dates.ts';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { importMessages } from '../messages.ts';
import { mayImportAnything, mayReadImports } from '../policy.ts';
import { importsKept } from '../sight-queries.server.ts';
import { keepersNamed } from './reading.server.ts';
import { standsSo } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

const MOST = 100;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const { actor } = given.identity;
  allowOnly(mayReadImports(actor));
  const own = bodiesWithRoleOf(actor);
  const bodies = [...own, ...(keepsEverything(actor) ? [null] : [])];
  const [imports, keepers] = await Promise.all([importsKept(given.db, bodies, MOST), keepersNamed(given, lang, own)]);
  return { lang, imports, keepers, mayImport: mayImportAnything(actor) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(importMessages(loaderData.lang).imports, loaderData.lang);
}

export default function Imports() {
  const { lang, imports, keepers, mayImport } = useLoaderData<typeof loader>();
  const words = importMessages(lang);
  const keeperOf = (id: string | null) => keepers.find(({ value }) => value === (id ?? ''))?.label ?? '';
  return (
    <>
      <PageTitle under={typeset(words.importsLead, lang)}>{words.imports}</PageTitle>
      {mayImport && (
        <p>
          <a className="button" href={`/${lang}/work/imports/new`}>
            {words.newImport}
          </a>
        </p>
      )}
      <div className="section">
        {imports.length === 0 ? (
          <EmptyState>{words.none}</EmptyState>
        ) : (
          <Table
            caption={words.imports}
            columns={[
              { key: 'file', head: words.file, phone: 'title' },
              { key: 'kind', head: words.kind, small: true },
              { key: 'body', head: words.body, small: true },
              { key: 'rows', head: words.rows, align: 'end', phoneLabel: `${words.rows}:` },
              { key: 'stands', head: words.stands },
              { key: 'when', head: words.when, small: true },
            ]}
            rows={imports.map((one) => ({
              key: one.id,
              cells: {
                file: <a href={`/${lang}/work/imports/${one.id}`}>{one.fileName}</a>,
                kind: words.kinds[one.kind],
                body: keeperOf(one.keptBy),
                rows: one.rows,
                stands: standsSo(one, lang),
                when: formatMoment(one.createdAt, lang),
              },
            }))}
          />
        )}
      </div>
    </>
  );
}
