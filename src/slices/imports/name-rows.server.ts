import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { NameState } from './input.ts';
import { importName } from './tables.server.ts';

/** What was found out of a name of a file. */
export interface FoundMeaning {
  readonly key: string;
  readonly state: NameState;
  readonly placeId: number | null;
  readonly municipalityId: string | null;
  readonly why: string | null;
  /** Places that may be meant, the likeliest first. */
  readonly candidates: readonly number[] | null;
  readonly decidedBy: string | null;
}

export async function writeMeanings(db: Pick<Database, 'execute'>, importId: string, meanings: readonly FoundMeaning[]): Promise<void> {
  const column = (of: (one: FoundMeaning) => unknown) => sql.param(meanings.map(of));
  await db.execute(sql`update ${importName} n set state = m.state, place_id = m.place_id, municipality_id = m.municipality_id, why = m.why,
      candidates = m.candidates::int[], decided_by = m.decided_by
    from unnest(${column(({ key }) => key)}::text[], ${column(({ state }) => state)}::text[], ${column(({ placeId }) => placeId)}::int[],
      ${column(({ municipalityId }) => municipalityId)}::text[], ${column(({ why }) => why)}::text[],
      ${column(({ candidates }) => (candidates === null ? null : `{${candidates.join(',')}}`))}::text[],
      ${column(({ decidedBy }) => decidedBy)}::text[])
      as m (key, state, place_id, municipality_id, why, candidates, decided_by)
    where n.import_id = ${importId} and n.key = m.key`);
}
