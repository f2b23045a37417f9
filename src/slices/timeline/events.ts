import type { SubjectKind } from './input.ts';

/** An entry was put on the timelines of its subjects. */
export interface TimelineEntryRecorded {
  readonly name: 'timeline-entry-recorded';
  readonly entryId: string;
  /** The first day that its date, or the date of its source, can mean; null where neither is known. */
  readonly orderDay: string | null;
  /** The moment of recording, RFC 3339. */
  readonly recordedAt: string;
  readonly subjects: readonly { readonly kind: SubjectKind; readonly id: string }[];
}
