import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { insertMany } from '../../../platform/db/insert-many.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
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
  const found = await tx.select({ id: source.id }).from(source).where(oneOf(source.id, named)).orderBy(asc(source.id)).for('key share');
  return found.length === named.length;
}

/** What is known of one record, and where from. */
export interface CitedSubject {
  readonly kind: string;
  readonly id: string;
  readonly facts: readonly CitedFact[];
}

/** Writes where the facts about one subject come from, inside the transaction that writes the subject. */
export function citeFacts(
  tx: Database,
  subject: { readonly kind: string; readonly id: string },
  facts: readonly CitedFact[],
): Promise<void> {
  return citeSubjects(tx, [{ ...subject, facts }]);
}

/** The same for many subjects at once. */
export function citeSubjects(tx: Database, subjects: readonly CitedSubject[]): Promise<void> {
  const rows = subjects.flatMap(({ kind, id, facts }) =>
    facts.flatMap(({ aspect, cites }) =>
      cites.map((cite) => ({ subjectKind: kind, subjectId: id, aspect, sourceId: cite.source, quote: cite.quote })),
    ),
  );
  return insertMany(tx, citation, rows);
}

/** Forgets where the facts about these records come from: they are taken out. */
export async function dropCitations(tx: Database, kind: string, ids: readonly string[]): Promise<void> {
  await tx.delete(citation).where(and(eq(citation.subjectKind, kind), oneOf(citation.subjectId, ids)));
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
