import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { mediaTypeOf, tablePieces } from '../../../platform/tables/write-table.ts';
import { servedFile } from '../../documents/index.server.ts';
import type { ImportKind } from '../columns.ts';
import { importMessages } from '../messages.ts';
import { type FaultyRow, faultyRows } from '../queries.server.ts';
import { importToSee } from './reading.server.ts';
import { faultSentence } from './sentences.ts';

/** The rows with errors under the header of the file, with a last column that says what is wrong: to be corrected and brought in. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id, header, kind } = await importToSee(given, request, idOfParams(params));
  const words = importMessages(lang);
  const faulty = await faultyRows(given.db, id);
  if (faulty.length === 0) throw notFound();
  const said = ({ faults }: FaultyRow) =>
    faults
      .map(({ column, code }) => `${header[column] || words.untitled(column + 1)} – ${faultSentence(code, kind as ImportKind, lang)}`)
      .join('; ');
  const rows = faulty.map((row) => [...header.map((_name, column) => row.cells[column] ?? ''), said(row)]);
  const columns = [...header, words.faultsColumn].map((head, at) => ({ key: String(at), head }));
  const pages = (async function* () {
    yield rows;
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of tablePieces('xlsx', { name: words.errorsFileName, columns, pages }, lang)) pieces.push(piece);
  return servedFile({ name: `${words.errorsFileName}.xlsx`, mediaType: mediaTypeOf('xlsx'), content: Buffer.concat(pieces) });
}
