import { z } from '@hono/zod-openapi';
import type { Database } from '../../platform/db/database.ts';
import type { Collection } from '../../platform/http/collection.ts';
import type { CollectionFilter } from '../../platform/http/collection-query.ts';
import { orNull, resourceHead } from '../../platform/http/resource.ts';
import { type CitationView, citationsOf, citedSource, citedSources } from '../sources/index.server.ts';
import { asNamed, namedBody, namedMunicipality } from './api.server.ts';
import { type BodiesFilter, bodyIdsPage, countBodies } from './body-queries.server.ts';
import { type BodyView, bodiesByIds, type MunicipalityView, municipalitiesByIds } from './queries.server.ts';

const bodyResource = z
  .object({
    ...resourceHead,
    ...namedBody.shape,
    municipality: orNull(namedMunicipality),
    sources: z.array(citedSource),
  })
  .openapi('Body');

function asResource(
  view: BodyView,
  of: MunicipalityView | null,
  cites: readonly CitationView[],
  origin: string,
): z.infer<typeof bodyResource> {
  return {
    id: view.id,
    url: `${origin}/ru/bodies/${view.id}`,
    updatedAt: view.updatedAt,
    name: view.name,
    kind: view.kind,
    municipality: of === null ? null : asNamed(of),
    sources: citedSources(cites),
  };
}

interface BodiesGiven<Direction extends string> {
  readonly db: Database;
  readonly origin: string;
  /** Who works with others in this direction. */
  amongInDirection(direction: Direction): Promise<NonNullable<BodiesFilter['among']>>;
}

export function bodyCollection<Direction extends string>({ db, origin, amongInDirection }: BodiesGiven<Direction>): Collection<Direction> {
  const narrowed = async ({ direction, ...filter }: CollectionFilter<Direction>) =>
    direction === undefined ? filter : { ...filter, among: await amongInDirection(direction) };
  return {
    name: 'bodies',
    singular: 'body',
    describes:
      'Administrations, councils, institutions, funds and other bodies. `q` looks for words of names, in any form; `country` is that of the body’s municipality; `direction` keeps those that take part, or whose municipality takes part, in a partnership of that direction.',
    resource: bodyResource,
    idsPage: async (filter, page) => bodyIdsPage(db, await narrowed(filter), page),
    count: async (filter) => countBodies(db, await narrowed(filter)),
    async byIds(ids) {
      const views = await bodiesByIds(db, ids);
      const municipalities = await municipalitiesByIds(db, [...new Set([...views.values()].flatMap((view) => view.municipalityId ?? []))]);
      const cites = Map.groupBy(await citationsOf(db, [{ kind: 'body', ids }]), (cite) => cite.subjectId);
      return ids
        .flatMap((id) => views.get(id) ?? [])
        .map((view) => asResource(view, municipalities.get(view.municipalityId ?? '') ?? null, cites.get(view.id) ?? [], origin));
    },
  };
}
