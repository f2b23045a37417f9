export { account } from './tables.server.ts';
