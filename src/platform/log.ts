import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on stderr. What is logged is named field by field: no bodies, no headers, no queries. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
}
