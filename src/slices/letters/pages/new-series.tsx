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
import { type FieldError, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { newId } from '../../../platform/new-id.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Select } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { recordSeries } from '../actions/record-series.server.ts';
import { seriesInput } from '../input.ts';
import { letterMessages } from '../messages.ts';
import { booksKeptBy } from '../policy.ts';
import { bodyOptions, bookToWrite } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { SeriesForm } from './series-form.tsx';
import { titleMeta } from './title-meta.ts';

const FORM = 'work/letters/series/new';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  bookToWrite(given, request, null);
  const books = await bodyOptions(given, booksKeptBy(given.identity.actor), lang);
  return { lang, id: newId(), books, ...(await openDraft(given, request, FORM, { values: {} })) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const body = bookToWrite(given, request, textOf(values, 'body'));
  const id = textOf(values, 'id') ?? newId();
  const again = (errors: readonly FieldError[]) => data({ values, id, errors }, { status: 422 });
  const typed = { title: textOf(values, 'title'), subject: textOf(values, 'subject'), text: textOf(values, 'text') };
  const read = readWith(seriesInput, { id, ...typed });
  if (!read.ok) return again(read.errors);
  const outcome = await sendForm(given.acting(body), FORM, (within) => recordSeries(within, read.value));
  return outcome.ok ? redirect(`/${lang}/work/letters/series/${id}`, 303) : again([{ field: '', code: outcome.refusal }]);
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(letterMessages(loaderData.lang).newSeries, loaderData.lang);
}

export default function NewSeries() {
  const { lang, id, books, values, keptAt, isContinued } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = letterMessages(lang);
  const form = { lang, values: answered?.values ?? values, errors: sentences(answered?.errors ?? [], lang) };
  return (
    <>
      <PageTitle under={typeset(words.seriesLead, lang)}>{words.newSeries}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={FORM} keptAt={keptAt} isContinued={isContinued} />}
      <SeriesForm {...form} submitLabel={words.save} draft={FORM} draftTitle={words.newSeries}>
        <input type="hidden" name="id" value={answered?.id ?? id} />
        {books.length > 1 && <Select form={form} name="body" label={words.book} options={books} />}
      </SeriesForm>
    </>
  );
}
