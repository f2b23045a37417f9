/** As `interfaces.md` has them. Overdue is derived and no state. */
export const COMMITMENT_STATES = ['proposed', 'agreed', 'in_progress', 'done', 'confirmed', 'dropped'] as const;

export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What can be said of a commitment: each takes it from one state to another, or is refused. */
export const COMMITMENT_MOVES = ['agree', 'begin', 'report_done', 'attach_evidence', 'confirm', 'deny', 'drop', 'take_up'] as const;

export type CommitmentMove = (typeof COMMITMENT_MOVES)[number];

/** States of a tie's life, as `interfaces.md` has them. */
export const LIFE_STATES = ['alive', 'fading', 'asleep', 'on_paper', 'not_enough_data', 'ended'] as const;

export type LifeState = (typeof LIFE_STATES)[number];
