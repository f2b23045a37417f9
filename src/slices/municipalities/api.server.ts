import { z } from '@hono/zod-openapi';
import type { Database } from '../../platform/db/database.ts';
import type { Collection } from '../../platform/http/collection.ts';
import type { CollectionFilter } from '../../platform/http/collection-query.ts';
import { bilingualText, codeOfCountry, exactAsKnown, orNull, resourceHead } from '../../platform/http/resource.ts';
import { GAZETTEER_SOURCE, GAZETTEER_UPDATED_AT } from '../places/index.ts';
import { citedSource, citedSources } from '../sources/index.server.ts';
import { BODY_KINDS, MUNICIPALITY_KINDS } from './input.ts';
import { meantInstead, type Wanted } from './meant-instead.server.ts';
import { countUnclaimedPlaces, type UnclaimedPlace, unclaimedPlaceIdsPage, unclaimedPlacesByIds } from './place-queries.server.ts';
import { countMunicipalities, idsMeant, type MunicipalityView, municipalitiesByIds, municipalityIdsPage } from './queries.server.ts';

const countryStatements = z
  .array(z.object({ code: codeOfCountry, source: citedSource, sources: z.array(citedSource) }).openapi('CountryStatement'))
  .openapi({ description: 'What sources say of its country: one statement a code; more than one where they differ.' });

/** A municipality as other resources name it. */
export const namedMunicipality = z.object({ id: z.string(), name: bilingualText, country: countryStatements }).openapi('NamedMunicipality');

/** A body as other resources name it. */
export const namedBody = z.object({ id: z.string(), name: bilingualText, kind: z.enum(BODY_KINDS) }).openapi('NamedBody');

const municipalityResource = z
  .object({
    ...resourceHead,
    name: bilingualText,
    kind: z
      .enum([...MUNICIPALITY_KINDS, 'place'])
      .openapi({ description: '`place`: a GeoNames place that nobody made a municipality yet.' }),
    officialName: orNull(bilingualText),
    country: countryStatements,
    region: z.object({ name: bilingualText }).nullable(),
    place: z
      .object({ id: z.int().openapi({ description: 'GeoNames id.' }), lat: z.number(), lon: z.number(), population: z.int() })
      .nullable()
      .openapi({ description: 'Its centre, by GeoNames (CC BY 4.0).' }),
    oktmo: z.string().nullable(),
    validFrom: orNull(exactAsKnown),
    validTo: orNull(exactAsKnown),
    bodies: z.array(namedBody),
    sources: z.array(citedSource),
  })
  .openapi('Municipality');

type MunicipalityResource = z.infer<typeof municipalityResource>;

export function asNamed({ id, name, countries }: MunicipalityView): z.infer<typeof namedMunicipality> {
  const country = countries.flatMap(({ code, cites }) => {
    const sources = citedSources(cites);
    return sources[0] === undefined ? [] : [{ code, source: sources[0], sources }];
  });
  return { id, name, country };
}

function asResource(view: MunicipalityView, origin: string): MunicipalityResource {
  const { centre } = view;
  return {
    ...asNamed(view),
    url: `${origin}/ru/municipalities/${view.id}`,
    updatedAt: view.updatedAt,
    kind: view.kind,
    officialName: view.officialName,
    region: view.region === null ? null : { name: view.region },
    place: centre === null ? null : { id: centre.id, lat: centre.lat, lon: centre.lon, population: centre.population },
    oktmo: view.oktmo,
    validFrom: view.validFrom,
    validTo: view.validTo,
    bodies: view.bodies.map(({ id, name, kind }) => ({ id, name, kind })),
    sources: citedSources([...view.cites, ...view.countries.flatMap(({ cites }) => cites), ...(centre?.cites ?? [])]),
  };
}

function placeAsResource({ place, region }: UnclaimedPlace, origin: string): MunicipalityResource {
  const source = GAZETTEER_SOURCE;
  return {
    id: idOfPlace(place.id),
    url: `${origin}/ru/places/${place.id}`,
    updatedAt: GAZETTEER_UPDATED_AT,
    name: { ru: place.nameRu, en: place.name },
    kind: 'place',
    officialName: null,
    country: [{ code: place.countryCode, source, sources: [source] }],
    region: region === null ? null : { name: { ru: region.nameRu, en: region.nameEn } },
    place: { id: place.id, lat: place.lat, lon: place.lon, population: place.population },
    oktmo: null,
    validFrom: null,
    validTo: null,
    bodies: [],
    sources: [source],
  };
}

