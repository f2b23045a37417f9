export { readPage } from './read-page.ts';
export type { EventRead, PageRead } from './reading.ts';
export { rulesReader } from './rules-reader.ts';
