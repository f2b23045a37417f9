export { followHandover } from './actions/follow-handover.server.ts';
export { keepDraft } from './actions/keep-draft.server.ts';
