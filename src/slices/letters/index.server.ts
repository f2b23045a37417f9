export { registerIncoming } from './actions/register-incoming.server.ts';
export { lettersDay } from './day.server.ts';
export type { LetterInput } from './input.ts';
