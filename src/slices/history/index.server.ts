export { changing, recordedAs } from './change-rows.server.ts';
export { withDecisions } from './collision.server.ts';
export {
  type FormAnswer,
  formWithErrors,
  newFormAgain,
  type SentForm,
  sendEdit,
  statusOf,
} from './edited-form.server.ts';
export {
  type ChainCheck,
  type ChangeView,
  checkChain,
  firstInputs,
  type Head,
  headOfHistory,
  historyOf,
  latestChanges,
  withdrawnLately,
} from './queries.server.ts';
export { recordKind } from './record-kind.server.ts';
