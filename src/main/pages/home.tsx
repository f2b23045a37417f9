import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import type { Database } from '../../platform/db/database.ts';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { pageMeta } from '../../platform/http/page-meta.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { countMunicipalities } from '../../slices/municipalities/index.server.ts';
import { citesOfRows, PartnershipsTable } from '../../slices/partnerships/index.parts.ts';
import { partnershipIdsSorted, partnershipsByIds, partnershipsByStanding } from '../../slices/partnerships/index.server.ts';
import { numberCitations, SourceNotes } from '../../slices/sources/index.parts.ts';
import { countSources } from '../../slices/sources/index.server.ts';
import { digestOf, TimelineSection } from '../../slices/timeline/index.parts.ts';
import { entriesWithSubjects, latestEntries } from '../../slices/timeline/index.server.ts';
import { tellingOf } from '../../slices/timeline/index.ts';
import { SearchForm } from '../../ui/form-fields.tsx';
import { MapLegend } from '../../ui/map/map-legend.tsx';
import { ThreadMap } from '../../ui/map/thread-map.tsx';
import { Opening } from '../../ui/opening.tsx';
import { EmptyState, Numbers } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import { typeset } from '../../ui/typography.ts';
import { type HomeMap, homeMap } from '../home-map.server.ts';
import { mainMessages } from '../messages.ts';
import { pathOfSubjects } from '../paths-of-subjects.ts';

const ROWS = 8;
const LATELY = 7;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, origin, clock, livesOf } = context.get(appContext);
  const today = dayInMoscow(clock.now().toISOString());
  const ids = await partnershipIdsSorted(db, {}, { sort: 'latest', lang, offset: 0, limit: ROWS });
  const [rows, lives, lately, standings, municipalities, sources, map] = await Promise.all([
    partnershipsByIds(db, ids, 'last'),
    livesOf(db, ids, today),
    latelyOf(db),
    partnershipsByStanding(db),
    countMunicipalities(db),
    countSources(db),
    homeMap(db, lang, today),
  ]);
  const partnerships = [...standings.values()].reduce((sum, n) => sum + n, 0);
  return {
    lang,
    origin,
    rows,
    lives: Object.fromEntries(lives),
    ...lately,
    map,
    counts: { partnerships, municipalities, sources, inForce: standings.get('in_force') ?? 0, proposed: standings.get('proposed') ?? 0 },
  };
}

/** What happened lately: of each tie or town the entry that tells most, so that one busy day does not fill the page. */
async function latelyOf(db: Database) {
  const latest = await latestEntries(db, LATELY * 10);
  const subjects = await entriesWithSubjects(
    db,
    latest.map((entry) => entry.id),
  );
  const placed = latest.map((entry) => ({ entry, path: pathOfSubjects(subjects.get(entry.id)?.subjects) }));
  const groups = [...Map.groupBy(placed, ({ path }) => path).values()].slice(0, LATELY);
  const told = groups.flatMap((group) => group.toSorted((a, b) => tellingOf(b.entry.kind) - tellingOf(a.entry.kind)).slice(0, 1));
  const shown = new Map(told.map(({ entry, path }) => [entry.id, path]));
  return { lately: latest.filter(({ id }) => shown.has(id)), paths: Object.fromEntries(shown) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin } = loaderData;
  const words = mainMessages(lang);
  return pageMeta({
    lang,
    origin,
    path: '',
    title: lang === 'ru' ? 'Побратим' : 'Pobratim',
    description: words.description,
    jsonLd: {
      '@type': 'WebSite',
      name: lang === 'ru' ? 'Побратим' : 'Pobratim',
      url: `${origin}/${lang}`,
      potentialAction: { '@type': 'SearchAction', target: `${origin}/${lang}/search?q={q}`, 'query-input': 'required name=q' },
    },
  });
}

