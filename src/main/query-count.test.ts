import { globSync, readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../platform/db/database.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { bodiesByIds, municipalitiesByIds, officialsOf } from '../slices/municipalities/index.server.ts';
import { partnershipsByIds, partnershipsOfBody, partnershipsOfMunicipality } from '../slices/partnerships/index.server.ts';
import { citationsOf } from '../slices/sources/index.server.ts';
import {
  entriesWithSubjects,
  lastEntriesOf,
  lastRecorded,
  latestEntries,
  latestForums,
  timelinesOf,
} from '../slices/timeline/index.server.ts';
import { apiRoutes } from './api.ts';
import { feedRoutes } from './feeds.ts';
import { beginRegister, growRegister, PLACE } from './growing-register.testing.ts';
import { homeMap } from './home-map.server.ts';
import { loadPage, ORIGIN, SRC } from './page-loaders.testing.ts';
import { findEverywhere } from './search.server.ts';

/** Every page that reads the database, with an address whose page has more to show when there are three records instead of one. */
const PAGES: readonly (readonly [file: string, path: string, id?: string])[] = [
  ['main/pages/home.tsx', ''],
  ['main/pages/search.tsx', 'search?q=Город'],
  ['slices/partnerships/pages/register.tsx', 'partnerships?q=city'],
  ['slices/partnerships/pages/partnership.tsx', 'partnerships/tie-1', 'tie-1'],
  ['slices/commitments/pages/all-commitments.tsx', 'commitments'],
  ['slices/commitments/pages/commitment.tsx', 'commitments/promise-1', 'promise-1'],
  ['slices/commitments/pages/tie-commitments.tsx', 'partnerships/tie-1/commitments', 'tie-1'],
  ['slices/commitments/pages/town-commitments.tsx', 'municipalities/hub/commitments', 'hub'],
  ['slices/commitments/pages/results.tsx', 'municipalities/hub/results', 'hub'],
  ['slices/commitments/pages/my-commitments.tsx', 'work/commitments'],
  ['slices/municipalities/pages/municipalities.tsx', 'municipalities?country=RU'],
  ['slices/municipalities/pages/municipality.tsx', 'municipalities/hub', 'hub'],
  ['slices/municipalities/pages/body.tsx', 'bodies/hub-council', 'hub-council'],
  ['slices/municipalities/pages/person.tsx', 'people/mayor', 'mayor'],
  ['slices/sources/pages/sources.tsx', 'sources'],
  ['slices/sources/pages/source.tsx', 'sources/page', 'page'],
  ['slices/places/pages/place.tsx', `places/${PLACE}`, String(PLACE)],
  ['main/pages/my-day.tsx', 'work'],
  ['main/pages/records.tsx', 'work/records'],
  ['main/pages/work-search.tsx', 'work/search?q=Город'],
  ['slices/confirmations/pages/requests.tsx', 'work/requests'],
  ['slices/imports/pages/imports.tsx', 'work/imports'],
];

/** A page that leads to another one, and a file of one line. */
const LEADS_ON = ['slices/notifications/pages/open-notification.tsx', 'slices/accounts/pages/audit-head.tsx'];

const ties = (n: number) => numbered('tie', n);
const towns = (n: number) => ['hub', ...numbered('town', n)];
const visits = (n: number) => numbered('visit', n);

/** What lists are made of, asked for all records that there are. */
const QUERIES: readonly (readonly [name: string, ask: (db: Database, records: number) => Promise<unknown>])[] = [
  ['partnershipsByIds', (db, n) => partnershipsByIds(db, ties(n))],
  ['partnershipsByIds with last entries', (db, n) => partnershipsByIds(db, ties(n), 'last')],
  ['partnershipsOfMunicipality', (db) => partnershipsOfMunicipality(db, 'hub')],
  ['partnershipsOfBody', (db) => partnershipsOfBody(db, 'hub-council')],
  ['municipalitiesByIds', (db, n) => municipalitiesByIds(db, towns(n))],
  ['bodiesByIds', (db, n) => bodiesByIds(db, numbered('council', n))],
  ['officialsOf', (db, n) => officialsOf(db, { municipalities: towns(n), bodies: numbered('council', n) })],
  ['timelinesOf', (db, n) => timelinesOf(db, 'partnership', ties(n))],
  ['lastEntriesOf', (db, n) => lastEntriesOf(db, 'partnership', ties(n))],
  ['latestEntries', (db) => latestEntries(db, 50)],
  ['lastRecorded', (db, n) => lastRecorded(db, 50, [{ kind: 'partnership', ids: ties(n) }])],
  ['latestForums', (db) => latestForums(db, 5)],
  ['entriesWithSubjects', (db, n) => entriesWithSubjects(db, visits(n))],
  ['citationsOf', (db, n) => citationsOf(db, [{ kind: 'timeline_entry', ids: visits(n) }])],
  ['homeMap', (db) => homeMap(db, 'ru', '2026-01-02')],
  ['findEverywhere', (db) => findEverywhere(db, { q: 'Город', actor: null })],
];

const ANSWERS = [
  ...['municipalities', 'bodies', 'partnerships', 'commitments', 'sources'].map((name) => `api/${name}?limit=200`),
  'api/partnerships?direction=culture&country=BY',
  'api/sources?direction=culture',
  'ru/feed.xml',
  'en/municipalities/hub/feed.json',
  'ru/directions/culture/feed.xml',
];

describeOnOneEngine('the number of queries is the same with one record and with three', (store) => {
  let withOne: ReadonlyMap<string, Measured>;
  let withThree: ReadonlyMap<string, Measured>;

  beforeAll(async () => {
    const { db } = store();
    await beginRegister(db);
    await growRegister(db, 1);
    withOne = await countAll(db, 1);
    await growRegister(db, 2);
    await growRegister(db, 3);
    withThree = await countAll(db, 3);
  });

  it.each([...PAGES.map(([file]) => file), ...QUERIES.map(([name]) => name), ...ANSWERS])('%s', (name) => {
    const [one, three] = [withOne.get(name), withThree.get(name)];
    expect(three?.bytes).toBeGreaterThan(one?.bytes ?? Number.POSITIVE_INFINITY);
    expect(three?.queries).toBeGreaterThan(0);
    expect(three?.queries).toBe(one?.queries);
  });
});

describe('the table of pages', () => {
  it('has every page whose loader reads the database, but for forms, which show one record, and what only leads on', () => {
    const pages = globSync('{main,slices/*}/pages/*.tsx', { cwd: SRC }).map(
      (file) => [file, readFileSync(`${SRC}${file}`, 'utf8')] as const,
    );
    const reading = pages
      .filter(([, text]) => /export async function loader/.test(text) && /\bdb\b/.test(text) && !isForm(text))
      .map(([file]) => file)
      .filter((file) => !LEADS_ON.includes(file));
    expect(PAGES.map(([file]) => file).toSorted()).toEqual(reading.sort());
  });
});

/** What others ask for at their own addresses has its own line in the table, whether a form stands beside it or not. */
function isForm(text: string): boolean {
  return /export async function action/.test(text);
}

async function countAll(db: Database, records: number): Promise<ReadonlyMap<string, Measured>> {
  const counts = new Map<string, Measured>();
  for (const [file, path, id] of PAGES)
    counts.set(file, await measured(() => loadPage(db, file, { path, ...(id === undefined ? {} : { id }) })));
  for (const [name, ask] of QUERIES) counts.set(name, await measured(() => ask(db, records)));
  for (const path of ANSWERS) counts.set(path, await measured(() => answer(db, path)));
  return counts;
}

interface Measured {
  /** How many statements went to the database, whichever connection took them. */
  readonly queries: number;
  /** How much was answered: more with three records, else they were not what was asked for. */
  readonly bytes: number;
}

async function measured(run: () => Promise<unknown>): Promise<Measured> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const answered = await run();
    return { queries: sent.mock.calls.length, bytes: serialize(answered).length };
  } finally {
    sent.mockRestore();
  }
}

async function answer(db: Database, path: string): Promise<string> {
  const parts = { store: { db }, origin: ORIGIN, log: { error: () => {} } };
  const response = path.startsWith('api/') ? await apiRoutes(parts).request(path.slice(3)) : await feedRoutes(parts).request(`/${path}`);
  expect(response.status).toBe(200);
  return response.text();
}

function numbered(name: string, records: number): string[] {
  return Array.from({ length: records }, (_, at) => `${name}-${at + 1}`);
}
