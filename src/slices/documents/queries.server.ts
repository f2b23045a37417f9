import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { storedFile } from './tables.server.ts';

/** What is told of a file without its content. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: string;
}

export async function fileById(db: Database, id: string): Promise<FileView | null> {
  const { name, mediaType, bytes, addedAt } = storedFile;
  const [row] = await db.select({ id: storedFile.id, name, mediaType, bytes, addedAt }).from(storedFile).where(eq(storedFile.id, id));
  return row === undefined ? null : { ...row, addedAt: new Date(row.addedAt).toISOString() };
}

export async function contentOfFile(db: Database, id: string): Promise<Buffer | null> {
  const [row] = await db.select({ content: storedFile.content }).from(storedFile).where(eq(storedFile.id, id));
  return row?.content ?? null;
}
