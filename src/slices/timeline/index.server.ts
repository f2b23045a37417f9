export { recordEntry } from './actions/record-entry.server.ts';
export {
  type EntrySubjects,
  type EntryView,
  entriesReferTo,
  entriesWithSubjects,
  lastEntriesOf,
  lastRecorded,
  latestEntries,
  latestForums,
  timelineOf,
  timelinesOf,
} from './queries.server.ts';
