import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedFile } from '../../documents/index.server.ts';
import { lettersInBooks } from '../book-queries.server.ts';
import { tableOfLetters } from '../letters-csv.ts';
import { letterMessages } from '../messages.ts';
import { booksFilter, booksQuery } from './books-query.server.ts';
import { booksOf } from './reading.server.ts';

const MOST = 20_000;

/** What the list shows, all its pages, as a table that offices open. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const asked = parseQuery(booksQuery, request.url);
  const books = await booksOf(given, request, lang);
  const letters = await lettersInBooks(given.db, await booksFilter(given, asked, books), { sort: asked.sort, offset: 0, limit: MOST });
  const content = Buffer.from(tableOfLetters(letters, lang), 'utf8');
  return servedFile({ name: `${letterMessages(lang).letters}.csv`, mediaType: 'text/csv; charset=utf-8', content });
}
