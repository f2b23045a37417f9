import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageNumber, parseQuery } from '../../../platform/http/parse-query.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { importMessages } from '../messages.ts';
import { mayImport } from '../policy.ts';
import { ClearRows } from './clear-rows.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { deedOn } from './import-deeds.server.ts';
import { ImportDeeds } from './import-deeds.tsx';
import { FaultyRows, ImportResult, KnownRows } from './import-result.tsx';
import { type ImportSight, sightOfImport } from './import-sight.server.ts';
import { importToSee, importToWrite } from './reading.server.ts';
import { sentences, standsSo } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

/** How often the page looks how far the work is. */
const LOOKS_AGAIN_SECONDS = 5;

const query = z.object({ page: pageNumber });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const file = await importToSee(given, request, idOfParams(params));
  const { page } = parseQuery(query, request.url);
  return { lang, sight: await sightOfImport(given, file, { lang, page }), mayWrite: mayImport(given.identity.actor, file.keptBy) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const file = await importToWrite(given, request, idOfParams(params));
  const values = valuesOf(await fieldsOf(request));
  const outcome = await deedOn(given, file, values);
  if (!outcome.ok) return data({ values, errors: [{ field: '', code: outcome.refusal }] }, { status: 422 });
  return redirect(`/${lang}/work/imports${textOf(values, 'deed') === 'drop' ? '' : `/${file.id}`}`, 303);
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { sight, lang } = loaderData;
  const looksAgain = sight.isWorking ? [{ httpEquiv: 'refresh', content: String(LOOKS_AGAIN_SECONDS) }] : [];
  return [...titleMeta(sight.fileName, lang), ...looksAgain];
}

export default function Import() {
  const { lang, sight, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = importMessages(lang);
  const seesRows = sight.state === 'ready' && sight.unclear === null;
  const errors = [...(answered?.errors ?? []), ...(sight.unclear === null ? [] : [{ field: '', code: sight.unclear }])];
  return (
    <>
      <PageTitle under={<Under lang={lang} sight={sight} />}>{sight.fileName}</PageTitle>
      <ErrorSummary lang={lang} errors={sentences(errors.slice(0, 1), lang)} labels={{}} />
      {sight.fault !== null && <p className="message message--notice">{words.refusals[sight.fault] ?? words.fault}</p>}
      {sight.isWorking && <Progress lang={lang} sight={sight} />}
      {sight.inRegister > 0 && sight.state !== 'taken_back' && (
        <p className="message message--notice" role="status">
          {words.published(sight.inRegister)}
        </p>
      )}
      {sight.state === 'taken_back' && <p className="message message--notice">{typeset(words.takenBack, lang)}</p>}
      {seesRows && <ImportResult lang={lang} sight={sight} mayWrite={mayWrite} />}
      {mayWrite && <ImportDeeds lang={lang} sight={sight} />}
      {seesRows && <FaultyRows lang={lang} sight={sight} />}
      <ClearRows lang={lang} sight={sight} mayWrite={mayWrite} />
      {seesRows && <KnownRows lang={lang} sight={sight} />}
      {mayWrite && <ColumnsForm lang={lang} sight={sight} chosen={chosenIn(answered?.values) ?? sight.mapping} />}
    </>
  );
}

function chosenIn(values: FormValues | undefined): readonly string[] | null {
  if (values === undefined || textOf(values, 'deed') !== 'columns') return null;
  const columns = Object.keys(values).filter((name) => name.startsWith('column.'));
  return columns.map((_name, at) => textOf(values, `column.${at}`) ?? '');
}

function Under({ lang, sight }: { readonly lang: Lang; readonly sight: ImportSight }) {
  const words = importMessages(lang);
  const format = [sight.format.toUpperCase(), sight.sheet, sight.encoding].filter((part) => part !== null && part !== '');
  return (
    <>
      <a href={`/${lang}/work/imports`}>{words.imports}</a> · {words.kinds[sight.kind]} · {format.join(', ')} · {standsSo(sight, lang)}
    </>
  );
}

/** The page asks again by itself, without scripts too; the work goes on whether anybody looks or not. */
function Progress({ lang, sight }: { readonly lang: Lang; readonly sight: ImportSight }) {
  const words = importMessages(lang);
  const done = sight.rows - sight.counts.new;
  const sentence =
    sight.state === 'publishing' ? words.publishingNow : sight.names.new > 0 ? words.progress(sight.names.new) : words.progressRows;
  return (
    <section className="section" aria-live="polite">
      <p>{typeset(sentence, lang)}</p>
      <progress max={sight.rows} value={sight.state === 'publishing' ? undefined : done} aria-label={words.result} />
    </section>
  );
}
