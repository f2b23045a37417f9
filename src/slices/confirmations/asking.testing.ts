import { ACTED_AT, installation } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import type { AskableKind, People } from '../../platform/asked-record.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AccountActor, BodyRole } from '../../platform/values/actor.ts';
import { recordExampleSource } from '../sources/example-source.testing.ts';
import { sourceRecordKinds } from '../sources/index.server.ts';
import { askOtherSide, type MailWords } from './actions/ask-other-side.server.ts';
import { askableKind } from './asked-records.server.ts';
import { aRequest } from './factory.server.ts';
import type { RequestInput } from './input.ts';

export const KINDS: readonly AskableKind[] = sourceRecordKinds.map(askableKind);
export const mailOf: MailWords = ({ named, token, until }) => ({
  subject: `Просим подтвердить: ${named.ru}`,
  text: `https://pobratim.example/ru/answer/${token} до ${until}`,
});

/** Somebody with a role in a town hall or a council. */
export function someoneOf(body: string, role: BodyRole = 'officer', id = `${role}-of-${body}`): AccountActor {
  const kind = body.includes('council') ? 'council' : 'administration';
  return { kind: 'account', id, grants: [{ role, body: { id: body, kind, municipality: 'town' } }], platform: [], scopes: null };
}

/** The officer of the town hall, for which they act, at a moment so many days after `ACTED_AT`. */
export function officer(db: Database, daysLater = 0, given: Partial<Acting> = {}): Acting {
  const moment = new Date(Date.parse(ACTED_AT) + daysLater * 24 * 3600 * 1000).toISOString();
  return installation(db, { actor: someoneOf('town-hall'), forBody: 'town-hall', clock: clockStoppedAt(moment), ...given });
}

/** Whoever opens the link. */
export function anyone(db: Database, daysLater = 0): Acting {
  return officer(db, daysLater, { actor: { kind: 'visitor' }, forBody: null });
}

export const people: Pick<People, 'keepersOf'> = { keepersOf: async (_db, body) => [`officer-of-${body}`, `colleague-of-${body}`] };

/** The source `page`, kept by the town hall. */
export async function recordAskedSource(db: Database): Promise<void> {
  await recordExampleSource(officer(db, 0, { actor: { kind: 'installation' } }));
}

/** Asks, and answers with the token that only the link bears. */
export async function asked(db: Database, given: Partial<RequestInput> = {}): Promise<string> {
  const outcome = await askOtherSide(officer(db), aRequest(given), { kinds: KINDS, mailOf });
  if (!outcome.ok) throw new Error(`asking was refused: ${outcome.refusal}`);
  return outcome.value.token;
}
