import { asc } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { type BodyView, bodiesByIds, type MunicipalityView, municipalitiesByIds } from '../municipalities/index.server.ts';
import { type CitationView, citationsOf } from '../sources/index.server.ts';
import { type EntryView, lastEntriesOf, timelinesOf } from '../timeline/index.server.ts';
import type { PartnershipKind, PartyRole, Standing } from './input.ts';
import { countPartnerships, countPartnershipsOfBody, partnershipIdsOfBody, partnershipIdsOfMunicipality } from './queries.server.ts';
import {
  type PartnershipRow,
  type PartyRow,
  partnership,
  partnershipDirection,
  partnershipParty,
  partnershipStanding,
  type StandingRow,
} from './tables.server.ts';

export interface PartyView {
  readonly role: PartyRole;
  readonly municipality: MunicipalityView | null;
  readonly body: BodyView | null;
  /** The source's words for a party that it does not name. */
  readonly asWritten: Bilingual | null;
  readonly cites: readonly CitationView[];
}

export interface StandingView {
  readonly standing: Standing;
  readonly date: string | null;
  readonly knownBy: string | null;
  readonly reason: Bilingual;
  readonly cites: readonly CitationView[];
}

/** A partnership with everything that the register knows of it. */
export interface PartnershipView {
  readonly id: string;
  readonly kind: PartnershipKind;
  readonly standing: Standing | null;
  readonly title: Bilingual;
  readonly since: string | null;
  readonly why: { readonly text: Bilingual; readonly cites: readonly CitationView[] } | null;
  readonly parties: readonly PartyView[];
  readonly directions: readonly { readonly code: Direction; readonly cites: readonly CitationView[] }[];
  /** Oldest first. */
  readonly standings: readonly StandingView[];
  /** Latest first. */
  readonly timeline: readonly EntryView[];
  readonly cites: readonly CitationView[];
  readonly updatedAt: string;
}

export async function partnershipById(db: Database, id: string): Promise<PartnershipView | null> {
  return (await partnershipsByIds(db, [id]))[0] ?? null;
}

const ON_A_TOWN_S_PAGE = 200;

/** The latest partnerships of somebody, and how many there are. */
export interface LatestPartnerships {
  readonly rows: readonly PartnershipView[];
  readonly total: number;
  /** The municipality whose they are, for the register that shows all of them; null for those of a body. */
  readonly municipality: string | null;
}

/** The partnerships of a municipality, the latest first, each with its last entry only. */
export async function partnershipsOfMunicipality(db: Database, id: string, most = ON_A_TOWN_S_PAGE): Promise<LatestPartnerships> {
  const ids = await partnershipIdsOfMunicipality(db, id, most + 1);
  const total = ids.length > most ? await countPartnerships(db, { municipality: id }) : ids.length;
  return { rows: await partnershipsByIds(db, ids.slice(0, most), 'last'), total, municipality: id };
}

/** The same for a body. */
export async function partnershipsOfBody(db: Database, id: string, most = ON_A_TOWN_S_PAGE): Promise<LatestPartnerships> {
  const ids = await partnershipIdsOfBody(db, id, most + 1);
  const total = ids.length > most ? await countPartnershipsOfBody(db, id) : ids.length;
  return { rows: await partnershipsByIds(db, ids.slice(0, most), 'last'), total, municipality: null };
}

type Ids = { readonly ids: readonly string[] };

const partnershipsAsked = builtOnce<PartnershipRow[], Ids>((db) => db.select().from(partnership).where(oneOfGiven(partnership.id, 'ids')));
const partiesAsked = builtOnce<PartyRow[], Ids>((db) =>
  db.select().from(partnershipParty).where(oneOfGiven(partnershipParty.partnershipId, 'ids')).orderBy(asc(partnershipParty.position)),
);
const standingsAsked = builtOnce<StandingRow[], Ids>((db) =>
  db
    .select()
    .from(partnershipStanding)
    .where(oneOfGiven(partnershipStanding.partnershipId, 'ids'))
    .orderBy(asc(partnershipStanding.position)),
);
const directionsAsked = builtOnce<(typeof partnershipDirection.$inferSelect)[], Ids>((db) =>
  db.select().from(partnershipDirection).where(oneOfGiven(partnershipDirection.partnershipId, 'ids')),
);

