import type { At } from '../reading.ts';

/** One thing that was found. */
export interface Found {
  readonly label: string;
  readonly notes: readonly string[];
  /** Why a person should look at it; null where the text says it clearly. */
  readonly check: string | null;
  /** Where the text says it, each place once. Empty: nowhere. */
  readonly places: readonly At[];
  /** Which of it is in the language of the page that was read. */
  readonly asWritten?: 'label' | 'notes';
}
