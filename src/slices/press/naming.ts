import type { SentenceMarks } from './sentence-marks.ts';
import type { TownCandidate } from './town-candidate.ts';

/** A stretch of tokens that may name a town, with what speaks for it. */
export interface Naming {
  readonly marks: SentenceMarks;
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly TownCandidate[];
  /** From about -6 to 9; a town from `ENOUGH` on. */
  readonly evidence: number;
  /** Words say that it is something else: a street, a person, a region. */
  readonly refuted: boolean;
  /** It is only refuted by a word before it that stands before names of other things: «парк». */
  readonly afterNoTown: boolean;
  /** «город», «посёлок» or the like stands before it. */
  readonly called: boolean;
  /** A delegation, a mayor or the like is from there. */
  readonly fromThere: boolean;
  /** A country's or a region's adjective stands before it: «китайского». */
  readonly abroad: boolean;
}
