import type { Database } from '../platform/db/database.ts';
import type { Actor } from '../platform/values/actor.ts';
import { inBoth } from '../platform/values/bilingual.ts';
import { draftsWith } from '../slices/drafts/index.server.ts';
import { municipalitiesWithCentres } from '../slices/municipalities/index.server.ts';
import { lookUpPlaces } from '../slices/places/index.server.ts';
import type { FoundPlace } from '../slices/places/index.ts';
import { hitsByIds, search } from '../slices/search/index.server.ts';
import type { Found, Group } from '../slices/search/index.ts';
import { formatMoment } from '../ui/dates.ts';
import { publicSearchables, searchables } from './searchables.server.ts';

export const IN_A_GROUP = 8;
const PLACES = 12;
/** How good a town is that was found by a name of its centre which the register does not have: «Ленинград». */
const BY_ITS_PLACE = 100;
/** What a draft says is looked through only by words: what was found in the index comes first. */
const A_DRAFT = 40;

export interface AskedEverywhere {
  readonly q: string;
  /** Who asks in the workspace; null: a reader of the public pages, whoever it is. */
  readonly actor: Actor | null;
  readonly literal?: boolean;
}

export interface FoundEverywhere extends Found {
  /** Places of the gazetteer of which the register knows nothing. */
  readonly places: readonly FoundPlace[];
}

/** Whose documents are looked through, and for whom. */
export function searchedBy(actor: Actor | null) {
  return actor === null ? { actor: A_READER, searchables: publicSearchables } : { actor, searchables };
}

const A_READER: Actor = { kind: 'visitor' };

/**
 * Looks the words up in the register and in the gazetteer. What is a place's name needs no guess at another word; names of places with
 * slips, and those that only begin so, are shown only when nothing better was found.
 */
export async function findEverywhere(db: Database, asked: AskedEverywhere): Promise<FoundEverywhere> {
  const by = searchedBy(asked.actor);
  const placesCalled = remembered((q) => lookUpPlaces(db, { q, limit: PLACES }));
  const mayGuess = async () => !(await placesCalled(asked.q)).some(isSure);
  const found = await search(db, { ...asked, ...by, mayGuess, limit: IN_A_GROUP });
  const places = asked.literal === true && found.words.length === 0 ? [] : await placesCalled(found.instead ?? asked.q);
  const shown = found.groups.length > 0 ? places.filter(isSure) : surest(places);
  const centred = await municipalitiesWithCentres(
    db,
    shown.map(({ place }) => place.id),
  );
  const known = new Set(found.groups.find(({ kind }) => kind === 'municipality')?.hits.map(({ id }) => id));
  const missing = centred.map(({ id }) => id).filter((id) => !known.has(id));
  const towns = await hitsByIds(db, by, 'municipality', missing, BY_ITS_PLACE);
  const centres = new Set(centred.map(({ centre }) => centre));
  const groups = [...withTowns(found.groups, towns), ...(await draftsFound(db, asked))];
  return { ...found, groups, places: shown.filter(({ place }) => !centres.has(place.id)) };
}

/** What this person has not sent yet. It is no record, and nobody else's: it is looked through itself. */
async function draftsFound(db: Database, { q, actor }: AskedEverywhere): Promise<readonly Group[]> {
  if (actor?.kind !== 'account') return [];
  const drafts = await draftsWith(db, actor.id, q, IN_A_GROUP);
  const hits = drafts.map(({ form, title, updatedAt }) => ({
    kind: 'draft',
    id: form,
    path: form,
    title: { ru: title, en: null },
    note: inBoth((lang) => formatMoment(updatedAt, lang)),
    text: null,
    score: A_DRAFT,
  }));
  return hits.length === 0 ? [] : [{ kind: 'draft', hits, total: hits.length }];
}

function withTowns(groups: readonly Group[], towns: Group['hits']): readonly Group[] {
  if (towns.length === 0) return groups;
  const own = groups.find(({ kind }) => kind === 'municipality') ?? { kind: 'municipality', hits: [], total: 0 };
  const joined = { ...own, hits: [...own.hits, ...towns].slice(0, IN_A_GROUP), total: own.total + towns.length };
  return own.total > 0 ? groups.map((group) => (group === own ? joined : group)) : [joined, ...groups];
}

function remembered<Answer>(ask: (q: string) => Promise<Answer>): (q: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (q) => {
    const answer = answers.get(q) ?? ask(q);
    answers.set(q, answer);
    return answer;
  };
}

function isSure({ how }: FoundPlace): boolean {
  return how === 'exact' || how === 'declined' || how === 'transliterated';
}

function surest(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const sure = found.filter(isSure);
  return sure.length > 0 ? sure : found;
}
