import type { Database } from '../platform/db/database.ts';
import type { TieLife } from '../platform/http/app-context.ts';
import { inLang, type Lang } from '../platform/values/bilingual.ts';
import { livesOf } from '../slices/commitments/index.server.ts';
import { type MunicipalityView, municipalitiesByIds } from '../slices/municipalities/index.server.ts';
import {
  type PartnershipView,
  partnershipIdsSorted,
  partnershipsByIds,
  stateOfPartnerships,
  tiesOnTheMap,
} from '../slices/partnerships/index.server.ts';
import { titledApart, titleParties } from '../slices/partnerships/index.ts';
import { latestForums } from '../slices/timeline/index.server.ts';
import { lifeOfDay } from '../ui/life-of-day.ts';
import type { MapFan, MapPlace, MapThread } from '../ui/map/drawn.ts';
import { mainMessages } from './messages.ts';

/** All threads have their names where these are few enough to be read on a phone; else the latest some, and all are drawn as density. */
const NAMED = { ties: 24, ends: 24, amongMany: 8 };
const FORUMS = 3;

export interface HomeMap {
  readonly places: readonly MapPlace[];
  readonly threads: readonly MapThread[];
  readonly fans: readonly MapFan[];
  readonly others: Ties;
}

/** What the map of the home page shows: threads by name, or many of them as density, and the latest forums as fans. */
export async function homeMap(db: Database, lang: Lang, today: string): Promise<HomeMap> {
  const ids = await partnershipIdsSorted(db, {}, { sort: 'latest', lang, offset: 0, limit: NAMED.ties + 1 });
  const latest = await partnershipsByIds(db, ids.slice(0, ids.length > NAMED.ties ? NAMED.amongMany : NAMED.ties), 'last');
  const forums = await latestForums(db, FORUMS);
  const guests = await municipalitiesByIds(db, [...new Set(forums.flatMap((forum) => forum.municipalities.map(({ id }) => id)))]);
  const all = titledApart(latest)
    .map((partnership) => ({ partnership, towns: townsOf(partnership) }))
    .filter(({ towns }) => towns.length >= 2);
  const lives = await livesOf(
    db,
    all.map(({ partnership }) => partnership.id),
    today,
  );
  const areMany = ids.length > NAMED.ties || new Set(all.flatMap(({ towns }) => towns.map(({ id }) => id))).size > NAMED.ends;
  const joined = areMany ? all.slice(0, NAMED.amongMany) : all;
  const main = new Map(joined.flatMap(({ towns }) => towns.map((town) => [town.id, town] as const)));
  const fans = forums.flatMap((forum) => {
    const host = forum.municipalities.find(({ role }) => role === 'host')?.id;
    const participants = forum.municipalities.map(({ id }) => id).filter((id) => id !== host && guests.get(id)?.centre);
    return host === undefined || participants.length === 0 ? [] : [{ key: forum.id, host, participants }];
  });
  const muted = [...guests.values()].filter(({ id }) => !main.has(id));
  const hosts = new Set(fans.map(({ host }) => host));
  return {
    places: [
      ...[...main.values()].flatMap((town) => placeOf(town, lang, false)),
      ...muted.flatMap((town) => placeOf(town, lang, !hosts.has(town.id))),
    ],
    threads: joined.flatMap(({ partnership, towns }) => threadsOf(partnership, towns, lang, lives.get(partnership.id))),
    fans,
    others: areMany ? await knownTies(db) : [],
  };
}

type Ties = Awaited<ReturnType<typeof tiesOnTheMap>>;

const known = new WeakMap<Database, { readonly state: string; readonly ties: Ties }>();

/** All ties, read anew only when partnerships have changed: the map keeps the density that it drew for the very same array. */
async function knownTies(db: Database): Promise<Ties> {
  const state = await stateOfPartnerships(db);
  const before = known.get(db);
  if (before?.state === state) return before.ties;
  const ties = await tiesOnTheMap(db);
  known.set(db, { state, ties });
  return ties;
}

/** Each town once: two of its bodies may stand in one tie. */
function townsOf(partnership: PartnershipView): readonly MunicipalityView[] {
  const towns = titleParties(partnership.parties).flatMap(({ municipality }) => (municipality?.centre ? [municipality] : []));
  return [...new Map(towns.map((town) => [town.id, town])).values()];
}

/** From the first of the towns to each other one. */
function threadsOf(
  partnership: PartnershipView,
  towns: readonly MunicipalityView[],
  lang: Lang,
  life: TieLife | undefined,
): readonly MapThread[] {
  const [first, ...others] = towns;
  const ahead = partnership.standing === 'proposed';
  const title = inLang(partnership.title, lang);
  return others.map((other) => ({
    key: `${partnership.id}-${other.id}`,
    from: first?.id ?? '',
    to: other.id,
    life: life?.state ?? 'not_enough_data',
    name: [ahead ? mainMessages(lang).proposedTie(title) : title, lifeOfDay(life?.of ?? null, lang)].filter(Boolean).join(', '),
    href: `/${lang}/partnerships/${partnership.id}`,
    ahead,
  }));
}

function placeOf(town: MunicipalityView, lang: Lang, muted: boolean): readonly MapPlace[] {
  if (town.centre === null) return [];
  const { lon, lat } = town.centre;
  return [
    { key: town.id, name: inLang(town.name, lang), lon, lat, href: `/${lang}/municipalities/${town.id}`, ...(muted ? { muted } : {}) },
  ];
}
