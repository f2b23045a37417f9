import type { Database } from '../platform/db/database.ts';
import type { PageContributions } from '../platform/http/app-context.ts';
import { accountNames } from '../slices/accounts/index.server.ts';
import {
  askableWithStanding,
  commitmentKind,
  lifeKind,
  lifeOfTie,
  livesOf,
  partnerReminderKind,
  promisesOfTheDay,
  promisesOfTie,
  promisesOfTown,
  saidKind,
  tiesLiving,
} from '../slices/commitments/index.server.ts';
import { askableKind, requestKind, requestsBegun, requestsDayPart } from '../slices/confirmations/index.server.ts';
import { draftsBegun, draftsOfTheDay } from '../slices/drafts/index.server.ts';
import { letterKinds, lettersBegun, lettersBetween, lettersDay } from '../slices/letters/index.server.ts';
import {
  bodiesByIds,
  bodiesCalled,
  contactsOfTheDay,
  municipalitiesOfPlace,
  municipalityRecordKinds,
} from '../slices/municipalities/index.server.ts';
import { notificationsDayPart } from '../slices/notifications/index.server.ts';
import {
  type LatestPartnerships,
  partnershipRecordKinds,
  partnershipsOfBody,
  partnershipsOfMunicipality,
  sidesOfTie,
} from '../slices/partnerships/index.server.ts';
import { sourceRecordKinds } from '../slices/sources/index.server.ts';
import { entryKind } from '../slices/timeline/index.server.ts';
import { mergeParts } from './merging.server.ts';
import { people } from './people.server.ts';
import { subjectNamings } from './subject-namings.server.ts';
import { workLinks } from './work-links.server.ts';

const recordKinds = [
  ...municipalityRecordKinds,
  ...sourceRecordKinds,
  ...partnershipRecordKinds,
  entryKind(subjectNamings),
  commitmentKind,
];

/** The ties of somebody, with how each lives. */
function withLives(load: (db: Database, id: string) => Promise<LatestPartnerships>) {
  return async (db: Database, id: string, today: string) => {
    const latest = await load(db, id);
    const ids = latest.rows.map((row) => row.id);
    return { ...latest, lives: Object.fromEntries(await livesOf(db, ids, today)) };
  };
}

export const contributions: PageContributions = {
  municipalityParts: [
    { key: 'partnerships', load: withLives(partnershipsOfMunicipality) },
    { key: 'promises', load: promisesOfTown },
  ],
  bodyParts: [{ key: 'partnerships', load: withLives(partnershipsOfBody) }],
  partnershipParts: [
    { key: 'life', load: lifeOfTie },
    { key: 'promises', load: promisesOfTie },
  ],
  livesOf,
  tiesLiving,
  municipalitiesOfPlace,
  subjectsBeside: sidesOfTie,
  bodiesKnown: bodiesByIds,
  bodiesCalled,
  begunParts: [lettersBegun, requestsBegun, draftsBegun],
  recordKinds,
  mergeParts,
  accountNames,
  dayParts: [promisesOfTheDay, lettersDay, requestsDayPart, notificationsDayPart, contactsOfTheDay, draftsOfTheDay],
  workLinks,
  askableKinds: recordKinds.map((kind) => (kind === commitmentKind ? askableWithStanding(askableKind(kind)) : askableKind(kind))),
  lettersBetween,
  people,
  subjectNamings,
  toldKinds: [...letterKinds, requestKind, saidKind, partnerReminderKind, lifeKind],
};
