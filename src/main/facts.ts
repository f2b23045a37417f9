import type { Acting, Fact, Publish } from '../platform/acting.ts';
import type { Database } from '../platform/db/database.ts';
import { bodiesExist, municipalitiesExist, peopleExist } from '../slices/municipalities/index.server.ts';
import { followTimeline, partnershipsExist } from '../slices/partnerships/index.server.ts';
import type { SubjectKind, TimelineEntryRecorded } from '../slices/timeline/index.ts';

type PublishedFact = TimelineEntryRecorded;

/** Which slice follows which fact. */
const followers: {
  readonly [Name in PublishedFact['name']]: (...args: [Parameters<Publish>[0], Extract<PublishedFact, { name: Name }>]) => Promise<void>;
} = {
  'timeline-entry-recorded': followTimeline,
};

/** Which slice keeps which records. */
const keepers: Readonly<Record<SubjectKind, (db: Database, ids: readonly string[]) => Promise<boolean>>> = {
  partnership: partnershipsExist,
  municipality: municipalitiesExist,
  body: bodiesExist,
  person: peopleExist,
};

/** How actions reach the slices that theirs may not know. */
export const wiring: Pick<Acting, 'publish' | 'recordsExist'> = {
  async publish(db, fact: Fact) {
    const published = fact as PublishedFact;
    await followers[published.name](db, published);
  },
  async recordsExist(db, records) {
    for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
      const ids = some.map(({ id }) => id);
      if (!(await keepers[kind as SubjectKind](db, ids))) return false;
    }
    return true;
  },
};
