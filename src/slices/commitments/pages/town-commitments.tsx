import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { SelectField } from '../../../ui/form-fields.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { municipalitiesByIds } from '../../municipalities/index.server.ts';
import { CommitmentsFilter } from '../commitments-filter.tsx';
import { listOf } from '../commitments-list.server.ts';
import { CountLinks, FoundCommitments } from '../found-commitments.tsx';
import { listMessages } from '../list-messages.ts';
import { type CountsBySide, countBySide } from '../list-queries.server.ts';
import { ON_A_PAGE, type TownListAsked, townListQuery } from '../list-wishes.ts';
import { tiesToChoose, townFilter } from '../town-list.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, clock, origin } = context.get(appContext);
  const asked = parseQuery(townListQuery, request.url);
  const id = idOfParams(params);
  const town = (await municipalitiesByIds(db, [id])).get(id);
  if (town === undefined) throw notFound();
  const today = dayInMoscow(clock.now().toISOString());
  return {
    lang,
    origin,
    asked,
    town: { id, kind: town.kind, name: town.name },
    ties: await tiesToChoose(db, id, asked.tie),
    sides: await countBySide(db, id),
    list: await listOf(db, townFilter(id, asked), { state: asked.state, today, page: asked.page }),
  };
}

function addressOf(town: string, asked: Partial<TownListAsked>): string {
  return addressWith(`municipalities/${town}/commitments`, { ...wishesOf(asked), page: asked.page === 1 ? undefined : asked.page });
}

function wishesOf({ state, owner, direction, tie }: Partial<TownListAsked>) {
  return { tie, state, owner, direction };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, town, asked } = loaderData;
  const words = listMessages(lang);
  return pageMeta({
    lang,
    origin,
    path: addressOf(town.id, asked),
    title: words.ofTownTitle(inLang(town.name, lang)),
    description: words.ofTownLead,
    feed: { path: `municipalities/${town.id}`, title: inLang(town.name, lang) },
  });
}

export default function TownCommitments() {
  const { lang, asked, town, ties, sides, list } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const address = `/${lang}/municipalities/${town.id}/commitments`;
  const href = (wanted: Partial<TownListAsked>) => `/${lang}/${addressOf(town.id, { ...asked, page: 1, ...wanted })}`;
  const isFiltered = [asked.state, asked.owner, asked.direction, asked.tie].some((wish) => wish !== undefined);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: <Words lang={lang} of={town.name} />, href: `/${lang}/municipalities/${town.id}` }, { label: words.ofTie }]}
      />
      <PageTitle
        under={
          <>
            {typeset(words.ofTownLead, lang)} <a href={`/${lang}/municipalities/${town.id}/results`}>{words.gave[town.kind]}</a>
          </>
        }
      >
        {words.ofTownTitle(inLang(town.name, lang))}
      </PageTitle>
      <SideLinks lang={lang} owner={asked.owner} counts={sides} hrefOf={(owner) => href({ owner })} />
      <CommitmentsFilter
        lang={lang}
        address={address}
        asked={{ state: asked.state, direction: asked.direction }}
        owners={[]}
        isFiltered={isFiltered}
        whole={address}
      >
        {asked.owner !== undefined && <input type="hidden" name="owner" value={asked.owner} />}
        {ties.length > 0 && (
          <SelectField
            name="tie"
            label={words.tie}
            value={asked.tie ?? ''}
            options={[{ value: '', label: words.anyTie }, ...ties.map(({ id, title }) => ({ value: id, label: inLang(title, lang) }))]}
          />
        )}
      </CommitmentsFilter>
      <FoundCommitments
        lang={lang}
        list={list}
        page={{ current: asked.page, onAPage: ON_A_PAGE, hrefOf: (page) => href({ page }) }}
        exportHref={(format) => addressWith(`${address}/export`, { ...wishesOf(asked), format })}
        beside={<CountLinks lang={lang} counts={list.counts} hrefOf={(state) => href({ state })} />}
        empty={typeset(words.noneInTown, lang)}
        whole={isFiltered ? address : null}
        calendar={`${address}.ics`}
      />
    </>
  );
}

interface SideLinksProps {
  readonly lang: Lang;
  readonly owner: TownListAsked['owner'];
  readonly counts: CountsBySide;
  readonly hrefOf: (owner: TownListAsked['owner']) => string;
}

/** What the town promised itself, what its partners did, and what bears nobody's name. A promise of both is counted with both. */
function SideLinks({ lang, owner, counts, hrefOf }: SideLinksProps) {
  const words = listMessages(lang);
  const links = [
    { value: undefined, label: words.everybody, n: null },
    { value: 'own', label: words.ownSide, n: counts.own },
    { value: 'partners', label: words.partnersSide, n: counts.partners },
    { value: 'none', label: words.nobodySide, n: counts.nobody },
  ] as const;
  return (
    <nav className="filter-links" aria-label={words.sides}>
      {links.map(({ value, label, n }) => (
        <a key={label} href={hrefOf(value)} aria-current={owner === value ? 'page' : undefined}>
          {label}
          {n !== null && <span className="count">{n}</span>}
        </a>
      ))}
    </nav>
  );
}
