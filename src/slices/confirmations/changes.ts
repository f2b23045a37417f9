import type { ConfirmationRow } from './queries.server.ts';

/** How often a request was written, by what has become of it: asked, then answered or revoked, then decided on. */
export function revisionOf({ answer, revokedAt, settled }: Pick<ConfirmationRow, 'answer' | 'revokedAt' | 'settled'>): number {
  return 1 + (answer !== null || revokedAt !== null ? 1 : 0) + (settled !== null ? 1 : 0);
}

/** The request as the history keeps it: neither the link's key nor the address to which it went. */
export function asKept(row: ConfirmationRow): object {
  return {
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId },
    revision: row.revision,
    shown: row.shown,
    question: row.question,
    lang: row.lang,
    recipientName: row.recipientName,
    expiresAt: new Date(row.expiresAt).toISOString(),
    revoked: row.revokedAt !== null,
    answer: row.answer,
    corrections: row.corrections,
    remark: row.remark,
    answeredByName: row.answeredByName,
    answeredByOffice: row.answeredByOffice,
    letter: row.letterId ?? (row.paperNumber === null ? null : { number: row.paperNumber, date: row.paperDate }),
    settled: row.settled,
    settledReason: row.settledReason,
  };
}
