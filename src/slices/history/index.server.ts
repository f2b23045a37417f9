export { changing, recordedAs } from './actions/changing.server.ts';
export { type Collision, collisionOf, undecided, withDecisions } from './collision.server.ts';
export { answerEdit, type EditAnswer, type EditAnswered, type Editing } from './editing.server.ts';
export {
  type ChainCheck,
  type ChangeView,
  changeBySeq,
  changesAfter,
  checkChain,
  type Head,
  headOfHistory,
  historyOf,
  latestChanges,
} from './queries.server.ts';