function idOfPlace(id: number): string {
  return `geonames-${id}`;
}

/** The GeoNames id in `geonames-524901`, as far as PostgreSQL's integers go; null for the id of a municipality. */
function placeIdIn(id: string): number | null {
  const digits = /^geonames-([1-9]\d{0,9})$/.exec(id)?.[1];
  const number = Number(digits);
  return digits === undefined || number > 2_147_483_647 ? null : number;
}

interface MunicipalitiesGiven<Direction extends string> {
  readonly db: Database;
  readonly origin: string;
  /** Those that work with others in this direction. */
  idsInDirection(direction: Direction): Promise<readonly string[]>;
}

/** Municipalities in the order of their ids, then the places that no municipality has as its centre, in the order of theirs. */
export function municipalityCollection<Direction extends string>({
  db,
  origin,
  idsInDirection,
}: MunicipalitiesGiven<Direction>): Collection<Direction> {
  // A page and its total are asked for with one filter: what it means, or may mean else, is looked for once.
  const asked = rememberedBy(async ({ direction, q, country, updatedSince }: CollectionFilter<Direction>): Promise<Wanted> => {
    const ids = direction === undefined ? undefined : await idsInDirection(direction);
    return {
      municipalities: { q, country, updatedSince, ids, meant: await idsMeant(db, q) },
      places: mayBePlaces({ direction, updatedSince }) ? { q, country } : null,
    };
  });
  const instead = rememberedBy((wanted: Wanted) => meantInstead(db, wanted));
  const idsOf = async ({ municipalities, places }: Wanted, { after, limit }: { after: string | undefined; limit: number }) => {
    const afterPlace = after === undefined ? null : placeIdIn(after);
    const ids = afterPlace === null ? await municipalityIdsPage(db, municipalities, { after, limit }) : [];
    if (ids.length === limit || places === null) return ids;
    const more = await unclaimedPlaceIdsPage(db, places, { after: afterPlace ?? undefined, limit: limit - ids.length });
    return [...ids, ...more.map(idOfPlace)];
  };
  const totalOf = async ({ municipalities, places }: Wanted) =>
    (await countMunicipalities(db, municipalities)) + (places === null ? 0 : await countUnclaimedPlaces(db, places));
  return {
    name: 'municipalities',
    singular: 'municipality',
    describes:
      'Municipalities of the register, then the GeoNames places (CC BY 4.0) that nobody made a municipality yet, as kind `place`. `q` looks for words of names of municipalities and for towns so called, in any form, and for places so called, in any form and language, or whose name begins so; when there is none, for those that a slip or the name with its region may mean; `direction` keeps those that take part in a partnership of that direction.',
    resource: municipalityResource,
    async idsPage(filter, page) {
      const wanted = await asked(filter);
      const ids = await idsOf(wanted, page);
      if (filter.q === undefined || ids.length > 0) return ids;
      // After the last page of those that are called so, nothing else is meant.
      if (page.after !== undefined && (await idsOf(wanted, { after: undefined, limit: 1 })).length > 0) return [];
      return idsOf(await instead(wanted), page);
    },
    async count(filter) {
      const wanted = await asked(filter);
      const total = await totalOf(wanted);
      return filter.q === undefined || total > 0 ? total : totalOf(await instead(wanted));
    },
    async byIds(ids) {
      const views = await municipalitiesByIds(
        db,
        ids.filter((id) => placeIdIn(id) === null),
      );
      const places = await unclaimedPlacesByIds(
        db,
        ids.flatMap((id) => placeIdIn(id) ?? []),
      );
      const byId = new Map(places.map((found) => [idOfPlace(found.place.id), placeAsResource(found, origin)]));
      for (const [id, view] of views) byId.set(id, asResource(view, origin));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  };
}

/** An answer that is asked for once for each question, as long as the question itself is kept. */
function rememberedBy<Question extends object, Answer>(ask: (question: Question) => Promise<Answer>) {
  const answers = new WeakMap<Question, Promise<Answer>>();
  return (question: Question): Promise<Answer> => {
    const answer = answers.get(question) ?? ask(question);
    answers.set(question, answer);
    return answer;
  };
}

/** Places take part in nothing, and all have the age of the gazetteer. */
function mayBePlaces({ direction, updatedSince }: CollectionFilter): boolean {
  return direction === undefined && (updatedSince === undefined || updatedSince <= GAZETTEER_UPDATED_AT);
}
