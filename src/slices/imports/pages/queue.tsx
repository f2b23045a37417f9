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
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { importMessages } from '../messages.ts';
import { answerOf } from './queue-answer.server.ts';
import { QueueForm } from './queue-form.tsx';
import { queueSight } from './queue-sight.server.ts';
import { importToWrite } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

/** A name's key has tabs, at its end too. */
const key = z.string().max(700).optional();
const query = z.object({ name: key, q: z.string().trim().max(200).optional(), decided: key });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const file = await importToWrite(given, request, idOfParams(params));
  const { name = null, q = null, decided = null } = parseQuery(query, request.url);
  const sight = await queueSight(given.db, file, { lang, key: name, q: q === '' ? null : q });
  return { lang, file: { id: file.id, fileName: file.fileName }, sight, decided };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const file = await importToWrite(given, request, idOfParams(params));
  const values = valuesOf(await fieldsOf(request));
  const asked = values['key']?.[0] ?? null;
  const { outcome, field } = await answerOf(given.acting(file.keptBy), file.id, asked, values);
  if (!outcome.ok) return data({ values, errors: [{ field, code: outcome.refusal }] }, { status: 422 });
  const at = `/${lang}/work/imports/${file.id}/queue`;
  const isAsked = textOf(values, 'choice') === 'ask';
  return redirect(addressWith(at, isAsked ? { name: asked ?? undefined } : { decided: asked ?? undefined }), 303);
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(importMessages(loaderData.lang).queueTitle, loaderData.lang);
}

export default function Queue() {
  const { lang, file, sight, decided } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = importMessages(lang);
  const at = `/${lang}/work/imports/${file.id}`;
  return (
    <>
      <PageTitle
        under={
          <>
            <a href={at}>{words.backToImport}</a> · {file.fileName}
          </>
        }
      >
        {words.queueTitle}
      </PageTitle>
      {decided !== null && decided !== '' && <Decided lang={lang} name={decided} />}
      {sight === null ? (
        <EmptyState todo={<a href={at}>{words.backToImport}</a>}>{words.queueDone}</EmptyState>
      ) : (
        <QueueForm
          lang={lang}
          at={`${at}/queue`}
          sight={sight}
          values={answered?.values ?? {}}
          errors={sentences(answered?.errors ?? [], lang)}
        />
      )}
    </>
  );
}

/** What was answered last, and the way back. */
function Decided({ lang, name }: { readonly lang: Lang; readonly name: string }) {
  const words = importMessages(lang);
  return (
    <form method="post" className="message message--notice import-decided" role="status">
      <input type="hidden" name="key" value={name} />
      <input type="hidden" name="choice" value="ask" />
      <p>
        {words.decided(name.split('\t')[0] ?? name)}{' '}
        <button className="button button--quiet" type="submit">
          {words.askAgain}
        </button>
      </p>
    </form>
  );
}
