export { excerpt, marked, type Piece } from './marked.ts';
export type { Found, Group, Hit } from './views.ts';
