export { followLife } from './actions/follow-life.server.ts';
export { livesOf } from './life-queries.server.ts';
