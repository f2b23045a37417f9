import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, pageNumber, parseQuery } from '../../../platform/http/parse-query.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate } from '../../../ui/dates.ts';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { typeset } from '../../../ui/typography.ts';
import { markRead } from '../actions/mark-read.server.ts';
import { notificationMessages } from '../messages.ts';
import { notificationWords } from '../notification-words.ts';
import { countNotifications, notificationsOf } from '../queries.server.ts';

const ON_A_PAGE = 50;
const query = z.object({ page: pageNumber });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id } = signedIn(given, request);
  const { page } = parseQuery(query, request.url);
  const counted = await countNotifications(given.db, id);
  const rows = await notificationsOf(given.db, id, {
    offset: offsetOf(page, { total: counted.all, onAPage: ON_A_PAGE }),
    limit: ON_A_PAGE,
  });
  const items = rows.map((row) => ({
    id: row.id,
    said: notificationWords(row, lang),
    isNew: row.readAt === null,
    day: dayInMoscow(row.createdAt),
  }));
  return { lang, page, counted, items };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id: account } = signedIn(given, request);
  const id = textOf(valuesOf(await fieldsOf(request)), 'id');
  const outcome = await markRead(given.acting(null), { account, id });
  allowOnly(outcome.ok);
  return redirect(`/${lang}/work/notifications`, 303);
}

export default function Notifications() {
  const { lang, page, counted, items } = useLoaderData<typeof loader>();
  const words = notificationMessages(lang);
  return (
    <>
      <title>{`${words.notifications} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <PageTitle under={typeset(words.lead, lang)}>{words.notifications}</PageTitle>
      <div className="section">
        {items.length === 0 ? (
          <EmptyState>{typeset(words.none, lang)}</EmptyState>
        ) : (
          <>
            {counted.unread > 0 && (
              <form method="post" className="filter-form-buttons">
                <span>{words.unread(counted.unread)}</span>
                <button className="button-as-link" type="submit">
                  {words.markAllRead}
                </button>
              </form>
            )}
            <ul className="found-list notification-list">
              {items.map(({ id, said, isNew, day }) => (
                <li key={id}>
                  <a href={`/${lang}/work/notifications/${id}`}>{isNew ? <b>{typeset(said, lang)}</b> : typeset(said, lang)}</a>
                  <p className="note">
                    {formatDate(day, lang)}
                    {isNew && `, ${words.isNew}`}
                  </p>
                  {isNew && (
                    <form method="post">
                      <input type="hidden" name="id" value={id} />
                      <button className="button-as-link" type="submit" aria-label={`${words.markRead}: ${said}`}>
                        {words.markRead}
                      </button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
            <Pagination
              lang={lang}
              current={page}
              total={Math.ceil(counted.all / ON_A_PAGE)}
              hrefOf={(at) => `/${lang}/${addressWith('work/notifications', { page: at === 1 ? undefined : at })}`}
            />
          </>
        )}
        <p>
          <a href={`/${lang}/account/notifications`}>{words.settings}</a>
        </p>
      </div>
    </>
  );
}
