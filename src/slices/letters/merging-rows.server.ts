import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { owningRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { Going, Moved, OwningKind, References } from '../../platform/merging.ts';
import { keptLetter } from './kept-queries.server.ts';
import { letter, letterhead, letterNumbering, letterSeries } from './tables.server.ts';

const theirs = { owner: { kind: 'letter', id: letter.id }, isPrivate: true };

interface MovedLetters extends Moved {
  readonly rows: Moved;
  /** Letters of a series that wrote to both records: the second one is of no series while the two are one. */
  readonly ofSeries: readonly { readonly id: string; readonly series: string }[];
}

/** A series writes to everybody once. */
function addressees(to: 'municipality' | 'body', column: typeof letter.withMunicipalityId | typeof letter.withBodyId): References {
  const rows = referringRows({ ...theirs, column, to });
  return {
    ...rows,
    async move(tx, going): Promise<MovedLetters> {
      const ofSeries = await leaveSeries(tx, sql`one.${sql.identifier(column.name)}`, going);
      return { ofSeries, rows: await rows.move(tx, going) };
    },
    async moveBack(tx, going, moved) {
      const { ofSeries, rows: simply } = moved as MovedLetters;
      await rows.moveBack(tx, going, simply);
      for (const { id, series } of ofSeries)
        await tx.execute(sql`update ${letter} set series_id = ${series} where ${letter.id} = ${id} and ${letter.seriesId} is null`);
    },
  };
}

async function leaveSeries(tx: Database, addressee: SQL, { from, into }: Going): Promise<MovedLetters['ofSeries']> {
  const { rows } = await tx.execute<{ id: string; series: string }>(sql`
    with both_written as (
      select one.id, one.series_id as series from ${letter} one where ${addressee} = ${from}
      and coalesce(one.with_body_id, one.with_municipality_id) = ${from}
      and exists (select 1 from ${letter} other where other.series_id = one.series_id
        and coalesce(other.with_body_id, other.with_municipality_id, other.with_written) = ${into})
    )
    update ${letter} set series_id = null from both_written where ${letter.id} = both_written.id
    returning both_written.id, both_written.series`);
  return rows;
}

export const letterReferences: readonly References[] = [
  addressees('municipality', letter.withMunicipalityId),
  addressees('body', letter.withBodyId),
  referringRows({ ...theirs, column: letter.partnershipId, to: 'partnership' }),
];

export const letterOwners: readonly OwningKind[] = [owningRows('letter', letter, keptLetter)];

/** Whether a body has books here: its numbers are its own and go into no other books. */
export async function hasBooks(db: Database, bodyId: string): Promise<boolean> {
  for (const { bodyId: of } of [letter, letterSeries, letterNumbering, letterhead])
    if ((await db.$count(of.table, sql`${of} = ${bodyId}`)) > 0) return true;
  return false;
}
