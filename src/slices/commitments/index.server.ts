export { livesOf } from './life-queries.server.ts';
