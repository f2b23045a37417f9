import type { Acting, Fact, Ledger, NamedRecord, Publish } from '../platform/acting.ts';
import { type Clock, clockStoppedAt } from '../platform/clock.ts';
import { replyDaysOf } from '../platform/config.ts';
import type { Database } from '../platform/db/database.ts';
import type { ToldChange } from '../platform/searchable.ts';
import type { Actor } from '../platform/values/actor.ts';
import type { BodyClaimed, HandedOver, RoleTold } from '../slices/accounts/index.ts';
import { commitmentsReferTo, followAnswer, followLife } from '../slices/commitments/index.server.ts';
import { markMovedNothing } from '../slices/confirmations/index.server.ts';
import type { RequestAnswered } from '../slices/confirmations/index.ts';
import { followHandover } from '../slices/drafts/index.server.ts';
import { lettersReceivedBy, lettersWrittenBy } from '../slices/letters/index.server.ts';
import {
  bodiesExist,
  bodiesWrittenBy,
  followClaim,
  municipalitiesExist,
  municipalitiesWrittenBy,
  peopleExist,
  peopleWrittenBy,
} from '../slices/municipalities/index.server.ts';
import type { BodyEdited, MunicipalityEdited } from '../slices/municipalities/index.ts';
import {
  followMunicipality,
  followTimeline,
  followTimelineChange,
  partnershipsExist,
  partnershipsReferTo,
  partnershipsWrittenBy,
} from '../slices/partnerships/index.server.ts';
import { indexLater, indexRecords } from '../slices/search/index.server.ts';
import { entriesReferTo } from '../slices/timeline/index.server.ts';
import type { SubjectKind, TimelineEntryEdited, TimelineEntryRecorded, TimelineEntryWithdrawn } from '../slices/timeline/index.ts';
import { searchables } from './searchables.server.ts';
import { tellKeepers } from './tell-keepers.ts';
import { tellPromises } from './tell-promises.ts';
import { tellRole } from './tell-role.ts';
import { tellSuccessor } from './tell-successor.ts';

type PublishedFact =
  | TimelineEntryRecorded
  | TimelineEntryEdited
  | TimelineEntryWithdrawn
  | MunicipalityEdited
  | BodyEdited
  | BodyClaimed
  | HandedOver
  | RoleTold
  | RequestAnswered;

/** Which slice follows which fact. */
const followers: {
  readonly [Name in PublishedFact['name']]: (
    ...args: [Parameters<Publish>[0], Extract<PublishedFact, { name: Name }>, Parameters<Publish>[2]]
  ) => Promise<void>;
} = {
  'timeline-entry-recorded': followTimeline,
  'municipality-edited': followMunicipality,
  'body-edited': followMunicipality,
  'timeline-entry-edited': followTimelineChange,
  'timeline-entry-withdrawn': followTimelineChange,
  'body-claimed': async (db, fact) => {
    await followClaim(db, fact);
    await indexLater(db, searchables, [{ kind: 'body', id: fact.body, before: null }]);
  },
  'handed-over': async (db, fact) => {
    await followHandover(db, fact);
    await tellSuccessor(db, fact);
  },
  async 'request-answered'(db, fact, ledger) {
    const { by: actor, forBody } = fact;
    const outcome = await followAnswer(
      { ...asInstallation(db, clockStoppedAt(fact.at)), actor, forBody, ...(ledger === undefined ? {} : { ledger }) },
      fact,
    );
    if (outcome !== null && !outcome.ok) await markMovedNothing(db, fact.request, outcome.refusal);
  },
  'role-given': tellRole,
  'role-ended': tellRole,
};

/** Which slice keeps which records. */
const keepers: Readonly<Record<SubjectKind, (db: Database, ids: readonly string[]) => Promise<boolean>>> = {
  partnership: partnershipsExist,
  municipality: municipalitiesExist,
  body: bodiesExist,
  person: peopleExist,
};

/** Which slice says who writes which records. */
const writers: Readonly<
  Record<SubjectKind | 'letter' | 'letter_received', (db: Database, actor: Actor, ids: readonly string[]) => Promise<readonly string[]>>
> = {
  letter: lettersWrittenBy,
  letter_received: lettersReceivedBy,
  partnership: partnershipsWrittenBy,
  municipality: municipalitiesWrittenBy,
  body: bodiesWrittenBy,
  person: peopleWrittenBy,
};

/** Which slices' records may refer to one of another slice. */
const referring: readonly ((db: Database, record: NamedRecord) => Promise<boolean>)[] = [
  partnershipsReferTo,
  entriesReferTo,
  commitmentsReferTo,
];

/** How actions reach the slices that theirs may not know. */
export const wiring: Pick<Acting, 'publish' | 'recordsExist' | 'recordsWrittenBy' | 'recordIsNeeded' | 'recordsChanged'> = {
  async publish(db, fact: Fact, ledger) {
    const published = fact as PublishedFact;
    // What each follower is given is what its fact carries: the table above says so.
    await (followers[published.name] as (db: Database, fact: PublishedFact, ledger?: Ledger) => Promise<void>)(db, published, ledger);
  },
  async recordsExist(db, records) {
    for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
      const ids = some.map(({ id }) => id);
      if (!(await keepers[kind as SubjectKind](db, ids))) return false;
    }
    return true;
  },
  async recordsWrittenBy(db, actor, records) {
    const written = new Set<string>();
    for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
      const ids = await writers[kind as keyof typeof writers](
        db,
        actor,
        some.map(({ id }) => id),
      );
      for (const id of ids) written.add(`${kind} ${id}`);
    }
    return written;
  },
  async recordIsNeeded(db, record) {
    for (const refersTo of referring) if (await refersTo(db, record)) return true;
    return false;
  },
  async recordsChanged(db, changed, by) {
    await followLife(db, changed, { clock: by.clock, replyDays: replyDaysOf(process.env) });
    await indexRecords(db, searchables, changed);
    await tellKeepers(db, changed, by);
    await tellPromises(db, changed, by);
  },
};

/** The installation itself at work: what it records is the register's own. */
export function asInstallation(db: Database, clock: Clock): Acting {
  return { db, clock, actor: { kind: 'installation' }, forBody: null, ...wiring };
}

/** Records a lot in one transaction: the search is told of all of it once, at the end. */
export async function tellingOnce(acting: Acting, record: (acting: Acting) => Promise<void>): Promise<void> {
  await acting.db.transaction(async (db) => {
    const changed: ToldChange[] = [];
    await record({ ...acting, db, recordsChanged: async (_db, some) => void changed.push(...some) });
    await acting.recordsChanged(db, changed, acting);
  });
}
