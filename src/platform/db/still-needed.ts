const FOREIGN_KEY_VIOLATION = '23503';

/** Runs deletions; false where the database keeps a row that another one points at. The transaction is then of no more use. */
export async function unlessNeeded(deletions: () => Promise<unknown>): Promise<boolean> {
  try {
    await deletions();
    return true;
  } catch (error) {
    if (codeOf(error) === FOREIGN_KEY_VIOLATION) return false;
    throw error;
  }
}

/** Drizzle wraps what the driver throws. */
function codeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'code' in error ? error.code : 'cause' in error ? codeOf(error.cause) : undefined;
}