/** Whole partnerships in the order of `ids`, with a fixed number of queries; for lists, with the one entry that tells most of each. */
export async function partnershipsByIds(
  db: Database,
  ids: readonly string[],
  entries: 'all' | 'last' = 'all',
): Promise<readonly PartnershipView[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const rows = await partnershipsAsked(db, { ids: wanted });
  const parties = await partiesAsked(db, { ids: wanted });
  const standings = await standingsAsked(db, { ids: wanted });
  const directions = await directionsAsked(db, { ids: wanted });
  const municipalities = await municipalitiesByIds(db, [...new Set(parties.flatMap((party) => party.municipalityId ?? []))]);
  const bodies = await bodiesByIds(db, [...new Set(parties.flatMap((party) => party.bodyId ?? []))]);
  const timelines = entries === 'all' ? await timelinesOf(db, 'partnership', wanted) : await lastEntriesOf(db, 'partnership', wanted);
  const cites = await citationsOf(db, [{ kind: 'partnership', ids: wanted }]);
  const partiesOf = Map.groupBy(parties, (party) => party.partnershipId);
  const standingsOf = Map.groupBy(standings, (standing) => standing.partnershipId);
  const directionsOf = Map.groupBy(directions, (one) => one.partnershipId);
  const citesOf = Map.groupBy(cites, (cite) => cite.subjectId);
  const views = rows.map((row) =>
    viewOf(row, {
      parties: partiesOf.get(row.id) ?? [],
      standings: standingsOf.get(row.id) ?? [],
      directions: (directionsOf.get(row.id) ?? []).map(({ direction }) => direction as Direction),
      timeline: timelines.get(row.id) ?? [],
      cites: citesOf.get(row.id) ?? [],
      municipalities,
      bodies,
    }),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function inTheirOrder(a: Direction, b: Direction): number {
  return DIRECTIONS.indexOf(a) - DIRECTIONS.indexOf(b);
}

interface Parts {
  readonly parties: readonly PartyRow[];
  readonly standings: readonly StandingRow[];
  readonly directions: readonly Direction[];
  readonly timeline: readonly EntryView[];
  readonly cites: readonly CitationView[];
  readonly municipalities: ReadonlyMap<string, MunicipalityView>;
  readonly bodies: ReadonlyMap<string, BodyView>;
}

function viewOf(row: PartnershipRow, parts: Parts): PartnershipView {
  const citesFor = (aspect: string) => parts.cites.filter((cite) => cite.aspect === aspect);
  return {
    id: row.id,
    kind: row.kind as PartnershipKind,
    standing: row.standing as Standing | null,
    title: { ru: row.titleRu, en: row.titleEn },
    since: row.since,
    why: row.whyRu === null && row.whyEn === null ? null : { text: { ru: row.whyRu, en: row.whyEn }, cites: citesFor('why') },
    parties: parts.parties.map((party) => ({
      role: party.role as PartyRole,
      municipality: parts.municipalities.get(party.municipalityId ?? '') ?? null,
      body: parts.bodies.get(party.bodyId ?? '') ?? null,
      asWritten: party.asWrittenRu === null && party.asWrittenEn === null ? null : { ru: party.asWrittenRu, en: party.asWrittenEn },
      cites: citesFor(`party:${party.position}`),
    })),
    directions: parts.directions.toSorted(inTheirOrder).map((code) => ({ code, cites: citesFor(`direction:${code}`) })),
    standings: parts.standings.map((change) => ({
      standing: change.standing as Standing,
      date: change.date,
      knownBy: change.knownBy,
      reason: { ru: change.reasonRu, en: change.reasonEn },
      cites: citesFor(`standing:${change.position}`),
    })),
    timeline: parts.timeline,
    cites: citesFor('tie'),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
