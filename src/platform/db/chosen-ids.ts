import type { SQL } from 'drizzle-orm';

/** Ids of records that another slice chooses: a query of one column. */
export type ChosenIds = SQL;
