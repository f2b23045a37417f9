export { lettersDay } from './day.server.ts';
export type { LetterInput } from './input.ts';
export { letterSearchables } from './searchables.server.ts';
