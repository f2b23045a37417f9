import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Moved, OwningKind, OwnRows, References, RowImage } from '../merging.ts';
import type { Database } from './database.ts';
import { oneOf } from './one-of.ts';

interface ReferringColumn {
  /** In which the id of a record stands. */
  readonly column: PgColumn;
  /** Of which kind it is: always the same, or as another column says. */
  readonly to: string | { readonly column: PgColumn; readonly kinds: readonly string[] };
  /** The record whose row it is, where what the column says is a part of that record: its history tells of it. */
  readonly owner?: { readonly kind: string | PgColumn; readonly id: PgColumn };
  /** What, together with the column, stands only once: a row that would be there twice is folded into the other one. */
  readonly once?: readonly PgColumn[];
  readonly isPrivate?: boolean;
}

interface MovedRows extends Moved {
  /** Primary keys of rows that refer to the other record now. */
  readonly keys: readonly RowImage[];
  /** Rows that went into one that said the same. */
  readonly folded: readonly RowImage[];
}

/** References by a column of a table, moved row by row and moved back to the letter. */
export function referringRows({ column, to, owner, once, isPrivate = false }: ReferringColumn): References {
  const { table } = column;
  const id = named(column);
  const refersTo = (row: SQL, kind: string, record: string) =>
    typeof to === 'string' ? sql`${row}.${id} = ${record}` : sql`${row}.${id} = ${record} and ${row}.${named(to.column)} = ${kind}`;
  const saysTheSame = sql.join(
    (once ?? []).map((one) => sql`other.${named(one)} is not distinct from one.${named(one)}`),
    sql` and `,
  );
  // What the keeper itself says of the other record is left to its own edit.
  const isOthers = (kind: string, into: string) => (owner?.kind === kind ? sql`one.${named(owner.id)} <> ${into}` : sql`true`);
  return {
    name: `${getTableConfig(table).name}.${column.name}`,
    to: typeof to === 'string' ? [to] : to.kinds,
    isPrivate,
    async ownersOf(db, { kind, id: record }) {
      if (owner === undefined) return [];
      const ownerKind = typeof owner.kind === 'string' ? sql`${owner.kind}::text` : sql`one.${named(owner.kind)}`;
      const { rows } = await db.execute<{ kind: string; id: string }>(sql`
        select distinct ${ownerKind} as kind, one.${named(owner.id)} as id from ${table} one
        where ${refersTo(sql`one`, kind, record)} order by 1, 2`);
      return rows;
    },
    async move(tx, { kind, from, into }): Promise<MovedRows> {
      const twin = sql`exists (select 1 from ${table} other where ${refersTo(sql`other`, kind, into)} and ${saysTheSame})`;
      const folded =
        once === undefined
          ? []
          : await images(
              tx,
              sql`delete from ${table} one where ${refersTo(sql`one`, kind, from)} and ${twin} returning to_jsonb(one) as image`,
            );
      const keys = await images(
        tx,
        sql`update ${table} one set ${id} = ${into} where ${refersTo(sql`one`, kind, from)} and ${isOthers(kind, into)}
          returning ${keyOf(table)} as image`,
      );
      return { keys, folded };
    },
    async moveBack(tx, { kind, from, into }, moved) {
      const { keys, folded } = moved as MovedRows;
      if (keys.length > 0)
        await tx.execute(sql`update ${table} one set ${id} = ${from} from ${asRows(table, keys)} k
          where ${sameKey(table)} and ${refersTo(sql`one`, kind, into)}`);
      // Only beside the row that it went into: where that one is gone, somebody has taken the fact itself out.
      if (folded.length > 0)
        await tx.execute(sql`insert into ${table} overriding system value select one.* from ${asRows(table, folded)} one
          where exists (select 1 from ${table} other where ${refersTo(sql`other`, kind, into)} and ${saysTheSame}) on conflict do nothing`);
    },
  };
}

