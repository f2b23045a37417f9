import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { servedCalendar } from '../served-calendar.server.ts';

/** The due dates of a tie, for a calendar. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const tie = (await partnershipTitles(given.db, [id])).get(id);
  if (tie === undefined) throw notFound();
  return servedCalendar(given, { partnership: id }, { lang, name: inLang(tie.title, lang) });
}
