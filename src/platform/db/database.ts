import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** The one way to the data: Drizzle over node-postgres, whatever stands behind the connection. A transaction has the same shape. */
export type Database = Pick<
  NodePgDatabase,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | 'transaction'
  | '$with'
  | 'with'
  | '$count'
>;

/** `date` and `timestamptz` come as text: a day has no zone, and a moment is formatted by who shows it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

export function openPool(connection: pg.PoolConfig, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ max: 8, types, ...connection });
  pool.on('error', onIdleError);
  return pool;
}

export function openDatabase(pool: pg.Pool | pg.Client): Database {
  return drizzle(pool);
}
