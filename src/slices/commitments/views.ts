import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { Direction } from '../directions/index.ts';
import type { CitationView } from '../sources/index.ts';
import type { CommitmentMove, CommitmentState, EvidenceKind, Origin, ToldAs } from './input.ts';

export interface NamedHere {
  readonly id: string;
  readonly name: Bilingual;
}

/** Who promised it, or takes part: as exact as the source names them. */
export interface OwnerView {
  readonly municipality: NamedHere | null;
  readonly body: NamedHere | null;
  readonly person: NamedHere | null;
  /** The source's words for somebody whom it does not name. */
  readonly asWritten: Bilingual | null;
}

/** One thing said of a promise, as everybody may read it: sides and bodies, no private names. */
export interface SaidView {
  readonly id: string;
  readonly move: CommitmentMove;
  /** The side in whose name it was said; null where a source says so, or where the side has no name. */
  readonly side: NamedHere | null;
  readonly way: 'account' | 'link' | 'letter' | 'source';
  readonly happenedOn: string | null;
  /** RFC 3339. */
  readonly saidAt: string;
  readonly reason: Bilingual | null;
  /** The paper by which the other side said it, as it was named. */
  readonly paper: string | null;
  readonly isTakenBack: boolean;
  /** For whom it was said: who may take it back. */
  readonly forBody: string | null;
}

export interface EvidenceView {
  readonly id: string;
  readonly saidId: string;
  readonly kind: EvidenceKind;
  readonly title: Bilingual;
  readonly url: string | null;
  readonly file: string | null;
}

/** A promise with all that the public may know of it. */
export interface CommitmentView {
  readonly id: string;
  /** Null where it was made outside of a tie. */
  readonly partnership: { readonly id: string; readonly title: Bilingual } | null;
  /** Then the source's words for those to whom it was made. */
  readonly towards: Bilingual | null;
  readonly text: Bilingual;
  readonly state: CommitmentState;
  readonly toldAs: ToldAs;
  /** On the day for which it was asked. */
  readonly isOverdue: boolean;
  readonly hasEvidence: boolean;
  readonly doneOn: string | null;
  /** Empty: none named. */
  readonly owners: readonly OwnerView[];
  readonly partners: readonly OwnerView[];
  readonly direction: Direction | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly dueText: Bilingual | null;
  readonly milestones: readonly { readonly text: Bilingual; readonly due: string | null; readonly doneOn: string | null }[];
  readonly money: { readonly amount: string; readonly currency: string; readonly cites: readonly CitationView[] } | null;
  readonly origin: Origin;
  /** The entry of the timeline at which it was made. */
  readonly originEntry: NamedHere | null;
  readonly madeOn: string | null;
  readonly knownBy: string | null;
  /** Oldest first. */
  readonly said: readonly SaidView[];
  readonly evidence: readonly EvidenceView[];
  /** What words showed that were taken back: named, and nothing more. */
  readonly evidenceTakenBack: readonly EvidenceView[];
  readonly cites: readonly CitationView[];
  readonly keptBy: string | null;
  readonly updatedAt: string;
}
