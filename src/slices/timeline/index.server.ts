export { recordEntry } from './actions/record-entry.server.ts';
export { type EntryView, latestEntries, subjectsOfEntries, timelineOf, timelinesOf } from './queries.server.ts';
