export { mail } from './tables.server.ts';
