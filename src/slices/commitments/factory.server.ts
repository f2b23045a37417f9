import type { CommitmentInput, SayingInput } from './input.ts';

/** A promise in the tie `sochi-minsk`, which cites the source `page` of the sources' examples. */
export function aCommitment(given: Partial<CommitmentInput> = {}): CommitmentInput {
  return {
    id: 'roadmap',
    partnership: 'sochi-minsk',
    towards: null,
    text: { ru: 'Подготовить дорожную карту', en: 'Prepare a roadmap' },
    toldAs: 'agreed',
    owners: [{ municipality: 'sochi', body: null, person: null, asWritten: null }],
    partners: [],
    direction: null,
    start: null,
    due: null,
    dueText: null,
    milestones: [],
    money: null,
    origin: 'minutes',
    originEntry: null,
    madeOn: null,
    knownBy: '2023-09-18',
    cites: [{ source: 'page', quote: 'Вскоре будет готова дорожная карта.' }],
    ...given,
  };
}

let sayings = 0;

/** Something said of it, each time under another id. */
export function aSaying(given: Partial<SayingInput> = {}): SayingInput {
  sayings += 1;
  return {
    id: `saying-${sayings}`,
    commitment: 'roadmap',
    move: 'report_done',
    happenedOn: null,
    reason: null,
    evidence: [],
    paper: null,
    ...given,
  };
}
