import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { pageMeta } from '../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../platform/http/parse-query.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { directionName, directionsMeant } from '../../slices/directions/index.ts';
import { kindName, kindsMeant, standingName, standingsMeant } from '../../slices/partnerships/index.ts';
import { countryName } from '../../slices/places/index.ts';
import { SearchForm } from '../../ui/form-fields.tsx';
import { EmptyState, PageTitle } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import { typeset } from '../../ui/typography.ts';
import { WordList, Words } from '../../ui/words.tsx';
import { mainMessages } from '../messages.ts';
import { type Found, findEverywhere } from '../search.server.ts';

const query = z.object({ q: z.string().trim().max(200).default('') });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { q } = parseQuery(query, request.url);
  const { db, origin } = context.get(appContext);
  return { lang, origin, q, found: q === '' ? null : await findEverywhere(db, q) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, q } = loaderData;
  const words = mainMessages(lang);
  return [
    ...pageMeta({ lang, origin, path: addressWith('search', { q }), title: q === '' ? words.search : words.found(q) }),
    { name: 'robots', content: 'noindex' },
  ];
}

export default function Search() {
  const { lang, q, found } = useLoaderData<typeof loader>();
  const words = mainMessages(lang);
  const lists = listsMeant(lang, q);
  const empty = found !== null && [...Object.values(lists), ...Object.values(found)].every((group) => group.length === 0);
  return (
    <>
      <PageTitle>{words.search}</PageTitle>
      <SearchForm lang={lang} action={`/${lang}/search`} name="q" label={words.searchLabel} value={q} />
      {found === null && <EmptyState>{typeset(words.typeSomething, lang)}</EmptyState>}
      {empty && (
        <EmptyState todo={<a href={`/${lang}/partnerships`}>{words.toPartnerships}</a>}>{typeset(words.nothingFound, lang)}</EmptyState>
      )}
      {found !== null && <Groups lang={lang} found={found} lists={lists} />}
    </>
  );
}

interface Hit {
  readonly href: string;
  readonly name: Bilingual;
  readonly note?: readonly (Bilingual | string | null)[];
}

interface Lists {
  readonly directions: readonly Hit[];
  readonly kinds: readonly Hit[];
}

/** Lists of partnerships for which words were typed. */
function listsMeant(lang: Lang, q: string): Lists {
  const list = (field: string, code: string, name: Bilingual): Hit => ({
    href: addressWith(`/${lang}/partnerships`, { [field]: code }),
    name,
  });
  return {
    directions: directionsMeant(q).map((code) => list('direction', code, { ru: directionName(code, 'ru'), en: directionName(code, 'en') })),
    kinds: [
      ...kindsMeant(q).map((kind) => list('kind', kind, kindName(kind))),
      ...standingsMeant(q).map((standing) => list('standing', standing, standingName(standing))),
    ],
  };
}

function Groups({ lang, found, lists }: { readonly lang: Lang; readonly found: Found; readonly lists: Lists }) {
  const words = mainMessages(lang);
  return (
    <>
      <Group
        id="municipalities"
        title={words.foundMunicipalities}
        lang={lang}
        hits={found.municipalities.map(({ id, name, region, countries }) => ({
          href: `/${lang}/municipalities/${id}`,
          name,
          note: [countries.length > 1 ? null : region, countries.map(({ code }) => countryName(code, lang)).join(' / ')],
        }))}
      />
      <Group
        id="partnerships"
        title={words.foundPartnerships}
        lang={lang}
        hits={found.partnerships.map(({ id, title }) => ({ href: `/${lang}/partnerships/${id}`, name: title }))}
      />
      <Group
        id="people"
        title={words.foundPeople}
        lang={lang}
        hits={found.people.map(({ id, name, office }) => ({ href: `/${lang}/people/${id}`, name, note: [office] }))}
      />
      <Group
        id="bodies"
        title={words.foundBodies}
        lang={lang}
        hits={found.bodies.map(({ id, name }) => ({ href: `/${lang}/bodies/${id}`, name }))}
      />
      <Group id="kinds" lang={lang} title={words.foundKinds} hits={lists.kinds} />
      <Group id="directions" lang={lang} title={words.foundDirections} hits={lists.directions} />
      <Group
        id="places"
        title={words.foundPlaces}
        note={words.placesNote}
        lang={lang}
        hits={found.places.map(({ place, region }) => ({
          href: `/${lang}/places/${place.id}`,
          name: { ru: place.nameRu, en: place.name },
          note: [region === null ? null : { ru: region.nameRu, en: region.nameEn }, countryName(place.countryCode, lang)],
        }))}
      />
    </>
  );
}

function Group({
  lang,
  id,
  title,
  note,
  hits,
}: {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly hits: readonly Hit[];
}) {
  if (hits.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {note !== undefined && <p className="note">{note}</p>}
      <ul className="found-list">
        {hits.map((hit) => (
          <li key={hit.href}>
            <a className="plain-link" href={hit.href}>
              <Words lang={lang} of={hit.name} />
            </a>
            {hit.note !== undefined && (
              <span className="cell-under">
                <WordList lang={lang} of={hit.note} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
