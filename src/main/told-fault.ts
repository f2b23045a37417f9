import { sentenceOfDatabaseFault } from '../platform/db/database-fault.ts';
import { faultForLog } from '../platform/log.ts';
import { codeOf } from './cli/refusals.ts';

export interface ToldFault {
  readonly sentence: string;
  /** Of a fault that has no sentence of its own: what it is and where, without SQL and values of rows. */
  readonly fault?: Readonly<Record<string, unknown>>;
}

/** What is said of a fault that ends the server or a command. */
export function told(error: Error): ToldFault {
  if (codeOf(error) !== null) return { sentence: error.message };
  const lacks = sentenceOfDatabaseFault(error);
  if (lacks !== null) return { sentence: lacks };
  const fault = faultForLog(error);
  return { sentence: String(fault['message'] ?? `the database answers with the fault ${String(fault['code'])}`), fault };
}
