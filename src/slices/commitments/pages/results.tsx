import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { municipalitiesByIds } from '../../municipalities/index.server.ts';
import { numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { listMessages } from '../list-messages.ts';
import { type Result, type Results, resultsOf } from '../results.server.ts';
import { GROUPINGS, type Grouping, grouped, MOST_RESULTS } from '../results-rules.ts';
import { citesOfResult, ResultList } from './results-list.tsx';
import { MoneySection } from './results-money.tsx';

const query = z.object({ by: z.enum(GROUPINGS).default('tie') });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, clock, origin } = context.get(appContext);
  const { by } = parseQuery(query, request.url);
  const id = idOfParams(params);
  const town = (await municipalitiesByIds(db, [id])).get(id);
  if (town === undefined) throw notFound();
  const found = await resultsOf(db, id, dayInMoscow(clock.now().toISOString()));
  return { lang, origin, by, town: { id, kind: town.kind, name: town.name }, ...found };
}

function addressOf(town: string, by: Grouping): string {
  return addressWith(`municipalities/${town}/results`, { by: by === 'tie' ? undefined : by });
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, by, town } = loaderData;
  const words = listMessages(lang);
  const name = inLang(town.name, lang);
  return pageMeta({
    lang,
    origin,
    path: addressOf(town.id, by),
    title: words.resultsTitle(name, words.gave[town.kind] ?? ''),
    description: words.resultsDescription(name),
    feed: { path: `municipalities/${town.id}`, title: name },
  });
}

export default function ResultsPage() {
  const { lang, town, results, counts } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const list = `/${lang}/municipalities/${town.id}/commitments`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: <Words lang={lang} of={town.name} />, href: `/${lang}/municipalities/${town.id}` }, { label: words.results }]}
      />
      <PageTitle under={<Lead lang={lang} of={town.name} isEmpty={results.length === 0} />}>
        {words.gave[town.kind] ?? words.results}
      </PageTitle>
      {results.length === 0 ? <Nothing lang={lang} counts={counts} list={list} /> : <Found list={list} />}
    </>
  );
}

function Found({ list }: { readonly list: string }) {
  const { lang, by, town, results, ties, counts, money, isPart } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const groups = grouped<Result>(results, by);
  const notes = numberCitations(groups.flatMap(({ items }) => items.flatMap(citesOfResult)));
  return (
    <WithMargin aside={<SourceNotes lang={lang} notes={notes} />}>
      <MoneySection lang={lang} money={money} list={list} />
      <nav className="filter-links" aria-label={words.grouped}>
        {GROUPINGS.map((one) => (
          <a key={one} href={`/${lang}/${addressOf(town.id, one)}`} aria-current={one === by ? 'page' : undefined}>
            {one === 'tie' ? words.byTie : words.byYear}
          </a>
        ))}
      </nav>
      {groups.map(({ key, items }) => (
        <Section key={key} id={`group-${key ?? 'none'}`} title={<GroupTitle lang={lang} by={by} of={key} ties={ties} />} ruled>
          <ResultList lang={lang} results={items} notes={notes} ties={by === 'year' ? ties : []} />
        </Section>
      ))}
      <p className="note">
        {isPart && `${words.onlyLatest(MOST_RESULTS)} `}
        <a href={`${list}?state=kept`}>{words.allKept}</a>
        {counts.total > counts.kept && (
          <>
            {' · '}
            <a href={list}>{words.partAll}</a>
          </>
        )}
      </p>
    </WithMargin>
  );
}

function Lead({ lang, of, isEmpty }: { readonly lang: Lang; readonly of: Bilingual; readonly isEmpty: boolean }) {
  return (
    <>
      <p>
        <b>
          <Words lang={lang} of={of} />
        </b>
      </p>
      {!isEmpty && <p>{typeset(listMessages(lang).resultsLead, lang)}</p>}
    </>
  );
}

interface GroupTitleProps {
  readonly lang: Lang;
  readonly by: Grouping;
  readonly of: string | null;
  readonly ties: Results['ties'];
}

function GroupTitle({ lang, by, of, ties }: GroupTitleProps) {
  const words = listMessages(lang);
  if (of === null) return by === 'year' ? words.yearUnknown : words.ownTimeline;
  const tie = by === 'tie' ? ties.find(({ id }) => id === of) : undefined;
  if (tie === undefined) return of;
  return (
    <a className="plain-link" href={`/${lang}/partnerships/${tie.id}`}>
      <Words lang={lang} of={tie.name} />
    </a>
  );
}

/** Nothing is proved yet, which is not the same as nothing. */
function Nothing({ lang, counts, list }: { readonly lang: Lang; readonly counts: Results['counts']; readonly list: string }) {
  const words = listMessages(lang);
  const open = (counts.byState.agreed ?? 0) + (counts.byState.in_progress ?? 0) + (counts.byState.done ?? 0);
  return (
    <EmptyState {...(counts.total === 0 ? {} : { todo: <a href={list}>{open > 0 ? words.stillOpen(open) : words.partAll}</a> })}>
      {words.noResults} {typeset(words.noResultsWhy, lang)}
    </EmptyState>
  );
}
