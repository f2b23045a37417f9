import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on stderr. What is logged is named field by field: no bodies, no headers, no queries. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
}

/** What libraries say by themselves becomes log lines, too: stderr is JSON, and stdout is not theirs. */
export function saveLogFromNoise(log: Log): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    console[method] = (...said: unknown[]) => {
      const [first] = said;
      log.warn(first instanceof Error ? faultForLog(first) : { said: String(first).slice(0, LONGEST) }, 'a library says');
    };
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.warn(faultForLog(warning), 'Node warns'));
}

/** A fault that nobody caught leaves the process in a state that nobody knows: it is logged, and `end` ends the process. */
export function onFaultsThatNobodyCaught(log: Log, end: () => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (fault: unknown) => {
      log.fatal(faultForLog(fault), 'a fault that nobody caught');
      end();
    });
}

const LONGEST = 300;

/**
 * A fault as fields of a log line. What the database says may carry values of rows, and Drizzle's message the statement with its
 * parameters: of these only codes and names of tables remain.
 */
export function faultForLog(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const inner = fault.cause instanceof Error ? fault.cause : fault;
  const { code, table, constraint } = inner as { code?: string; table?: string; constraint?: string };
  const tellsOfRows = 'severity' in inner || 'query' in inner;
  return {
    fault: inner.name,
    code,
    ...(tellsOfRows ? { table, constraint } : { message: inner.message.slice(0, LONGEST) }),
    stack: [...framesOf(inner), ...(inner === fault ? [] : framesOf(fault))].join('\n'),
  };
}

/** The stack without the message, which it repeats. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
