export { editEntry } from './actions/edit-entry.server.ts';
export { recordEntries } from './actions/record-entries.server.ts';
export { type RecordEntryRefusal, recordEntry } from './actions/record-entry.server.ts';
export { withdrawEntry } from './actions/withdraw-entry.server.ts';
export { entriesMendedBy, keptEntry, latestOrderDays } from './kept-queries.server.ts';
export { type EntryOn, entriesOfKind } from './kind-queries.server.ts';
export { entryOwners, entryReferences } from './merging-rows.server.ts';
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
  withEntries,
} from './queries.server.ts';
export { entryKind } from './record-kinds.server.ts';
export { entrySearchables } from './searchables.server.ts';
