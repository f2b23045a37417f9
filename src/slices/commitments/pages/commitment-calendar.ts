import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { calendarAnswer } from '../served-calendar.server.ts';

/** The due date of one promise, for a calendar; one without a date has no entry there. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const found = await commitmentById(given.db, idOfParams(params), dayInMoscow(given.clock.now().toISOString()));
  if (found === null || found.due === null) throw notFound();
  return calendarAnswer(given, [found], { lang, name: inLang(found.text, lang).slice(0, 80) });
}
