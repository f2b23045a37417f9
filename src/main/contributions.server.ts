import type { Database } from '../platform/db/database.ts';
import type { PageContributions } from '../platform/http/app-context.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { accountNames } from '../slices/accounts/index.server.ts';
import { askableKind, requestsBegun, requestsDayPart } from '../slices/confirmations/index.server.ts';
import { draftsBegun, draftsOfTheDay } from '../slices/drafts/index.server.ts';
import { lettersBegun, lettersDay } from '../slices/letters/index.server.ts';
import {
  bodiesByIds,
  bodiesCalled,
  contactsOfTheDay,
  municipalitiesByIds,
  municipalitiesOfPlace,
  municipalityRecordKinds,
  officialsByIds,
} from '../slices/municipalities/index.server.ts';
import { notificationsDayPart } from '../slices/notifications/index.server.ts';
import {
  partnershipRecordKinds,
  partnershipsOfBody,
  partnershipsOfMunicipality,
  partnershipTitles,
  sidesOfTie,
} from '../slices/partnerships/index.server.ts';
import { sourceRecordKinds } from '../slices/sources/index.server.ts';
import { entriesWithSubjects, entryKind } from '../slices/timeline/index.server.ts';
import { mergeParts } from './merging.server.ts';
import { pathOfSubjects } from './paths-of-subjects.ts';
import { people } from './people.server.ts';
import { workLinks } from './work-links.server.ts';

interface Named {
  readonly name: Bilingual;
  readonly path: string;
}

function namedBy<Row>(rows: Iterable<readonly [string, Row]>, name: (row: Row) => Named): ReadonlyMap<string, Named> {
  return new Map([...rows].map(([id, row]) => [id, name(row)]));
}

export const contributions: PageContributions = {
  municipalityParts: [{ key: 'partnerships', load: partnershipsOfMunicipality }],
  bodyParts: [{ key: 'partnerships', load: partnershipsOfBody }],
  municipalitiesOfPlace,
  subjectsBeside: sidesOfTie,
  bodiesKnown: bodiesByIds,
  bodiesCalled,
  begunParts: [lettersBegun, requestsBegun, draftsBegun],
  recordKinds: [...municipalityRecordKinds, ...sourceRecordKinds, ...partnershipRecordKinds, entryKind],
  mergeParts,
  accountNames,
  dayParts: [lettersDay, requestsDayPart, notificationsDayPart, contactsOfTheDay, draftsOfTheDay],
  workLinks,
  askableKinds: [...municipalityRecordKinds, ...sourceRecordKinds, ...partnershipRecordKinds, entryKind].map(askableKind),
  people,
  subjectNamings: [
    {
      kind: 'partnership',
      subjects: async (db, ids) =>
        namedBy(await partnershipTitles(db, ids), (row) => ({ name: row.title, path: `partnerships/${row.id}` })),
    },
    {
      kind: 'municipality',
      subjects: async (db, ids) =>
        namedBy(await municipalitiesByIds(db, ids), (row) => ({ name: row.name, path: `municipalities/${row.id}` })),
    },
    {
      kind: 'body',
      subjects: async (db, ids) => namedBy(await bodiesByIds(db, ids), (row) => ({ name: row.name, path: `bodies/${row.id}` })),
    },
    {
      kind: 'official',
      subjects: async (db, ids) =>
        namedBy(await officialsByIds(db, ids), (row) => ({ name: row.person.name, path: `people/${row.person.id}` })),
    },
    { kind: 'timeline_entry', subjects: entriesAsSubjects },
  ],
};

async function entriesAsSubjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  return namedBy(await entriesWithSubjects(db, ids), ({ title, id, subjects }) => ({
    name: title,
    path: `${pathOfSubjects(subjects)}#entry-${id}`,
  }));
}
