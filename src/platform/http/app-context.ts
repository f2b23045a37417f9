import { createContext } from 'react-router';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** What a page's loader or action is given besides the request. */
export interface AppContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Public origin without a trailing slash. */
  readonly origin: string;
}

export const appContext = createContext<AppContext>();
