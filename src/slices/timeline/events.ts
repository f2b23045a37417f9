import type { SubjectKind } from './input.ts';

/** An entry was changed; `subjects` are those on whose timelines it stood or stands. */
export interface TimelineEntryEdited {
  readonly name: 'timeline-entry-edited';
  readonly entryId: string;
  /** RFC 3339. */
  readonly changedAt: string;
  readonly subjects: readonly { readonly kind: SubjectKind; readonly id: string }[];
}

/** An entry was taken off the timelines of its subjects. */
export interface TimelineEntryWithdrawn extends Omit<TimelineEntryEdited, 'name'> {
  readonly name: 'timeline-entry-withdrawn';
}

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
