export { requestsDayPart } from './day.server.ts';
