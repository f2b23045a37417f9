import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../platform/http/app-context.ts';
import { KEPT_SORTS, type KeptRow, readScopeOf } from '../../platform/http/kept-list.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { parseQuery } from '../../platform/http/parse-query.ts';
import { servedTable } from '../../platform/http/served-table.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { WRITTEN_FORMATS } from '../../platform/tables/written-formats.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { asTyped } from '../../platform/values/typed-date.ts';
import { mainMessages } from '../messages.ts';
import { LIST_KINDS } from '../record-list-kinds.ts';
import { RECORD_LISTS } from '../record-lists.server.ts';

const query = z.object({
  kind: z.enum(LIST_KINDS).default('partnerships'),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(KEPT_SORTS).default('latest'),
  format: z.enum(WRITTEN_FORMATS),
});

const MOST = 200_000;

/** The records that this person reads, as the list shows them, all its pages. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const { kind, format, ...asked } = parseQuery(query, request.url);
  const words = mainMessages(lang);
  const scope = readScopeOf(given.identity.actor);
  const { rows } = await RECORD_LISTS[kind](given.db, { ...asked, scope, lang, offset: 0, limit: MOST });
  const cells = ({ id, name, updatedAt }: KeptRow) => [
    name.ru ?? '',
    name.en ?? '',
    format === 'json' ? updatedAt : asTyped(dayInMoscow(updatedAt)),
    `${given.origin}/${lang}/${kind}/${id}`,
  ];
  const columns = [
    { key: 'nameRu', head: words.nameInRussian },
    { key: 'nameEn', head: words.nameInEnglish },
    { key: 'changed', head: words.changed },
    { key: 'record', head: words.recordAddress },
  ];
  return servedTable(format, { name: words.recordLists[kind], columns, ids: rows, rowsOf: async (page) => page.map(cells) }, lang);
}
