import { createHash } from 'node:crypto';
import { identifier } from '../values/identifier.ts';

/** Where a walk through a collection has come to, and of which question it is a part. */
export interface Cursor {
  /** The id after which the next page begins. */
  readonly after: string;
  readonly question: string;
}

const SEPARATOR = '\n';

/** Opaque to whoever carries it: base64url with a check, so that a changed one is refused and not misread. */
export function writeCursor({ after, question }: Cursor): string {
  return Buffer.from([digest(after + SEPARATOR + question), question, after].join(SEPARATOR)).toString('base64url');
}

/** Null for anything that `writeCursor` has not written. The check is no secret, so the id must also be one that a record can have. */
export function readCursor(text: string): Cursor | null {
  const [check, question, id] = Buffer.from(text, 'base64url').toString().split(SEPARATOR);
  const after = identifier.safeParse(id);
  if (check === undefined || question === undefined || !after.success) return null;
  const cursor = { after: after.data, question };
  return writeCursor(cursor) === text ? cursor : null;
}

/** What a cursor belongs to: a collection and what was asked of it. */
export function questionOf(collection: string, filter: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort();
  return digest(JSON.stringify([collection, asked]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
