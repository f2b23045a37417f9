import type { NamedRecord } from '../../platform/acting.ts';
import type { Moved, RowImage } from '../../platform/merging.ts';

/** Everything that a merge changed, as it must be known to take it back. */
export interface MovedInMerge {
  /** The record that went: its rows, in the order of the kind's own tables, and its input. */
  readonly own: readonly (readonly RowImage[])[];
  readonly input: object;
  readonly keptBy: string | null;
  readonly revision: number;
  /** The keeper before and after. */
  readonly keeper: { readonly before: object; readonly after: object };
  /** By the name of the references. */
  readonly references: Readonly<Record<string, Moved>>;
  /** Whose rows these are. */
  readonly owners: readonly NamedRecord[];
}
