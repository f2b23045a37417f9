import { z } from '@hono/zod-openapi';
import type { ChosenIds } from '../../platform/db/chosen-ids.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Collection } from '../../platform/http/collection.ts';
import type { CollectionFilter } from '../../platform/http/collection-query.ts';
import { bilingualText, exactAsKnown, orNull, resourceHead } from '../../platform/http/resource.ts';
import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { asNamed, namedBody, namedMunicipality } from '../municipalities/index.server.ts';
import { citedSource, citedSources } from '../sources/index.server.ts';
import type { EntryView } from '../timeline/index.server.ts';
import { ENTRY_KINDS } from '../timeline/index.ts';
import { LIVES, PARTNERSHIP_KINDS, ROLES, STANDINGS } from './input.ts';
import { type PartnershipView, type PartyView, partnershipsByIds, type StandingView } from './partnership-view.server.ts';
import { countPartnerships, type PartnershipsFilter, partnershipIdsPage } from './queries.server.ts';

const knownBy = orNull(exactAsKnown).openapi({ description: 'The date of the source that tells of it: never the date itself.' });
const sources = z.array(citedSource);

const party = z
  .object({
    municipality: orNull(namedMunicipality),
    body: orNull(namedBody),
    asWritten: orNull(bilingualText).openapi({ description: 'The source’s words for a party that it does not name.' }),
    role: z.enum(ROLES),
    sources,
  })
  .openapi('Party');

const standing = z
  .object({ standing: z.enum(STANDINGS), date: orNull(exactAsKnown), knownBy, reason: bilingualText, sources })
  .openapi('StandingChange');

const entry = z
  .object({
    id: z.string(),
    date: orNull(exactAsKnown).openapi({ description: 'When it happened; null where no source says.' }),
    endDate: orNull(exactAsKnown),
    knownBy,
    kind: z.enum(ENTRY_KINDS),
    title: bilingualText,
    text: orNull(bilingualText),
    source: orNull(citedSource),
    sources,
  })
  .openapi('TimelineEntry');

const life = z
  .object({
    score: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .openapi({ description: 'Null where there is not enough data, and for a tie that has ended.' }),
    state: z.enum(LIVES),
    why: z.array(z.object({ part: z.string(), points: z.int(), text: bilingualText, facts: z.array(z.string()) })).openapi({
      description:
        'Each part of the score; the points of overdue promises are taken off. Facts: `entry:ID` of the timeline, `commitment:ID`.',
    }),
    replies: z
      .array(
        z.object({
          by: orNull(bilingualText).openapi({ description: 'What the side was called; null where nobody knows.' }),
          state: z.enum(LIVES),
          on: z.iso.date(),
          text: bilingualText,
        }),
      )
      .openapi({ description: 'What the sides say to it, each to which state.' }),
    method: z.int().openapi({ description: 'The version of the method, which is told at /ru/life and /en/life.' }),
    asOf: z.iso.date().openapi({ description: 'The day that the state is of: while something worse waits for an answer, an earlier one.' }),
  })
  .openapi('Life', {
    description: 'How the tie lives, as everybody sees it; what looks bad is public after the municipality had time to answer.',
  });

const nextStep = z.object({ code: z.string(), text: bilingualText, url: z.url() }).openapi('NextStep');

/** What another slice knows of a tie. */
export interface LifeOfResource {
  readonly life: z.infer<typeof life>;
  readonly nextStep: z.infer<typeof nextStep> | null;
  /** RFC 3339: when its life last changed for the public. */
  readonly changedAt: string | null;
}

const partnershipResource = z
  .object({
    ...resourceHead,
    title: bilingualText,
    kind: z.enum(PARTNERSHIP_KINDS),
    standing: z.enum(STANDINGS).nullable().openapi({ description: 'How the tie stands; null where no source says.' }),
    standings: z.array(standing).openapi({ description: 'Each change of it, oldest first.' }),
    parties: z.array(party),
    directions: z.array(z.enum(DIRECTIONS)),
    since: orNull(exactAsKnown),
    why: orNull(bilingualText).openapi({ description: 'Why the tie came about.' }),
    timeline: z.array(entry).openapi({ description: 'Latest first; of more than 500 the latest.' }),
    life,
    nextStep: orNull(nextStep).openapi({ description: 'Null for a tie that has ended.' }),
    sources,
  })
  .openapi('Partnership');

function asResource(
  view: PartnershipView,
  origin: string,
  { life: lives, nextStep: next, changedAt }: LifeOfResource,
): z.infer<typeof partnershipResource> {
  const cites = [
    ...view.cites,
    ...(view.why?.cites ?? []),
    ...[...view.parties, ...view.standings, ...view.directions, ...view.timeline].flatMap((fact) => fact.cites),
  ];
  const codes = new Set(view.directions.map(({ code }) => code));
  return {
    id: view.id,
    url: `${origin}/ru/partnerships/${view.id}`,
    updatedAt: changedAt !== null && Date.parse(changedAt) > Date.parse(view.updatedAt) ? changedAt : view.updatedAt,
    title: view.title,
    kind: view.kind,
    standing: view.standing,
    standings: view.standings.map(changeOf),
    parties: view.parties.map(partyOf),
    directions: DIRECTIONS.filter((code) => codes.has(code)),
    since: view.since,
    why: view.why?.text ?? null,
    timeline: view.timeline.map(entryOf),
    life: lives,
    nextStep: next,
    sources: citedSources(cites),
  };
}

function partyOf({ municipality, body, asWritten, role, cites }: PartyView): z.infer<typeof party> {
  return {
    municipality: municipality === null ? null : asNamed(municipality),
    body: body === null ? null : { id: body.id, name: body.name, kind: body.kind },
    asWritten,
    role,
    sources: citedSources(cites),
  };
}

function changeOf({ cites, ...change }: StandingView): z.infer<typeof standing> {
  return { ...change, sources: citedSources(cites) };
}

function entryOf({ id, date, endDate, knownBy: known, kind, title, text, cites }: EntryView): z.infer<typeof entry> {
  const cited = citedSources(cites);
  return { id, date, endDate, knownBy: known, kind, title, text, source: cited[0] ?? null, sources: cited };
}

interface PartnershipCollectionParts {
  readonly db: Database;
  readonly origin: string;
  /** How these ties live and what comes next, for each of them. */
  livesOf(ids: readonly string[]): Promise<(id: string) => LifeOfResource>;
  /** Ties whose life changed for the public since a moment. */
  livesChangedSince(moment: string): ChosenIds;
}

export function partnershipCollection({ db, origin, livesOf, livesChangedSince }: PartnershipCollectionParts): Collection<Direction> {
  const withLives = ({ updatedSince, ...filter }: CollectionFilter<Direction>): PartnershipsFilter =>
    updatedSince === undefined ? filter : { ...filter, updatedSince, alsoUpdated: livesChangedSince(updatedSince) };
  return {
    name: 'partnerships',
    singular: 'partnership',
    describes:
      'Ties between municipalities or their bodies, with everything that the register knows of them. `q`: every word must stand in the title, in any form and in either language, or name a town that is a party, itself or by a body; `country` is one that some source gives to a party.',
    resource: partnershipResource,
    idsPage: (filter, page) => partnershipIdsPage(db, withLives(filter), page),
    count: (filter) => countPartnerships(db, withLives(filter)),
    async byIds(ids) {
      const lives = await livesOf(ids);
      return (await partnershipsByIds(db, ids)).map((view) => asResource(view, origin, lives(view.id)));
    },
  };
}
