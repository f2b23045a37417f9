import { useContext } from 'react';
import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { inLang, type Lang, langOf } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { Arms, EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { countryName } from '../../places/index.ts';
import { numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { TimelineSection } from '../../timeline/index.parts.ts';
import { timelineOf } from '../../timeline/index.server.ts';
import { publicContactsOf } from '../contact-queries.server.ts';
import { editLinks } from '../edit-links.server.ts';
import { municipalityMessages } from '../messages.ts';
import { MunicipalityParts } from '../municipality-parts.ts';
import { caseFormsOfMunicipalities } from '../names-in-sentences.server.ts';
import { officialsOf } from '../official-queries.server.ts';
import { OfficialsList } from '../officials-list.tsx';
import { PublicContacts } from '../public-contacts.tsx';
import { type MunicipalityView, municipalitiesByIds, municipalityById, successionOf } from '../queries.server.ts';
import { MunicipalityFacts } from './municipality-facts.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, origin, clock, municipalityParts } = given;
  const municipality = await municipalityById(db, idOfParams(params));
  if (municipality === null) throw notFound();
  const { id } = municipality;
  const today = dayInMoscow(clock.now().toISOString());
  const [officials, timeline, succession, forms, contacts, links, parts] = await Promise.all([
    officialsOf(db, { municipalities: [id], bodies: municipality.bodies.map((body) => body.id) }),
    timelineOf(db, 'municipality', id),
    successionOf(db, id),
    caseFormsOfMunicipalities(db, [municipality]),
    publicContactsOf(
      db,
      municipality.bodies.map((body) => body.id),
    ),
    editLinks(given, lang, 'municipality', id),
    Promise.all(municipalityParts.map(async (part) => [part.key, await part.load(db, id, today)] as const)),
  ]);
  const relatives = await municipalitiesByIds(db, [...succession.predecessors, ...succession.successors]);
  const named = (ids: readonly string[]) => ids.flatMap((one) => relatives.get(one) ?? []);
  return {
    lang,
    origin,
    municipality,
    officials,
    timeline,
    contacts,
    links,
    predecessors: named(succession.predecessors),
    successors: named(succession.successors),
    parts: Object.fromEntries(parts),
    whose: lang === 'ru' ? (forms.get(id)?.genitive ?? null) : inLang(municipality.name, lang),
    now: clock.now().toISOString(),
  };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, municipality, whose } = loaderData;
  const words = municipalityMessages(lang);
  const name = inLang(municipality.name, lang);
  return pageMeta({
    lang,
    origin,
    path: `municipalities/${municipality.id}`,
    title: name,
    description: words.description(name, whose),
    feed: { path: `municipalities/${municipality.id}`, title: name },
    jsonLd: {
      '@type': 'AdministrativeArea',
      '@id': `${origin}/${lang}/municipalities/${municipality.id}`,
      name,
      ...(municipality.officialName === null ? {} : { alternateName: inLang(municipality.officialName, lang) }),
      ...(municipality.centre === null
        ? {}
        : {
            geo: { '@type': 'GeoCoordinates', latitude: municipality.centre.lat, longitude: municipality.centre.lon },
            sameAs: `https://www.geonames.org/${municipality.centre.id}`,
          }),
    },
  });
}

export default function Municipality() {
  const { lang, municipality, officials, timeline, contacts, links, predecessors, successors, parts, whose, now } =
    useLoaderData<typeof loader>();
  const registered = useContext(MunicipalityParts);
  const words = municipalityMessages(lang);
  const notes = numberCitations([
    municipality.cites,
    ...municipality.countries.map((statement) => statement.cites),
    municipality.centre?.cites ?? [],
    ...successors.map((successor) => successor.cites),
    ...registered.flatMap((part) => part.cites(parts[part.key])),
    ...timeline.map((entry) => entry.cites),
    ...officials.map((official) => official.cites),
  ]);
  const name = typeset(inLang(municipality.name, lang), lang);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.municipalities, href: `/${lang}/municipalities` },
          { label: <Crumb lang={lang} municipality={municipality} /> },
        ]}
      />
      <PageTitle lang={langOf(municipality.name, lang)} mark={<Arms name={name} />}>
        {name}
      </PageTitle>
      <RecordLinks links={links} />
      <div className="facts-and-map">
        <MunicipalityFacts
          lang={lang}
          municipality={municipality}
          predecessors={predecessors}
          successors={successors}
          notes={notes}
          now={now}
        />
        {registered.map(
          ({ key, Beside }) =>
            Beside !== undefined && <Beside key={key} lang={lang} whose={whose} municipality={municipality} loaded={parts[key]} />,
        )}
      </div>
      <WithMargin aside={<SourceNotes lang={lang} notes={notes} />}>
        {registered.map((part) => (
          <part.Section key={part.key} lang={lang} whose={whose} loaded={parts[part.key]} notes={notes} />
        ))}
        <Section id="timeline" title={words.timeline}>
          {timeline.length === 0 ? (
            <EmptyState>{words.noTimeline}</EmptyState>
          ) : (
            <TimelineSection lang={lang} entries={timeline} notes={notes} />
          )}
        </Section>
        <Section id="officials" title={words.officials}>
          {officials.length === 0 ? (
            <EmptyState>{words.noOfficials}</EmptyState>
          ) : (
            <OfficialsList lang={lang} officials={officials} notes={notes} />
          )}
        </Section>
        <Section id="call" title={words.whomToCall}>
          {contacts.length === 0 ? <EmptyState>{words.nobodyToCall}</EmptyState> : <PublicContacts lang={lang} contacts={contacts} />}
        </Section>
        <p className="note">
          <a href={`/${lang}/municipalities/${municipality.id}/feed.xml`}>{words.feed(whose)}</a> ·{' '}
          <a href={`/api/v1/municipalities/${municipality.id}`}>{words.data}</a>
        </p>
      </WithMargin>
    </>
  );
}

function Crumb({ lang, municipality: { region, countries } }: { readonly lang: Lang; readonly municipality: MunicipalityView }) {
  if (region !== null && countries.length < 2) return <Words lang={lang} of={region} />;
  return countries.map(({ code }) => countryName(code, lang)).join(' / ');
}