/** Which body keeps records: the same body, whatever its id. It is nothing that the records say. */
export function keptByRows(tables: readonly { readonly keptBy: PgColumn }[]): readonly References[] {
  return tables.map(({ keptBy }) => referringRows({ column: keptBy, to: 'body' }));
}

interface OwnColumn {
  /** In which the id of the record stands. */
  readonly column: PgColumn;
  /** In which its kind stands, where rows of several kinds lie together. */
  readonly kind?: PgColumn;
}

export function ownRows({ column, kind }: OwnColumn): OwnRows {
  const { table } = column;
  return {
    read: (tx, record) =>
      images(
        tx,
        sql`select to_jsonb(one) as image from ${table} one where one.${named(column)} = ${record.id}
          ${kind === undefined ? sql`` : sql`and one.${named(kind)} = ${record.kind}`} order by ${ordered(table)}`,
      ),
    putBack: async (tx, rows) => rows.length === 0 || (await putRows(tx, table, rows)) === rows.length,
  };
}

/** Puts rows as they were; those that refer to something that is not there are left out. */
async function putRows(tx: Database, table: PgTable, rows: readonly RowImage[]): Promise<number> {
  const holds = getTableConfig(table).foreignKeys.map((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [mine, theirs] = [named(columns[0] as PgColumn), named(foreignColumns[0] as PgColumn)];
    return sql`(one.${mine} is null or exists (select 1 from ${foreignTable} other where other.${theirs} = one.${mine}))`;
  });
  const { rowCount } = await tx.execute(sql`insert into ${table} overriding system value
    select one.* from ${asRows(table, rows)} one where ${sql.join([sql`true`, ...holds], sql` and `)} on conflict do nothing`);
  return rowCount ?? 0;
}

type KeptTable = PgTable & { readonly id: PgColumn; readonly revision: PgColumn; readonly updatedAt: PgColumn };

/** Records with a revision of their own, by their table. */
export function owningRows(kind: string, table: KeptTable, kept: OwningKind['kept']): OwningKind {
  return {
    kind,
    kept,
    lock: (tx, ids) => lockRows(tx, table, ids),
    async touch(tx, ids, now) {
      const { rows } = await tx.execute<{ id: string; revision: number }>(sql`update ${table} set
        ${named(table.revision)} = ${table.revision} + 1, ${named(table.updatedAt)} = greatest(${table.updatedAt}, ${now}::timestamptz)
        where ${oneOf(table.id, ids)} returning ${table.id} as id, ${table.revision} as revision`);
      return new Map(rows.map((row) => [row.id, row.revision]));
    },
  };
}

/** Locks records in one order. Who only refers to them is not waited for. */
export async function lockRows(tx: Database, table: PgTable & { readonly id: PgColumn }, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.select({ id: table.id }).from(table).where(oneOf(table.id, ids)).orderBy(table.id).for('no key update');
}

function named(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`;
}

function primaryKeyOf(table: PgTable): readonly PgColumn[] {
  const { primaryKeys, columns } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

function keyOf(table: PgTable): SQL {
  const pairs = primaryKeyOf(table).flatMap((column) => [sql`${column.name}::text`, sql`one.${named(column)}`]);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

function sameKey(table: PgTable): SQL {
  return sql.join(
    primaryKeyOf(table).map((column) => sql`one.${named(column)} = k.${named(column)}`),
    sql` and `,
  );
}

function ordered(table: PgTable): SQL {
  return sql.join(
    primaryKeyOf(table).map((column) => sql`one.${named(column)}`),
    sql`, `,
  );
}

function asRows(table: PgTable, rows: readonly RowImage[]): SQL {
  return sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`;
}

async function images(tx: Database, statement: SQL): Promise<readonly RowImage[]> {
  const { rows } = await tx.execute<{ image: RowImage }>(statement);
  return rows.map(({ image }) => image);
}
