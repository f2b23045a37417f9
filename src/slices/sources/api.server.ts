import { z } from '@hono/zod-openapi';
import type { Database } from '../../platform/db/database.ts';
import type { Collection } from '../../platform/http/collection.ts';
import { bilingualText, orNull, resourceHead } from '../../platform/http/resource.ts';
import { type CitationView, countSources, type SourcesFilter, type SourceView, sourcesByIds, sourcesPage } from './queries.server.ts';
import { knownMoment } from './rules.ts';

/** What a fact rests on. What the source does not give is null. */
export const citedSource = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable().openapi({ description: 'Its name in Russian, or in English where that is all there is.' }),
    url: z.string().nullable().openapi({ description: 'Where the source itself stands.' }),
    publishedAt: z.string().nullable().openapi({
      description: 'As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD; a moment (RFC 3339) where the source gives the zone of its clock.',
    }),
    quote: z.string().nullable().openapi({ description: 'Its own words; null where the source is a data set.' }),
  })
  .openapi('CitedSource');

type CitedSource = z.infer<typeof citedSource>;

/** The sources of some facts, each quote once, in the order in which they were recorded. */
export function citedSources(cites: readonly CitationView[]): CitedSource[] {
  if (cites.length === 1) return cites.map(asCited);
  const once = new Map(cites.map((cite) => [`${cite.source.id} ${cite.quote ?? ''}`, cite]));
  return [...once.values()].map(asCited);
}

function asCited({ source, quote }: { readonly source: SourceView; readonly quote: string | null }): CitedSource {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher === null ? null : (source.publisher.ru ?? source.publisher.en),
    url: source.url,
    publishedAt: knownMoment(source.publishedAt),
    quote,
  };
}

export const sourceResource = z
  .object({
    ...resourceHead,
    title: z.string().openapi({ description: 'Its own headline, in its own language.' }),
    language: z.string().openapi({ description: 'ISO 639 code; `mul` for several.' }),
    publisher: citedSource.shape.publisher,
    publisherName: orNull(bilingualText),
    originalUrl: citedSource.shape.url,
    publishedAt: citedSource.shape.publishedAt,
    note: orNull(bilingualText).openapi({ description: 'What a reader must know about the source.' }),
    chain: z
      .array(z.object({ name: bilingualText, words: z.string() }))
      .openapi({ description: 'Whom the source names as its own source, the nearest first, with its words for them.' }),
    sources: z.array(citedSource).openapi({ description: 'What is said here of the source comes from itself.' }),
  })
  .openapi('Source');

function asResource(view: SourceView, origin: string): z.infer<typeof sourceResource> {
  const cited = asCited({ source: view, quote: null });
  return {
    id: view.id,
    url: `${origin}/ru/sources/${view.id}`,
    updatedAt: view.updatedAt,
    title: view.title,
    language: view.language,
    publisher: cited.publisher,
    publisherName: view.publisher === null ? null : { ru: view.publisher.ru, en: view.publisher.en },
    originalUrl: view.url,
    publishedAt: cited.publishedAt,
    note: view.note,
    chain: view.chain.map(({ name, words }) => ({ name, words })),
    sources: [cited],
  };
}

interface SourcesGiven<Direction extends string> {
  readonly db: Database;
  readonly origin: string;
  /** What of the register has to do with a direction and a country. */
  subjectsOf(wanted: { direction?: Direction | undefined; country?: string | undefined }): Promise<NonNullable<SourcesFilter['citedFor']>>;
}

export function sourceCollection<Direction extends string>({ db, origin, subjectsOf }: SourcesGiven<Direction>): Collection<Direction> {
  const citedFor = async ({ direction, country }: { direction?: Direction | undefined; country?: string | undefined }) =>
    direction === undefined && country === undefined ? undefined : subjectsOf({ direction, country });
  return {
    name: 'sources',
    singular: 'source',
    describes:
      'Pages, papers and data sets that facts of the register rest on. `q` looks in titles and publishers’ names; `direction` and `country` keep those cited for a partnership, or for `country` a municipality, to which they apply.',
    resource: sourceResource,
    idsPage: async ({ q, updatedSince, ...wanted }, page) =>
      (await sourcesPage(db, { q, updatedSince, citedFor: await citedFor(wanted), ...page })).map((view) => view.id),
    count: async ({ q, updatedSince, ...wanted }) => countSources(db, { q, updatedSince, citedFor: await citedFor(wanted) }),
    byIds: async (ids) => {
      const views = await sourcesByIds(db, ids);
      return ids.flatMap((id) => views.get(id) ?? []).map((view) => asResource(view, origin));
    },
  };
}
