export { timelineEntry, timelineSubject } from './tables.server.ts';
