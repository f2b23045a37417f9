import { keptByRows, owningRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { OwningKind, References } from '../../platform/merging.ts';
import { SUBJECT_KINDS } from './input.ts';
import { keptEntry } from './kept-queries.server.ts';
import { timelineEntry, timelineSubject } from './tables.server.ts';

export const entryReferences: readonly References[] = [
  referringRows({
    column: timelineSubject.subjectId,
    to: { column: timelineSubject.kind, kinds: SUBJECT_KINDS },
    owner: { kind: 'timeline_entry', id: timelineSubject.entryId },
    once: [timelineSubject.kind, timelineSubject.entryId],
  }),
  ...keptByRows([timelineEntry]),
];

export const entryOwners: readonly OwningKind[] = [owningRows('timeline_entry', timelineEntry, keptEntry)];
