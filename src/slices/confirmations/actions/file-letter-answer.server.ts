import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { factOfAnswer } from '../answered-fact.ts';
import type { RequestAnswered } from '../events.ts';
import { type LetterAnswerInput, letterAnswerInput } from '../input.ts';
import { mayKeepRequest } from '../policy.ts';
import { type ConfirmationRow, type FiledLetter, incomingLetterOf, lockRequest } from '../queries.server.ts';
import { type AnswerContradiction, askedStanding, contradictionOf, correctedFields, datesAhead } from '../rules.ts';
import { writeRequest } from './write-request.server.ts';

export type LetterAnswerRefusal =
  | 'not-allowed'
  | 'no-such-record'
  | 'already-answered'
  | 'no-such-letter'
  | 'date-ahead'
  | AnswerContradiction;

/** Files the letter that answered instead of the link; the link answers nothing from then on. A revoked or expired one can be filed too. */
export function fileLetterAnswer(
  acting: Acting,
  input: LetterAnswerInput,
  lang: 'ru' | 'en',
): Promise<Outcome<string, LetterAnswerRefusal>> {
  const given = letterAnswerInput.parse(input);
  return changing(acting, async (tx, ledger) => {
    const row = await lockRequest(tx, given.id);
    if (row === null) return refused('no-such-record');
    if (!mayKeepRequest(acting.actor, row.bodyId)) return refused('not-allowed');
    if (row.answer !== null) return refused('already-answered');
    const letter = given.letter === null ? null : await incomingLetterOf(tx, row.bodyId, given.letter);
    if (given.letter !== null && letter === null) return refused('no-such-letter');
    if (datesAhead(given, acting.clock.now()).length > 0) return refused('date-ahead');
    const corrections = correctedFields(row.shown, given.corrections, lang);
    const contradiction = contradictionOf(given, corrections, askedStanding(row.kind, row.shown));
    if (contradiction !== null) return refused(contradiction);
    const now = acting.clock.now().toISOString();
    const after = await writeRequest(tx, ledger, row, {
      answer: given.answer,
      answeredAt: now,
      corrections,
      remark: given.remark,
      letterId: given.letter,
      paperNumber: given.letter === null ? given.number : null,
      paperDate: given.letter === null ? given.date : null,
      answeredByName: given.name,
      answeredByOffice: given.office,
    });
    const paper = paperOf(after, letter);
    await acting.publish(tx, factOfAnswer(after, { lang, paper, by: acting.actor, forBody: row.bodyId, at: now }), ledger);
    return done(given.id);
  });
}

/** How the paper is named: by the other side's own number and date where they are known. */
function paperOf(row: ConfirmationRow, letter: FiledLetter | null): NonNullable<RequestAnswered['paper']> {
  if (letter === null) return { letter: null, number: row.paperNumber ?? '', date: row.paperDate };
  const { id, number, registeredOn, theirNumber, theirDate } = letter;
  return theirNumber === null
    ? { letter: id, number: number ?? '', date: registeredOn }
    : { letter: id, number: theirNumber, date: theirDate };
}
