import type { Fact, Publish } from '../platform/acting.ts';
import { followTimeline } from '../slices/partnerships/index.server.ts';
import type { TimelineEntryRecorded } from '../slices/timeline/index.ts';

/** Which slice follows which fact. */
const followers: {
  readonly [Name in PublishedFact['name']]: (...args: [Parameters<Publish>[0], Extract<PublishedFact, { name: Name }>]) => Promise<void>;
} = {
  'timeline-entry-recorded': followTimeline,
};

type PublishedFact = TimelineEntryRecorded;

export const publish: Publish = async (db, fact: Fact) => {
  const published = fact as PublishedFact;
  await followers[published.name](db, published);
};
