import type { Acting } from '../platform/acting.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/new-id.ts';
import { type Outcome, refused } from '../platform/values/outcome.ts';
import { type PartnerAsked, partnerQuestion, remindPartners } from '../slices/commitments/index.server.ts';
import { askOtherSide, mailOfRequest } from '../slices/confirmations/index.server.ts';
import { bodiesByIds } from '../slices/municipalities/index.server.ts';
import { actingFor } from './acting-for.ts';
import { contributions } from './contributions.server.ts';
import { people } from './people.server.ts';

/** What a partner sees of the promise beside the question. */
const SHOWN = ['state', 'due', 'owners'];

/** Partners who have no account are asked by a one-time link how a promise goes, where that is wanted. */
export function remindPartnersByLink(db: Database, clock: Clock, origin: string): Promise<void> {
  return remindPartners(db, clock, {
    actingFor: actingFor({ db, clock }),
    people,
    ask: (acting, asked) => ask(acting, asked, origin),
  });
}

async function ask(acting: Acting, asked: PartnerAsked, origin: string): Promise<Outcome<unknown, string>> {
  const { commitment: id, recipientName, recipientEmail, lang, days } = asked;
  const { askableKinds: kinds } = contributions;
  const record = await kinds.find(({ kind }) => kind === 'commitment')?.look(acting.db, id);
  if (!record) return refused('no-such-record');
  const question = partnerQuestion(asked);
  const asking = (await bodiesByIds(acting.db, [acting.forBody ?? ''])).get(acting.forBody ?? '')?.name ?? { ru: null, en: null };
  const input = {
    id: newId(),
    kind: 'question' as const,
    subject: { kind: 'commitment', id },
    revision: record.revision,
    fields: SHOWN,
    proposed: {},
    question,
    lang,
    recipientName,
    recipientEmail,
    days,
  };
  return askOtherSide(acting, input, { kinds, mailOf: mailOfRequest(input, { origin, asking }) });
}
