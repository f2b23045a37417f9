import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { servedTable } from '../../../platform/http/served-table.ts';
import { WRITTEN_FORMATS } from '../../../platform/tables/written-formats.ts';
import { lettersInBooks } from '../book-queries.server.ts';
import { LETTER_COLUMNS, letterCells } from '../letters-table.ts';
import { letterMessages } from '../messages.ts';
import { booksFilter, booksQuery } from './books-query.server.ts';
import { booksOf } from './reading.server.ts';

const query = booksQuery.omit({ page: true, handed: true }).extend({ format: z.enum(WRITTEN_FORMATS).default('csv') });

const MOST = 20_000;

/** What the list shows, all its pages, as a table that offices open. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { format, sort, ...asked } = parseQuery(query, request.url);
  const books = await booksOf(given, request, lang);
  const words = letterMessages(lang);
  return servedTable(
    format,
    {
      name: words.letters,
      columns: LETTER_COLUMNS.map((key) => ({ key, head: words[key] })),
      ids: await lettersInBooks(given.db, await booksFilter(given, asked, books), { sort, offset: 0, limit: MOST }),
      rowsOf: async (letters) => letters.map((letter) => letterCells(letter, lang)),
    },
    lang,
  );
}
