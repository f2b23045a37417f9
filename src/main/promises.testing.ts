import { somebody } from '../platform/acting.testing.ts';
import type { Acting } from '../platform/acting.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import type { TestStore } from '../platform/db/engines.testing.ts';
import type { AccountActor, BodyRole } from '../platform/values/actor.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { recordCommitment, sayOfCommitment } from '../slices/commitments/index.server.ts';
import type { CommitmentInput, SayingInput } from '../slices/commitments/index.ts';
import { askOtherSide } from '../slices/confirmations/index.server.ts';
import { aBody, aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { contributions } from './contributions.server.ts';
import { promise } from './demonstration/promise.ts';
import { asInstallation } from './facts.ts';

export const BEGUN = '2026-01-10T06:00:00.000Z';

const TOWNS = { north: 'Северный', south: 'Южный' } as const;
export type TownOfTie = keyof typeof TOWNS;

/** Who works where: each town hall has an officer, the northern one also a colleague and a head. */
const PEOPLE: readonly (readonly [id: string, role: BodyRole, town: TownOfTie])[] = [
  ['anna', 'officer', 'north'],
  ['boris', 'officer', 'north'],
  ['galina', 'head', 'north'],
  ['yuri', 'officer', 'south'],
];

export function actorOf(id: string): AccountActor {
  const [, role, town] = PEOPLE.find(([one]) => one === id) ?? ['', 'officer', 'north'];
  return somebody(id, [role, { id: `${town}-hall`, kind: 'administration', municipality: town }]);
}

export function must<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
}

/** The officer who acts, for their town hall, at a moment. */
export function actingAs({ db }: TestStore, id: string, at = BEGUN): Acting {
  const actor = actorOf(id);
  return { ...asInstallation(db, clockStoppedAt(at)), actor, forBody: actor.grants[0]?.body.id ?? null };
}

/** Two towns with their town halls and a tie between them that the northern one keeps; `withSouth`: whether the other one has an account. */
export async function beginTie(store: TestStore, { withSouth = true } = {}): Promise<void> {
  const acting = asInstallation(store.db, clockStoppedAt(BEGUN));
  await recordExampleSource(acting);
  for (const town of ['north', 'south'] as const) {
    must(await recordMunicipality(acting, aMunicipality({ id: town, name: { ru: TOWNS[town], en: town } })));
    const name = { ru: `Администрация ${town}`, en: `${town} hall` };
    must(
      await recordBody(
        { ...acting, forBody: `${town}-hall` },
        aBody({ id: `${town}-hall`, kind: 'administration', name, municipality: town }),
      ),
    );
  }
  const parties = [aParty({ municipality: 'north' }), aParty({ municipality: 'south' })];
  must(await recordPartnership({ ...acting, forBody: 'north-hall' }, aPartnership({ id: 'tie', parties })));
  for (const [id, role, town] of PEOPLE.filter(([, , one]) => withSouth || one !== 'south')) {
    await store.pool.query(
      `insert into account (id, name, email, created_at, updated_at) values ($1, $1, $1 || '@example.org', '${BEGUN}', '${BEGUN}')`,
      [id],
    );
    await store.pool.query(`insert into role_grant (id, account_id, role, body_id, granted_at) values ($1, $1, $2, $3, '${BEGUN}')`, [
      id,
      role,
      `${town}-hall`,
    ]);
  }
}

export function aPromise(given: Partial<CommitmentInput> & Pick<CommitmentInput, 'id'>): CommitmentInput {
  return promise({
    partnership: 'tie',
    text: { ru: `Открыть школу ${given.id}`, en: null },
    toldAs: 'agreed',
    origin: 'minutes',
    owners: [{ municipality: 'north', body: 'north-hall', person: null, asWritten: null }],
    cites: [{ source: 'page', quote: 'Города подписали соглашение.' }],
    ...given,
  });
}

export async function makePromise(
  store: TestStore,
  given: Partial<CommitmentInput> & Pick<CommitmentInput, 'id'>,
  by = 'anna',
  at = BEGUN,
) {
  must(await recordCommitment(actingAs(store, by, at), aPromise(given)));
  return given.id;
}

export function saying(commitment: string, move: SayingInput['move'], given: Partial<SayingInput> = {}): SayingInput {
  return {
    id: `${commitment}-${move.replace('_', '-')}`,
    commitment,
    move,
    happenedOn: null,
    reason: null,
    evidence: [],
    paper: null,
    ...given,
  };
}

export function say(store: TestStore, by: string, said: SayingInput, at = BEGUN) {
  return sayOfCommitment(actingAs(store, by, at), said);
}

/** Asks the other side by a link about these fields of the promise; answers the request and its key. */
export async function askOf(
  store: TestStore,
  commitment: string,
  given: { readonly id?: string; readonly fields?: readonly string[] } = {},
) {
  const kinds = contributions.askableKinds;
  const record = await kinds.find(({ kind }) => kind === 'commitment')?.look(store.db, commitment);
  const asked = {
    id: given.id ?? `asked-${commitment}`,
    kind: 'fact' as const,
    subject: { kind: 'commitment', id: commitment },
    revision: record?.revision ?? 0,
    fields: [...(given.fields ?? ['state', 'due'])],
    proposed: {},
    question: null,
    lang: 'ru' as const,
    recipientName: 'Юрий Южный',
    recipientEmail: null,
    days: 14,
  };
  const mailOf = () => ({ subject: 'Просим', text: 'Ссылка' });
  return must(await askOtherSide(actingAs(store, 'anna'), asked, { kinds, mailOf }));
}
