export { tellOverdueLetters } from './actions/tell-overdue-letters.server.ts';
export { lettersBegun, lettersDay } from './day.server.ts';
export type { LetterInput } from './input.ts';
export { lettersBetween, lettersReceivedBy, lettersWrittenBy } from './kept-queries.server.ts';
export { hasBooks, letterOwners, letterReferences } from './merging-rows.server.ts';
export { letterSearchables } from './searchables.server.ts';
export { letterKinds } from './told-kinds.ts';
