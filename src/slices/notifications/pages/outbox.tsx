import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, pageNumber, parseQuery } from '../../../platform/http/parse-query.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { formatMoment } from '../../../ui/dates.ts';
import { EmptyState, Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { typeset } from '../../../ui/typography.ts';
import { sendAgain } from '../actions/send-again.server.ts';
import { WHICH_MAIL } from '../input.ts';
import { outboxPage } from '../mail-queries.server.ts';
import { notificationMessages } from '../messages.ts';
import { mayReadOutbox } from '../policy.ts';

const ON_A_PAGE = 50;
const query = z.object({ page: pageNumber, which: z.enum(WHICH_MAIL).optional() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  allowOnly(mayReadOutbox(given.identity.actor));
  const { page, which = null } = parseQuery(query, request.url);
  const offset = (page - 1) * ON_A_PAGE;
  const { total, items } = await outboxPage(given.db, which, { offset, limit: ON_A_PAGE });
  offsetOf(page, { total, onAPage: ON_A_PAGE });
  return {
    lang,
    page,
    which,
    total,
    hasServer: given.sendsMail,
    mails: items.map((row) => ({
      id: row.id,
      to: row.toAddress,
      lang: row.lang,
      subject: row.subject,
      text: row.text,
      failure: row.failure,
      written: row.createdAt,
      state: row.sentAt !== null ? ('sent' as const) : row.givenUpAt !== null ? ('given-up' as const) : ('waiting' as const),
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const id = textOf(valuesOf(await fieldsOf(request)), 'id') ?? '';
  const outcome = await sendAgain(given.acting(null), id);
  if (!outcome.ok && outcome.refusal === 'not-allowed') allowOnly(false);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 422 });
  return redirect(`/${lang}/work/outbox`, 303);
}

export default function Outbox() {
  const { lang, page, which, total, hasServer, mails } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = notificationMessages(lang);
  const hrefOf = (wanted: string | null, at = 1) =>
    `/${lang}/${addressWith('work/outbox', { which: wanted ?? undefined, page: at === 1 ? undefined : at })}`;
  return (
    <>
      <title>{`${words.outbox} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <PageTitle under={typeset(words.outboxLead, lang)}>{words.outbox}</PageTitle>
      {answered?.refusal !== undefined && (
        <div className="section">
          <Message tone="error" title={words.refusals[answered.refusal]}>
            {null}
          </Message>
        </div>
      )}
      {!hasServer && <p className="section note measure">{typeset(words.noServer, lang)}</p>}
      <nav className="filter-links section" aria-label={words.mailFilter}>
        {[null, ...WHICH_MAIL].map((one) => (
          <a key={one ?? 'all'} href={hrefOf(one)} aria-current={one === which ? 'page' : undefined}>
            {words.which[one ?? 'all']}
          </a>
        ))}
      </nav>
      <div className="section">
        {mails.length === 0 ? (
          <EmptyState>{words.noMail}</EmptyState>
        ) : (
          <>
            <p className="note">{words.mailCount(total)}</p>
            <ul className="found-list mail-list">
              {mails.map((mail) => (
                <MailItem key={mail.id} lang={lang} mail={mail} />
              ))}
            </ul>
            <Pagination lang={lang} current={page} total={Math.ceil(total / ON_A_PAGE)} hrefOf={(at) => hrefOf(which, at)} />
          </>
        )}
      </div>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function MailItem({ lang, mail }: { readonly lang: Loaded['lang']; readonly mail: Loaded['mails'][number] }) {
  const words = notificationMessages(lang);
  return (
    <li>
      <details>
        <summary lang={mail.lang}>{mail.subject}</summary>
        <pre className="mail-text" lang={mail.lang}>
          {mail.text}
        </pre>
      </details>
      <p className="note">
        {mail.to}, {formatMoment(mail.written, lang)}, {words.mailState[mail.state]}
      </p>
      {mail.failure !== null && (
        <p className="note">
          {words.failure}: {mail.failure}
        </p>
      )}
      {mail.state === 'given-up' && (
        <form method="post">
          <input type="hidden" name="id" value={mail.id} />
          <button className="button-as-link" type="submit" aria-label={`${words.sendAgain}: ${mail.subject}`}>
            {words.sendAgain}
          </button>
        </form>
      )}
    </li>
  );
}
