import type { Database } from '../../platform/db/database.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';

interface ListRead {
  readonly kind: string;
  readonly mapping: readonly string[];
}

interface RowWithRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Records of the register that rows name as theirs, as its exports do; by the number of the row. What it does not have is not named. */
export async function recordsNamed(
  db: Database,
  { kind, mapping }: ListRead,
  rows: readonly RowWithRecord[],
): Promise<ReadonlyMap<number, string>> {
  const column = mapping.indexOf('record');
  if (column < 0) return new Map();
  const named = rows.flatMap(({ row, cells }) => {
    // The address of its page, or its id.
    const id = identifier.safeParse(cells[column]?.trim().split('/').at(-1));
    return id.success ? [{ row, id: id.data }] : [];
  });
  const ids = [...new Set(named.map(({ id }) => id))];
  const known = kind === 'partnerships' ? await partnershipTitles(db, ids) : await namesOf(db, 'municipality', ids);
  return new Map(named.filter(({ id }) => known.has(id)).map(({ row, id }) => [row, id]));
}
