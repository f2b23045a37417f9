export { type CommitmentInput, type CommitmentState, commitmentInput, type SayingInput } from './input.ts';
export type { CommitmentView } from './views.ts';
