export type { TimelineEntryRecorded } from './events.ts';
export { ENTRY_KINDS, type EntryInput, type EntryKind, SUBJECT_KINDS, type SubjectKind } from './input.ts';
