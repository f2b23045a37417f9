export type { RequestAnswered } from './events.ts';
export type { ShownFields } from './views.ts';
