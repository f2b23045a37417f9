import type { RequestAnswered } from './events.ts';
import type { RequestAnswer, RequestKind } from './input.ts';
import type { ConfirmationRow } from './queries.server.ts';

/** The fact that a request was answered, by its row as it then stands. */
export function factOfAnswer(
  row: ConfirmationRow,
  how: Pick<RequestAnswered, 'lang' | 'paper' | 'by' | 'forBody' | 'at'>,
): RequestAnswered {
  return {
    name: 'request-answered',
    request: row.id,
    kind: row.kind as RequestKind,
    subject: { kind: row.subjectKind, id: row.subjectId },
    named: row.named,
    asked: Object.entries(row.shown).map(([field, { value, standing }]) => ({ field, value, standing: standing ?? null })),
    askedFor: row.bodyId,
    answer: row.answer as RequestAnswer,
    remark: row.remark,
    answeredBy: { name: row.answeredByName, office: row.answeredByOffice },
    ...how,
  };
}
