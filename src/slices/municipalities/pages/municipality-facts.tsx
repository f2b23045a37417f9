import type { ReactNode } from 'react';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDateAfter } from '../../../ui/dates.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Words } from '../../../ui/words.tsx';
import { countryName } from '../../places/index.ts';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import type { CitationView } from '../../sources/index.ts';
import { municipalityMessages } from '../messages.ts';
import type { MunicipalityView } from '../queries.server.ts';

interface MunicipalityFactsProps {
  readonly lang: Lang;
  readonly municipality: MunicipalityView;
  readonly predecessors: readonly MunicipalityView[];
  readonly successors: readonly MunicipalityView[];
  readonly notes: CitationNotes;
  /** The moment of the request, RFC 3339. */
  readonly now: string;
}

/** Who they are, in a few facts with sources. */
export function MunicipalityFacts({ lang, municipality, predecessors, successors, notes, now }: MunicipalityFactsProps) {
  const words = municipalityMessages(lang);
  const { kind, officialName, countries, region, centre, oktmo, validFrom, validTo, bodies } = municipality;
  const disputed = countries.length > 1;
  const items: Fact[] = [];
  const put = (label: string, value: ReactNode, cites: readonly CitationView[], again = true) => {
    const cited = (
      <>
        {value}
        <Cited lang={lang} notes={notes} cites={cites} again={again} />
      </>
    );
    items.push({ label, value: cited });
  };
  put(words.kind, words.kinds[kind], municipality.cites, false);
  if (officialName !== null && inLang(officialName, lang) !== inLang(municipality.name, lang))
    put(words.officialName, <Words lang={lang} of={officialName} />, municipality.cites);
  items.push({ label: disputed ? words.countries : words.country, value: <Countries lang={lang} countries={countries} notes={notes} /> });
  if (centre !== null) {
    const { cites } = centre;
    if (region !== null) put(disputed ? words.regionByGeoNames : words.region, <Words lang={lang} of={region} />, cites);
    put(
      words.centre,
      <a href={`/${lang}/places/${centre.id}`}>
        <Words lang={lang} of={centre.name} />
      </a>,
      cites,
    );
    if (centre.population > 0) put(words.population, `${words.people(centre.population)} ${words.populationOf}`, cites);
  }
  if (oktmo !== null) put(words.oktmo, oktmo, municipality.cites);
  if (validFrom !== null) put(words.inForceSince, formatDateAfter(validFrom, lang), municipality.cites);
  if (validTo !== null) put(words.validUntil, formatDateAfter(validTo, lang), municipality.cites);
  // Whoever came later tells of whom they came after: that record's own sources say it.
  if (predecessors.length > 0) put(words.predecessors, <Names lang={lang} municipalities={predecessors} />, municipality.cites);
  if (successors.length > 0)
    items.push({ label: words.successors, value: <Names lang={lang} municipalities={successors} notes={notes} /> });
  if (bodies.length > 0)
    items.push({
      label: words.bodies,
      value: bodies.map((body) => (
        <a className="fact-line plain-link" key={body.id} href={`/${lang}/bodies/${body.id}`}>
          <Words lang={lang} of={body.name} />
        </a>
      )),
    });
  return (
    <Facts
      items={items}
      {...(centre === null || disputed ? {} : { note: words.localTime(timeIn(centre.timezone, now), timeIn('Europe/Moscow', now)) })}
    />
  );
}

type CountriesProps = Pick<MunicipalityFactsProps, 'lang' | 'notes'> & Pick<MunicipalityView, 'countries'>;

function Countries({ lang, countries, notes }: CountriesProps) {
  return countries.map(({ code, cites }, index) => (
    <span key={code}>
      {index > 0 && ' · '}
      {countryName(code, lang)}
      <Cited lang={lang} notes={notes} cites={cites} />
    </span>
  ));
}

interface NamesProps {
  readonly lang: Lang;
  readonly municipalities: readonly MunicipalityView[];
  /** Given where each is cited for itself. */
  readonly notes?: CitationNotes;
}

function Names({ lang, municipalities, notes }: NamesProps) {
  return municipalities.map((one, index) => (
    <span key={one.id}>
      {index > 0 && ', '}
      <a href={`/${lang}/municipalities/${one.id}`}>
        <Words lang={lang} of={one.name} />
      </a>
      {notes !== undefined && <Cited lang={lang} notes={notes} cites={one.cites} />}
    </span>
  ));
}

function timeIn(timeZone: string, now: string): string {
  return new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(now));
}
