import type { Actor } from '../../platform/values/actor.ts';

/** A record as it is asked whether this person may write it. */
interface Written {
  mayEdit(actor: Actor): Promise<boolean>;
}

/** Two records are made one, and two again, by whoever may write both of them: an operator may. */
export async function mayMerge(actor: Actor, records: readonly Written[]): Promise<boolean> {
  for (const record of records) if (!(await record.mayEdit(actor))) return false;
  return records.length > 0;
}
