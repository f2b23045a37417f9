import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { guarded } from '../../../platform/tables/formula-guard.ts';
import { servedFile } from '../../documents/index.server.ts';
import { importMessages } from '../messages.ts';
import { faultyRows } from '../queries.server.ts';
import { importToSee } from './reading.server.ts';

/** The rows with errors under the header of the file, with a last column that says what is wrong: to be corrected and brought in. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const file = await importToSee(given, request, idOfParams(params));
  const words = importMessages(lang);
  const faulty = await faultyRows(given.db, file.id);
  if (faulty.length === 0) throw notFound();
  const said = (faults: (typeof faulty)[number]['faults']) =>
    faults.map(({ column, code }) => `${file.header[column] ?? ''}: ${words.faults[code] ?? code}`).join('; ');
  const rows = [[...file.header, words.faultsColumn], ...faulty.map(({ cells, faults }) => [...cells, said(faults)])];
  const content = Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`, 'utf8');
  return servedFile({ name: `${words.errorsFileName}.csv`, mediaType: 'text/csv; charset=utf-8', content });
}

function cell(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}
