export type { RequestAnswered } from './events.ts';
