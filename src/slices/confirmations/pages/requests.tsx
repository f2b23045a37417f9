import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { offsetOf } from '../../../platform/http/list-page.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, pageNumber, parseQuery } from '../../../platform/http/parse-query.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { answerWord } from '../answer-word.ts';
import { REQUEST_STATES } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { dayInWords } from '../moments.ts';
import { bodiesRead } from '../policy.ts';
import { countRequests, requestsPage } from '../queries.server.ts';
import { askedStanding, stateOf, toDecide } from '../rules.ts';

const ON_A_PAGE = 50;
const query = z.object({ page: pageNumber, state: z.enum(REQUEST_STATES).optional() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const { page, state = null } = parseQuery(query, request.url);
  const now = given.clock.now();
  const filter = { bodies: bodiesRead(given.identity.actor), state, now };
  const total = await countRequests(given.db, filter);
  const rows = await requestsPage(given.db, filter, { offset: offsetOf(page, { total, onAPage: ON_A_PAGE }), limit: ON_A_PAGE });
  const items = rows.map((row) => ({
    id: row.id,
    named: inLang(row.named, lang),
    kind: row.kind as 'fact' | 'change' | 'question',
    standing: askedStanding(row.kind, row.shown),
    recipient: row.recipientName,
    state: stateOf(row, now.getTime()),
    answer: row.answer as 'confirmed' | 'corrected' | 'refused' | null,
    isToDecide: toDecide(row),
    askedOn: dayInWords(row.askedAt, lang),
  }));
  return { lang, page, state, total, items };
}

export default function Requests() {
  const { lang, page, state, total, items } = useLoaderData<typeof loader>();
  const words = confirmationMessages(lang);
  const hrefOf = (wanted: string | null, at = 1) =>
    `/${lang}/${addressWith('work/requests', { state: wanted ?? undefined, page: at === 1 ? undefined : at })}`;
  return (
    <>
      <title>{`${words.requests} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <PageTitle under={typeset(words.requestsLead, lang)}>{words.requests}</PageTitle>
      <nav className="filter-links section" aria-label={words.filter}>
        {[null, ...REQUEST_STATES].map((one) => (
          <a key={one ?? 'all'} href={hrefOf(one)} aria-current={one === state ? 'page' : undefined}>
            {one === null ? words.all : words.states[one]}
          </a>
        ))}
      </nav>
      <div className="section">
        {items.length === 0 ? (
          <EmptyState todo={<p>{typeset(words.howToAsk, lang)}</p>}>
            {typeset(state === null ? words.noRequests : words.noneInState, lang)}
          </EmptyState>
        ) : (
          <>
            <p className="note">{words.counted(total)}</p>
            <Table
              caption={words.requests}
              columns={[
                { key: 'what', head: words.what, phone: 'title', width: '40%' },
                { key: 'whom', head: words.whom, phone: 'line' },
                { key: 'state', head: words.stateHead, phone: 'line' },
                { key: 'asked', head: words.askedOn, phone: 'detail', align: 'end', small: true },
              ]}
              rows={items.map((item) => ({
                key: item.id,
                cells: {
                  what: (
                    <>
                      <a href={`/${lang}/work/requests/${item.id}`}>{typeset(item.named, lang)}</a>
                      <span className="cell-under">{words.kindWords[item.kind]}</span>
                    </>
                  ),
                  whom: item.recipient,
                  state: (
                    <>
                      {item.answer === null ? words.state[item.state] : answerWord(item, words)}
                      {item.isToDecide && <b className="cell-under">{words.decideNote}</b>}
                    </>
                  ),
                  asked: item.askedOn,
                },
              }))}
            />
            <Pagination lang={lang} current={page} total={Math.ceil(total / ON_A_PAGE)} hrefOf={(at) => hrefOf(state, at)} />
          </>
        )}
      </div>
    </>
  );
}
