import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { inLang, langOf } from '../../../platform/values/bilingual.ts';
import { Facts } from '../../../ui/facts.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { countryName } from '../countries.ts';
import { placeMessages } from '../messages.ts';
import { placeById, regionByCode } from '../queries.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, origin, municipalitiesOfPlace } = context.get(appContext);
  const id = /^\d{1,9}$/.test(params['id'] ?? '') ? Number(params['id']) : null;
  const place = id === null ? null : await placeById(db, id);
  if (place === null) throw notFound();
  const region = place.regionCode === null ? null : await regionByCode(db, place.regionCode);
  return { lang, origin, place, region, municipalities: await municipalitiesOfPlace(db, place.id) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, place } = loaderData;
  const name = inLang({ ru: place.nameRu, en: place.name }, lang);
  return pageMeta({
    lang,
    origin,
    path: `places/${place.id}`,
    title: name,
    jsonLd: {
      '@type': 'Place',
      name,
      sameAs: `https://www.geonames.org/${place.id}`,
      geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
    },
  });
}

export default function PlacePage() {
  const { lang, place, region, municipalities } = useLoaderData<typeof loader>();
  const name = { ru: place.nameRu, en: place.name };
  const words = placeMessages(lang);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.place }]} />
      <PageTitle lang={langOf(name, lang)} under={typeset(words.lead, lang)}>
        {inLang(name, lang)}
      </PageTitle>
      <Facts
        items={[
          { label: words.latinName, value: <span lang="mul">{place.name}</span> },
          {
            label: words.region,
            value: region === null ? words.unknown : <Words lang={lang} of={{ ru: region.nameRu, en: region.nameEn }} />,
          },
          { label: words.countryByGeoNames, value: countryName(place.countryCode, lang) },
          { label: words.population, value: place.population > 0 ? words.people(place.population) : words.unknown },
          { label: words.coordinates, value: `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}` },
          {
            label: words.inRegister,
            value:
              municipalities.length === 0
                ? words.notInRegister
                : municipalities.map(({ id, name }, index) => (
                    <span key={id}>
                      {index > 0 && ', '}
                      <a href={`/${lang}/municipalities/${id}`}>
                        <Words lang={lang} of={name} />
                      </a>
                    </span>
                  )),
          },
          ...(place.alternates.length === 0
            ? []
            : [{ label: words.alternates, value: <span lang="mul">{place.alternates.join(', ')}</span> }]),
          {
            label: words.source,
            value: (
              <a href={`https://www.geonames.org/${place.id}`} rel="external noopener">
                {words.licence}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
