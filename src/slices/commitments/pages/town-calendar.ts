import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { namesOf } from '../../municipalities/index.server.ts';
import { servedCalendar } from '../served-calendar.server.ts';

/** The due dates of a town and its partners, for a calendar. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const name = (await namesOf(given.db, 'municipality', [id])).get(id);
  if (name === undefined) throw notFound();
  return servedCalendar(given, { municipality: id }, { lang, name: inLang(name, lang) });
}
