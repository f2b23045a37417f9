export { mayReadAnyLetters } from './policy.ts';
