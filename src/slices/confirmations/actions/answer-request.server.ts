import type { Acting } from '../../../platform/acting.ts';
import type { People } from '../../../platform/asked-record.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { toldOf } from '../../notifications/index.ts';
import { factOfAnswer } from '../answered-fact.ts';
import { type AnswerInput, answerInput } from '../input.ts';
import { lockRequest, requestById, requestByToken } from '../queries.server.ts';
import { type AnswerContradiction, askedStanding, contradictionOf, correctedFields, mayBeToken, stateOf } from '../rules.ts';
import { writeRequest } from './write-request.server.ts';

export type AnswerRefusal = 'no-such-link' | 'revoked' | 'expired' | 'already-answered' | AnswerContradiction;

/** Writes what the other side answered by its link, once. Whoever holds the link answers: their name is as they typed it. */
export async function answerRequest(
  acting: Acting,
  { token, lang, answer: input }: { readonly token: string; readonly lang: 'ru' | 'en'; readonly answer: AnswerInput },
  { keepersOf }: Pick<People, 'keepersOf'>,
): Promise<Outcome<string, AnswerRefusal>> {
  const given = answerInput.parse(input);
  const found = mayBeToken(token) ? await requestByToken(acting.db, token) : null;
  if (found === null) return refused('no-such-link');
  const partner: Acting = { ...acting, actor: { kind: 'partner', request: found.id }, forBody: null };
  return changing(partner, async (tx, ledger) => {
    const row = await lockRequest(tx, found.id);
    if (row === null) return refused('no-such-link');
    const now = acting.clock.now();
    const state = stateOf(row, now.getTime());
    if (state === 'answered') return refused('already-answered');
    if (state !== 'waiting') return refused(state);
    const corrections = correctedFields(row.shown, given.corrections, lang);
    const contradiction = contradictionOf(given, corrections, askedStanding(row.kind, row.shown));
    if (contradiction !== null) return refused(contradiction);
    const after = await writeRequest(tx, ledger, row, {
      answer: given.answer,
      answeredAt: now.toISOString(),
      corrections,
      remark: given.remark,
      answeredByName: given.name,
      answeredByOffice: given.office,
    });
    await acting.publish(tx, factOfAnswer(after, { lang, paper: null, by: partner.actor, forBody: null, at: now.toISOString() }), ledger);
    const followed = await requestById(tx, row.id);
    await notifyPeople(
      tx,
      {
        accounts: [...toldOf(await keepersOf(tx, row.bodyId), null)],
        kind: 'request-answered',
        about: {
          ru: row.named.ru ?? row.named.en ?? '',
          en: row.named.en ?? row.named.ru ?? '',
          answer: given.answer,
          by: given.name,
          ...(followed?.movedNothing == null ? {} : { movedNothing: followed.movedNothing }),
        },
        path: `work/requests/${row.id}`,
        once: `request-answered ${row.id}`,
      },
      acting.clock,
    );
    return done(after.id);
  });
}
