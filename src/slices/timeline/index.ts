export type { TimelineEntryEdited, TimelineEntryRecorded, TimelineEntryWithdrawn } from './events.ts';
export { ENTRY_KINDS, type EntryInput, type EntryKind, entryInput, type SubjectKind } from './input.ts';
export { asKeeperFor } from './policy.ts';
export { problemsAhead, tellingOf } from './rules.ts';
export type { EntryView } from './views.ts';
