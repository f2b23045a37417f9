export { type LetterInput, letterInput } from './input.ts';
export { mayKeepLetters, mayReadLetters } from './policy.ts';
