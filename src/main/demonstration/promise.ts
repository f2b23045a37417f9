import type { CommitmentInput } from '../../slices/commitments/index.ts';

type Given = Pick<CommitmentInput, 'id' | 'partnership' | 'text' | 'toldAs' | 'origin' | 'cites'> & Partial<CommitmentInput>;

/** A promise as a page tells it: what the page does not say is not said. */
export function promise(given: Given): CommitmentInput {
  return {
    towards: null,
    owners: [],
    partners: [],
    direction: null,
    start: null,
    due: null,
    dueText: null,
    milestones: [],
    money: null,
    originEntry: null,
    madeOn: null,
    knownBy: null,
    ...given,
  };
}

/** A town as a whole: the page names no body and nobody in it. */
export function town(municipality: string): CommitmentInput['owners'][number] {
  return { municipality, body: null, person: null, asWritten: null };
}
