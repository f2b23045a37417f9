/**
 * What the database lacks, in one sentence for whoever runs it; null for any other fault. Drizzle's own message, the statement with its
 * parameters, is never told.
 */
export function sentenceOfDatabaseFault(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  const inner = fault.cause instanceof Error ? fault.cause : fault;
  const { code, message } = inner as Error & { code?: string };
  if (code === '53100') return `There is no room on the disk of the database: ${message}. Make room and start again.`;
  // An extension is missing in 15 and newer under this code; before that it was a file that could not be opened.
  if ((code === '0A000' || code === '58P01') && message.includes('pg_trgm'))
    return `The database server lacks the extension pg_trgm: ${message}. Install PostgreSQL's contrib package on it and start again.`;
  if (code === '42501')
    return `The user that DATABASE_URL names may not do what Pobratim needs: ${message}. Make this user the database's owner and start again.`;
  return null;
}
