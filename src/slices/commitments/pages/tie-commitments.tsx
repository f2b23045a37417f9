import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate } from '../../../ui/dates.ts';
import { TextField } from '../../../ui/form-fields.tsx';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { nameOfTie, partnershipsByIds } from '../../partnerships/index.server.ts';
import { kindName } from '../../partnerships/index.ts';
import { CommitmentsFilter } from '../commitments-filter.tsx';
import { CountLinks, FoundCommitments } from '../found-commitments.tsx';
import { listMessages } from '../list-messages.ts';
import { ON_A_PAGE, type StateAsked, type TieListAsked, tieListQuery } from '../list-wishes.ts';
import { namedSides, sidesOfTie, tieList } from '../tie-list.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const asked = parseQuery(tieListQuery, request.url);
  const [tie] = await partnershipsByIds(given.db, [idOfParams(params)], 'last');
  if (tie === undefined) throw notFound();
  return {
    lang,
    asked,
    tie: { id: tie.id, kind: tie.kind, title: tie.title },
    sides: sidesOfTie(tie),
    named: namedSides(tie),
    name: await nameOfTie(given.db, tie),
    list: await tieList(given, tie.id, asked),
    today: dayInMoscow(given.clock.now().toISOString()),
    origin: given.origin,
  };
}

function addressOf(tie: string, asked: Partial<TieListAsked>): string {
  return addressWith(`partnerships/${tie}/commitments`, { ...wishesOf(asked), page: asked.page === 1 ? undefined : asked.page });
}

function wishesOf({ view, state, owner, direction, day }: Partial<TieListAsked>) {
  return { view, day, state, owner, direction };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, tie, name, asked } = loaderData;
  const words = listMessages(lang);
  const title = words.ofTieTitle(inLang(name, lang));
  return pageMeta({
    lang,
    origin,
    path: addressOf(tie.id, asked),
    title: asked.day === undefined ? title : `${title}, ${formatDate(asked.day, lang)}`,
    description: words.ofTieLead,
    feed: { path: `partnerships/${tie.id}`, title: inLang(name, lang) },
  });
}

export default function TieCommitments() {
  const { lang, asked, tie, sides, named, list, today } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const address = `/${lang}/partnerships/${tie.id}/commitments`;
  const href = (wanted: Partial<TieListAsked>) => `/${lang}/${addressOf(tie.id, { ...asked, page: 1, ...wanted })}`;
  const isFiltered = [asked.state, asked.owner, asked.direction].some((wish) => wish !== undefined);
  const whole = href({ state: undefined, owner: undefined, direction: undefined });
  const board = { isWhole: asked.state === undefined, columnHref: (state: StateAsked) => href({ view: undefined, state }) };
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: inLang(kindName(tie.kind), lang), href: `/${lang}/partnerships?kind=${tie.kind}` },
          { label: <Words lang={lang} of={tie.title} />, href: `/${lang}/partnerships/${tie.id}` },
          { label: words.ofTie },
        ]}
      />
      <PageTitle under={typeset(words.ofTieLead, lang)}>{words.ofTie}</PageTitle>
      {asked.day !== undefined && asked.day < today && <DayNote lang={lang} day={asked.day} now={href({ day: undefined })} />}
      <ViewLinks lang={lang} view={asked.view} hrefOf={(view) => href({ view })} />
      <CommitmentsFilter
        lang={lang}
        address={address}
        asked={asked}
        owners={[...named.map(({ value, name }) => ({ value, label: inLang(name, lang) })), { value: 'none', label: words.nobodyNamed }]}
        isFiltered={isFiltered}
        whole={whole}
      >
        {asked.view !== undefined && <input type="hidden" name="view" value={asked.view} />}
        <TextField name="day" type="date" label={words.chooseDay} value={asked.day ?? ''} latest={today} />
      </CommitmentsFilter>
      <FoundCommitments
        lang={lang}
        list={list}
        page={{ current: asked.page, onAPage: ON_A_PAGE, hrefOf: (page) => href({ page }) }}
        exportHref={(format) => addressWith(`${address}/export`, { ...wishesOf(asked), view: undefined, format })}
        beside={<CountLinks lang={lang} counts={list.counts} hrefOf={(state) => href({ state })} />}
        empty={typeset(words.noneInTie, lang)}
        whole={isFiltered ? whole : null}
        sides={sides}
        calendar={`${address}.ics`}
        {...(asked.view === 'board' ? { board } : {})}
      />
      <p className="note">
        <a href={href({ day: today })}>{words.permalink(formatDate(today, lang))}</a>. {words.permalinkNote}
      </p>
    </>
  );
}

function ViewLinks({
  lang,
  view,
  hrefOf,
}: {
  readonly lang: Lang;
  readonly view: 'board' | undefined;
  readonly hrefOf: (view: 'board' | undefined) => string;
}) {
  const words = listMessages(lang);
  return (
    <nav className="filter-links" aria-label={words.view}>
      <a href={hrefOf(undefined)} aria-current={view === undefined ? 'page' : undefined}>
        {words.asList}
      </a>
      <a href={hrefOf('board')} aria-current={view === 'board' ? 'page' : undefined}>
        {words.asBoard}
      </a>
    </nav>
  );
}

/** Says of which day the page tells, and what it cannot tell of it. */
function DayNote({ lang, day, now }: { readonly lang: Lang; readonly day: string; readonly now: string }) {
  const words = listMessages(lang);
  return (
    <Message tone="notice" title={words.asOn(formatDate(day, lang))}>
      <p>{typeset(words.asOnNote, lang)}</p>
      <p>
        <a href={now}>{words.asNow}</a>
      </p>
    </Message>
  );
}
