export type { TimelineEntryRecorded } from './events.ts';
export { ENTRY_KINDS, type EntryInput, type EntryKind, entryInput, SUBJECT_KINDS, type SubjectKind } from './input.ts';
export type { EntryView } from './views.ts';
export { tellingOf } from './rules.ts';
