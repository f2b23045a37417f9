import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { draft } from './tables.server.ts';

export interface DraftView {
  readonly form: string;
  readonly title: string;
  readonly updatedAt: string;
}

export interface Draft extends DraftView {
  readonly revision: number | null;
  readonly values: FormValues;
}

/** What this person kept of this form. */
export async function draftOf(db: Database, account: string, form: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(draft)
    .where(and(eq(draft.accountId, account), eq(draft.form, form)));
  if (row === undefined) return null;
  const byName = Map.groupBy(row.fields, ([name]) => name);
  const values = Object.fromEntries([...byName].map(([name, some]) => [name, some.map(([, text]) => text)]));
  return { form, title: row.title, revision: row.revision, updatedAt: new Date(row.updatedAt).toISOString(), values };
}

/** All drafts of this person, the latest first. */
export async function draftsOf(db: Database, account: string): Promise<readonly DraftView[]> {
  const rows = await db
    .select({ form: draft.form, title: draft.title, updatedAt: draft.updatedAt })
    .from(draft)
    .where(eq(draft.accountId, account))
    .orderBy(desc(draft.updatedAt), draft.form)
    .limit(100);
  return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }));
}

/** Drafts of this person in which these words stand, in any form; the latest first. */
export async function draftsWith(db: Database, account: string, q: string, limit: number): Promise<readonly DraftView[]> {
  const words = wordsIn(draft.title, sql`${draft.fields}::text`);
  return db
    .select({ form: draft.form, title: draft.title, updatedAt: draft.updatedAt })
    .from(draft)
    .where(and(eq(draft.accountId, account), hasWords(words, wordsTyped(q))))
    .orderBy(desc(draft.updatedAt), draft.form)
    .limit(limit);
}
