import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { lifeOfDay } from '../../ui/life-of-day.ts';
import type { MapPlace } from '../../ui/map/drawn.ts';
import { LocatorMap } from '../../ui/map/locator-map.tsx';
import { EmptyState } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import type { MunicipalityPart } from '../municipalities/index.parts.ts';
import type { MunicipalityView } from '../municipalities/index.ts';
import type { CitationNotes } from '../sources/index.parts.ts';
import { partnershipMessages } from './messages.ts';
import { citesOfRows, type Lives, PartnershipsTable } from './pages/partnerships-table.tsx';
import type { LatestPartnerships, PartnershipView } from './partnership-view.server.ts';
import { titleParties } from './rules.ts';
import { titledApart } from './titles-apart.ts';

/** `main` adds how each of them lives. */
type LatestWithLives = LatestPartnerships & { readonly lives: Lives };

/** The partnerships on a municipality's page. */
export const partnershipsPart: MunicipalityPart<LatestWithLives> = {
  key: 'partnerships',
  cites: ({ rows }) => citesOfRows(rows),
  Section: PartnershipsSection,
  Beside: TownMap,
};

function PartnershipsSection({
  lang,
  whose,
  loaded: { rows, total, municipality, lives },
  notes,
}: {
  readonly lang: Lang;
  readonly whose: string | null;
  readonly loaded: LatestWithLives;
  readonly notes: CitationNotes;
}) {
  const words = partnershipMessages(lang);
  return (
    <Section id="partnerships" title={words.ofMunicipality} ruled count={new Intl.NumberFormat(lang).format(total)}>
      {rows.length === 0 ? (
        <EmptyState>{words.noneYet(whose)}</EmptyState>
      ) : (
        <PartnershipsTable lang={lang} rows={rows} notes={notes} caption={words.ofMunicipality} lives={lives} />
      )}
      {rows.length < total && (
        <p className="note">
          {words.onlyLatest(rows.length, total)}{' '}
          {municipality !== null && <a href={`/${lang}/partnerships?municipality=${municipality}`}>{words.allInRegister}</a>}
        </p>
      )}
    </Section>
  );
}

/** Where the town is, and its threads only. */
function TownMap({
  lang,
  whose,
  municipality,
  loaded,
}: {
  readonly lang: Lang;
  readonly whose: string | null;
  readonly municipality: MunicipalityView;
  readonly loaded: LatestWithLives;
}) {
  const words = partnershipMessages(lang);
  const ties = titledApart(loaded.rows).flatMap((partnership) =>
    townsOf(partnership)
      .filter(({ id }) => id !== municipality.id)
      .map((other) => ({ partnership, other })),
  );
  const others = [...new Map(ties.map(({ other }) => [other.id, other])).values()];
  return (
    <LocatorMap
      label={words.townMap(whose)}
      places={[municipality, ...others].flatMap((town) => placeOf(town, lang))}
      threads={ties.map(({ partnership, other }) => ({
        key: `${partnership.id}-${other.id}`,
        from: municipality.id,
        to: other.id,
        life: loaded.lives[partnership.id]?.state ?? 'not_enough_data',
        name: [
          inLang(partnership.title, lang),
          partnership.standing === 'proposed' ? words.standings.proposed.toLowerCase() : '',
          lifeOfDay(loaded.lives[partnership.id]?.of ?? null, lang),
        ]
          .filter(Boolean)
          .join(', '),
        ahead: partnership.standing === 'proposed',
        href: `/${lang}/partnerships/${partnership.id}`,
      }))}
    />
  );
}

/** Each town once: two of its bodies may stand in one tie. */
function townsOf(partnership: PartnershipView): readonly MunicipalityView[] {
  const towns = titleParties(partnership.parties).flatMap(({ municipality }) => municipality ?? []);
  return [...new Map(towns.map((town) => [town.id, town])).values()];
}

function placeOf(town: MunicipalityView, lang: Lang): readonly MapPlace[] {
  if (town.centre === null) return [];
  return [
    { key: town.id, name: inLang(town.name, lang), lon: town.centre.lon, lat: town.centre.lat, href: `/${lang}/municipalities/${town.id}` },
  ];
}
