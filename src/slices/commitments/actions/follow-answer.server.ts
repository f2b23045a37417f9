import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { type Answered, answeringSide, moveOfAnswer, paperInFew, standingAsked, standsAsAsked } from '../answer-rules.ts';
import { lockCommitment, sidesOfCommitment, standingWords } from '../commitment-rows.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { foundBy } from '../rules.ts';
import { bearing, comparedSide, otherSide, sideSpokenFor } from '../side-rules.ts';
import { type SayRefusal, type Speaker, writeSaying } from './say-of-commitment.server.ts';

/** What the other side answered about a record: as the slice that asked publishes it. */
export interface AnswerGiven extends Answered {
  readonly request: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The body that asked. */
  readonly askedFor: string;
  readonly remark: string | null;
  readonly lang: 'ru' | 'en';
  readonly answeredBy: { readonly name: string | null; readonly office: string | null };
  readonly paper: { readonly letter: string | null; readonly number: string; readonly date: string | null } | null;
}

export type FollowRefusal = SayRefusal;

/**
 * The other side's word of a promise, by its link or by its letter: what it confirms is confirmed. An answer that does not follow any more,
 * because the promise moved on while the link was out, leaves it as it is. Null where the answer says nothing that moves a promise.
 */
export async function followAnswer(acting: Acting, given: AnswerGiven): Promise<Outcome<string, FollowRefusal> | null> {
  const move = given.subject.kind === 'commitment' ? moveOfAnswer(given) : null;
  if (move === null) return null;
  const { id } = given.subject;
  return changing<string, FollowRefusal>(acting, async (tx, ledger) => {
    await lockCommitment(tx, id);
    const kept = await keptCommitment(tx, id);
    if (kept === null) return refused('no-such-record');
    const { toldAs } = kept.input;
    const words = await standingWords(tx, id);
    const found = foundBy(toldAs, words);
    if (!found.ok) throw new Error(`what was said of ${id} does not follow: ${found.refusal}`);
    const rows = words.map(({ row, move: said }) => ({ id: row.id, move: said }));
    if (!standsAsAsked(given, kept.input, standingAsked(found.value.state, rows))) return refused('changed-meanwhile');
    const sides = await sidesOfCommitment(tx, kept.input);
    const body = (await bodiesByIds(tx, [given.askedFor])).get(given.askedFor);
    const own = sideSpokenFor(sides, body === undefined ? null : { id: body.id, municipality: body.municipalityId });
    const [asking, claiming] = [comparedSide(sides, own), comparedSide(sides, found.value.claimedBy)];
    const side = answeringSide({ asking, other: otherSide(bearing(sides), own), claiming });
    if (side === false) return refused('own-word');
    return writeSaying(acting, tx, ledger, {
      said: saidBy(given, move),
      speaker: speakerOf(given, side),
      parties: sides,
      toldAs,
      owners: kept.input.owners,
    });
  });
}

function saidBy({ subject, remark, lang, paper, answeredBy }: AnswerGiven, move: 'confirm' | 'deny' | 'agree') {
  return {
    id: newId(),
    commitment: subject.id,
    move,
    happenedOn: null,
    reason: remark === null || move !== 'deny' ? null : { ru: null, en: null, [lang]: remark },
    evidence: [],
    paper: paper === null ? null : { letter: paper.letter, named: paperInFew(paper), by: answeredBy.name },
  };
}

function speakerOf({ request, paper, answeredBy }: AnswerGiven, side: Speaker['side']): Speaker {
  return { side, way: paper === null ? 'link' : 'letter', byName: answeredBy.name, byOffice: answeredBy.office, request };
}