export default function Home() {
  const { lang, rows, lives, lately, paths, map, counts } = useLoaderData<typeof loader>();
  const words = mainMessages(lang);
  const notes = numberCitations([...citesOfRows(rows), ...lately.map((entry) => digestOf(entry).cites)]);
  return (
    <>
      <Opening sentence={words.opening} lead={typeset(words.lead, lang)} search={<Search lang={lang} examples={rows.length > 0} />} />
      <ThreadMap
        lang={lang}
        label={words.map}
        places={map.places}
        emphasised={map.threads}
        fans={map.fans}
        others={map.others}
        legend={<Legend lang={lang} map={map} />}
      />
      <Section id="partnerships" title={words.recent}>
        {rows.length === 0 ? (
          <EmptyState>{words.noPartnerships}</EmptyState>
        ) : (
          <>
            <p className="note">
              {typeset(words.sameAsMap, lang)} <a href={`/${lang}/partnerships`}>{words.allPartnerships}</a>,{' '}
              <a href="/api/v1/partnerships">{words.asData}</a>
            </p>
            <PartnershipsTable lang={lang} rows={rows} notes={notes} caption={words.recent} lives={lives} />
          </>
        )}
      </Section>
      <Section id="lately" title={words.lately}>
        {lately.length === 0 ? (
          <EmptyState>{words.nothingLately}</EmptyState>
        ) : (
          <TimelineSection
            lang={lang}
            entries={lately}
            notes={notes}
            comesIn
            digest
            hrefOf={({ id }) => `/${lang}/${paths[id]}#entry-${id}`}
          />
        )}
      </Section>
      <Section id="numbers" title={words.numbers}>
        <RegisterNumbers lang={lang} counts={counts} />
      </Section>
      {notes.notes.length > 0 && <SourceNotes lang={lang} notes={notes} />}
    </>
  );
}

function Legend({ lang, map }: { readonly lang: Lang; readonly map: HomeMap }) {
  const words = mainMessages(lang);
  const marks = [
    { mark: 'tie' as const, label: words.mapTie, isThere: map.threads.some(({ ahead }) => ahead !== true) },
    { mark: 'ahead' as const, label: words.mapProposed, isThere: map.threads.some(({ ahead }) => ahead === true) },
    { mark: 'fan' as const, label: words.mapForum, isThere: map.fans.length > 0 },
    { mark: 'many' as const, label: words.mapMany, isThere: map.others.length > 0 },
  ];
  const items = marks.filter(({ isThere }) => isThere).map(({ mark, label }) => ({ mark, label: typeset(label, lang) }));
  return items.length === 0 ? null : <MapLegend items={items} />;
}

/** The examples lead to what an empty register does not have. */
function Search({ lang, examples }: { readonly lang: Lang; readonly examples: boolean }) {
  const words = mainMessages(lang);
  const town = words.exampleTown;
  return (
    <SearchForm
      lang={lang}
      action={`/${lang}/search`}
      name="q"
      label={words.searchLabel}
      suggest={`/${lang}/search/suggest`}
      hint={
        examples && (
          <>
            {words.example} <a href={`/${lang}/search?q=${encodeURIComponent(town)}`}>{town}</a>,{' '}
            <a href={`/${lang}/partnerships?standing=proposed`}>{words.exampleProposed}</a>,{' '}
            <a href={`/${lang}/partnerships?direction=urban_environment`}>{words.exampleCouncils}</a>
          </>
        )
      }
    />
  );
}

interface Counts {
  readonly partnerships: number;
  readonly municipalities: number;
  readonly inForce: number;
  readonly proposed: number;
  readonly sources: number;
}

function RegisterNumbers({ lang, counts }: { readonly lang: Lang; readonly counts: Counts }) {
  const words = mainMessages(lang);
  return (
    <Numbers
      items={[
        { value: words.number(counts.partnerships), label: words.numberPartnerships(counts.partnerships), href: `/${lang}/partnerships` },
        {
          value: words.number(counts.municipalities),
          label: words.numberMunicipalities(counts.municipalities),
          href: `/${lang}/municipalities`,
          note: words.noteCountries,
        },
        {
          value: words.number(counts.inForce),
          label: words.numberInForce(counts.inForce),
          href: `/${lang}/partnerships?standing=in_force`,
          note: words.noteInForce,
        },
        {
          value: words.number(counts.proposed),
          label: words.numberProposed(counts.proposed),
          href: `/${lang}/partnerships?standing=proposed`,
          note: words.noteProposed,
        },
        { value: words.number(counts.sources), label: words.numberSources(counts.sources), href: `/${lang}/sources` },
      ]}
    />
  );
}
