import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly } from '../../../platform/http/signed-in.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { fieldsAhead } from '../../../platform/values/has-come.ts';
import { typedDate } from '../../../platform/values/typed-date.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DateText, FieldGroup, FileField, RecordForm, Select, Text } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { beginImport } from '../actions/begin-import.server.ts';
import { beginWork } from '../actions/work-on-import.server.ts';
import { IMPORT_KINDS, type ImportKind } from '../columns.ts';
import { type SourceOfImport, sourceOfImport } from '../input.ts';
import { importMessages } from '../messages.ts';
import { importById } from '../queries.server.ts';
import { importsOf, keepersFor } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  importsOf(given, request);
  const keepers = await keepersFor(given, lang);
  const values: FormValues = { kind: ['partnerships'], body: [keepers[0]?.value ?? ''] };
  return { lang, keepers, values };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  importsOf(given, request);
  const fields = await fieldsOf(request);
  const values = valuesOf(fields);
  const again = (errors: readonly FieldError[]) => data({ values, errors }, { status: 422 });
  const keepers = await keepersFor(given, lang);
  const keeper = keepers.find(({ value }) => value === (values['body']?.[0] ?? keepers[0]?.value));
  allowOnly(keeper !== undefined);
  const body = keeper?.value === '' ? null : (keeper?.value ?? null);
  const kind = IMPORT_KINDS.find((one) => one === textOf(values, 'kind')) ?? 'partnerships';
  const source = readWith(sourceOfImport, sourceIn(values));
  const file = fields.get('file');
  const errors = source.ok
    ? aheadIn(source.value, given.clock.now())
    : source.errors.map((error) => ({ ...error, field: `source.${error.field}` }));
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return again([...errors, { field: 'file', code: 'no-file' }]);
  if (!source.ok || errors.length > 0) return again(errors);
  const brought = await bringIn(given, { kind, body, file, source: source.value });
  return brought.ok ? redirect(`/${lang}/work/imports/${brought.value}`, 303) : again([{ field: 'file', code: brought.refusal }]);
}

function aheadIn({ date }: SourceOfImport, now: Date): readonly FieldError[] {
  return fieldsAhead({ 'source.date': date }, now).map((field) => ({ field, code: 'date-ahead' }));
}

function sourceIn(values: FormValues) {
  const date = textOf(values, 'source.date');
  return {
    title: textOf(values, 'source.title'),
    url: textOf(values, 'source.url'),
    publisher: textOf(values, 'source.publisher'),
    date: date === null ? null : typedDate(date),
  };
}

interface Brought {
  readonly kind: ImportKind;
  readonly body: string | null;
  readonly file: File;
  readonly source: Parameters<typeof beginImport>[1]['source'];
}

async function bringIn(given: AppContext, { kind, body, file, source }: Brought) {
  const content = new Uint8Array(await file.arrayBuffer());
  const table = await readTable(content);
  if (!table.ok) return table;
  const acting = given.acting(body);
  const begun = await beginImport(acting, { kind, fileName: file.name, content, table: table.value, source, isTrial: false });
  if (!begun.ok) return begun;
  const staged = await importById(given.db, begun.value);
  if (staged !== null) await beginWork(acting, staged);
  return begun;
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(importMessages(loaderData.lang).newImport, loaderData.lang);
}

export default function NewImport() {
  const { lang, keepers, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = importMessages(lang);
  const form = { lang, values: answered?.values ?? values, errors: sentences(answered?.errors ?? [], lang) };
  const labels = {
    file: words.file,
    'source.title': words.sourceTitle,
    'source.url': words.sourceUrl,
    'source.publisher': words.publisher,
    'source.date': words.sourceDate,
  };
  return (
    <>
      <PageTitle under={typeset(words.importsLead, lang)}>{words.newImport}</PageTitle>
      <RecordForm {...form} labels={labels} submitLabel={words.read} upload>
        <FileField form={form} name="file" label={words.file} hint={words.fileHint} accept=".xlsx,.ods,.csv,.tsv,.txt" />
        <Select
          form={form}
          name="kind"
          label={words.kind}
          options={IMPORT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] ?? kind }))}
        />
        <Select form={form} name="body" label={words.body} hint={words.bodyHint} options={keepers} />
        <FieldGroup title={words.sourceGroup} hint={typeset(words.sourceHint, lang)}>
          <Text form={form} name="source.title" label={words.sourceTitle} />
          <Text form={form} name="source.publisher" label={words.publisher} />
          <Text form={form} name="source.url" label={words.sourceUrl} type="url" />
          <DateText form={form} name="source.date" label={words.sourceDate} />
        </FieldGroup>
      </RecordForm>
    </>
  );
}
