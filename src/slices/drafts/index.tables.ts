export { draft } from './tables.server.ts';
