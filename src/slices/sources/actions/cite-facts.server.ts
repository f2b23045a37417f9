import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import type { CitationInput } from '../input.ts';
import { citation, source } from '../tables.server.ts';

export interface CitedFact {
  readonly aspect: string;
  readonly cites: readonly CitationInput[];
}

/** Whether all the sources that the facts name are there, and stay until the transaction ends: asked before anything is written. */
export async function sourcesExist(tx: Database, facts: readonly CitedFact[]): Promise<boolean> {
  const named = [...new Set(facts.flatMap((fact) => fact.cites.map((cite) => cite.source)))];
  if (named.length === 0) return true;
  const found = await tx.select({ id: source.id }).from(source).where(inArray(source.id, named)).orderBy(asc(source.id)).for('key share');
  return found.length === named.length;
}

/** Writes where the facts about one subject come from, inside the transaction that writes the subject. */
export async function citeFacts(
  tx: Database,
  subject: { readonly kind: string; readonly id: string },
  facts: readonly CitedFact[],
): Promise<void> {
  const rows = facts.flatMap(({ aspect, cites }) =>
    cites.map((cite) => ({ subjectKind: subject.kind, subjectId: subject.id, aspect, sourceId: cite.source, quote: cite.quote })),
  );
  if (rows.length > 0) await tx.insert(citation).values(rows);
}

/** Writes anew where the facts about one subject come from. */
export async function citeAnew(
  tx: Database,
  subject: { readonly kind: string; readonly id: string },
  facts: readonly CitedFact[],
): Promise<void> {
  await tx.delete(citation).where(and(eq(citation.subjectKind, subject.kind), eq(citation.subjectId, subject.id)));
  await citeFacts(tx, subject, facts);
}
