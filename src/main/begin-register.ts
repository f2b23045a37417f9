import type { Acting } from '../platform/acting.ts';
import type { Config } from '../platform/config.ts';
import { countSources } from '../slices/sources/index.server.ts';
import { loadDemonstration, recordGazetteerSource } from './demonstration/load-demonstration.server.ts';

/**
 * The gazetteer is a source in every register, the demonstration only in one that is empty, unless it is not wanted. All in one
 * transaction: a beginning that was cut short leaves the register empty, and one that has begun never gets the demonstration later.
 */
export async function beginRegister(acting: Acting, { demonstration }: Pick<Config, 'demonstration'>): Promise<void> {
  await acting.db.transaction(async (db) => {
    const isEmpty = (await countSources(db)) === 0;
    await recordGazetteerSource({ ...acting, db });
    if (isEmpty && demonstration) await loadDemonstration({ ...acting, db });
  });
}
