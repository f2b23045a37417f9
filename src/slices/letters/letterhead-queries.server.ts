import { and, eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { historyOf } from '../history/index.server.ts';
import type { LetterDirection } from './input.ts';
import { USUAL_PATTERNS } from './rules.ts';
import { type LetterheadRow, letterhead, letterNumbering } from './tables.server.ts';

export async function letterheadOf(db: Database, bodyId: string): Promise<LetterheadRow | null> {
  const [row] = await db.select().from(letterhead).where(eq(letterhead.bodyId, bodyId));
  return row ?? null;
}

export async function patternOf(db: Database, bodyId: string, direction: LetterDirection): Promise<string> {
  const found = await letterheadOf(db, bodyId);
  const own = direction === 'outgoing' ? found?.outgoingPattern : found?.incomingPattern;
  return own ?? USUAL_PATTERNS[direction];
}

/** The last number of a book; null where the year has none yet. */
export async function lastNumber(db: Database, bodyId: string, direction: LetterDirection, year: number): Promise<number | null> {
  const [row] = await db
    .select({ last: letterNumbering.last })
    .from(letterNumbering)
    .where(and(eq(letterNumbering.bodyId, bodyId), eq(letterNumbering.direction, direction), eq(letterNumbering.year, year)));
  return row?.last ?? null;
}

/** How often the letterhead was written; 0: there is none. */
export async function letterheadRevision(db: Database, bodyId: string): Promise<number> {
  return (await historyOf(db, { kind: 'letterhead', id: bodyId }, 1))[0]?.revision ?? 0;
}
