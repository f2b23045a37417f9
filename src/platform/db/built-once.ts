import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

interface Statement<Rows> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Rows> };
}

/**
 * A statement that is built once for each connection to the database and then asked with other values: building it anew takes Drizzle
 * longer than most answers take the database. `build` stands `given(name)` where a value goes. It stays without a name on the server:
 * PGlite has one session for all connections, where names would collide.
 */
export function builtOnce<Rows, Values extends Record<string, unknown>>(
  build: (db: Database) => Statement<Rows>,
): (db: Database, values: Values) => Promise<Rows> {
  const built = new WeakMap<Database, ReturnType<Statement<Rows>['prepare']>>();
  return (db, values) => {
    const ready = built.get(db) ?? build(db).prepare('');
    built.set(db, ready);
    return ready.execute(values);
  };
}

/** The column is one of the values that come under this name, as `oneOf`. */
export function oneOfGiven(column: PgColumn, name: string): SQL {
  return sql`${column} = any(${sql.placeholder(name)}::${sql.raw(column.getSQLType())}[])`;
}
