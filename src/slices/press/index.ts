export { readPage } from './read-page.ts';
export type { EventRead, PageRead } from './reading.ts';
