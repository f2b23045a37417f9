export { followHandover } from './actions/follow-handover.server.ts';
export { keepDraft } from './actions/keep-draft.server.ts';
export { sendForm } from './actions/send-form.server.ts';
export { isFormAddress } from './input.ts';
export { draftsBegun, draftsOfTheDay, type OpenedForm, openDraft } from './open-draft.server.ts';
export { draftOf, draftsWith } from './queries.server.ts';
