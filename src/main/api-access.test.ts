import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import {
  type AccountActor,
  type Actor,
  contributesFor,
  hasRole,
  keepsEverything,
  mayWrite,
  type Scope,
  writesFor,
} from '../platform/values/actor.ts';
import { makeTokenOf } from '../slices/accounts/example-tokens.testing.ts';
import { aCommitment } from '../slices/commitments/factory.server.ts';
import { checkChain } from '../slices/history/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { ASKERS, type Asker, actorOf, BODIES, type BodyOfWorld, makeWorld, NOW } from './access-world.testing.ts';
import { apiRoutes } from './api.ts';

const clock = clockStoppedAt(NOW);
const SCOPES: readonly (readonly Scope[])[] = [['read'], ['write'], ['read', 'write']];
type Method = 'GET' | 'POST';

/** What is sent, for the body that is to keep it, and who may: what each slice's `policy.ts` says, said a second time. */
interface Writing {
  readonly says: string;
  send(id: string, body: BodyOfWorld): object;
  may(actor: Actor, body: BodyOfWorld): boolean;
}

/** Everyone reads everything: a key or none makes no difference. */
const OPEN = 'open' as const;

const writesEntry = (kind: 'visit' | 'story'): Writing => ({
  says: kind,
  send: (id, body) => ({ ...anEntry({ id, kind, subjects: [{ kind: 'body', id: body.id }] }), forBody: body.id }),
  may: (actor, { id }) => {
    const tells = mayWrite(actor) && hasRole(actor, ['officer', 'secretary', 'institution', 'specialist'], id);
    return keepsEverything(actor) || tells || (kind === 'story' && contributesFor(actor, id));
  },
});

/** Every operation of the description, by its id. One that is not here fails the test. */
const OPERATIONS: Readonly<Record<string, typeof OPEN | readonly Writing[]>> = {
  listMunicipalities: OPEN,
  getMunicipality: OPEN,
  listBodies: OPEN,
  getBody: OPEN,
  listPartnerships: OPEN,
  getPartnership: OPEN,
  listCommitments: OPEN,
  getCommitment: OPEN,
  listSources: OPEN,
  getSource: OPEN,
  recordSource: [
    {
      says: 'a source',
      send: (id, body) => ({ ...aSource({ id }), forBody: body.id }),
      may: (actor, body) => contributesFor(actor, body.id),
    },
  ],
  recordPartnership: [
    {
      says: 'a tie of the body',
      // A town stands in its tie by its administration, all else by the very body.
      send: (id, body) => {
        const own = aParty({ municipality: body.municipality, body: body.kind === 'administration' ? null : body.id });
        return { ...aPartnership({ id, parties: [own, aParty({ municipality: 'partner' })] }), forBody: body.id };
      },
      may: (actor, body) => writesFor(actor, body.id),
    },
  ],
  recordCommitment: [
    {
      says: 'a promise of the body',
      // An institution has no tie of its own here: it promises to nobody whom the source names.
      send: (id, body) => {
        const tie = { administration: 'tie', council: 'council-tie', institution: null }[body.kind];
        const own = { municipality: body.municipality, body: body.id, person: null, asWritten: null };
        return {
          ...aCommitment({ id, partnership: tie === null ? null : `${body.municipality}-${tie}`, owners: [own] }),
          forBody: body.id,
        };
      },
      may: (actor, { id }) =>
        keepsEverything(actor) || (mayWrite(actor) && hasRole(actor, ['officer', 'secretary', 'institution', 'specialist'], id)),
    },
  ],
  recordTimelineEntry: [writesEntry('visit'), writesEntry('story')],
};

interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
}

describeOnOneEngine('every operation of the API for everyone', (store) => {
  let operations: readonly Operation[] = [];
  /** By asker and scopes; a visitor has none. */
  const keys = new Map<string, string>();

  let api: ReturnType<typeof apiRoutes> | undefined;
  const ask = async (method: Method, path: string, key: string | null, body?: object) => {
    api ??= apiRoutes({ store: store(), clock, origin: 'https://pobratim.example', log: { error: () => {} } });
    return api.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...(key === null ? {} : { Authorization: `Bearer ${key}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  beforeAll(async () => {
    await makeWorld(store());
    const { paths } = (await (await ask('GET', '/openapi.json', null)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        id: operationId,
        method: method.toUpperCase() as Method,
        path: path.replace('/api/v1', ''),
      })),
    );
    for (const asker of ASKERS.filter((one) => one !== 'visitor')) {
      await giveRole(asker);
      for (const scopes of SCOPES) keys.set(`${asker} ${scopes}`, await makeTokenOf(store().db, accountOf(asker, null).id, [...scopes]));
    }
  });

  /** The role that the world only says, as a row: a key is asked for whom it stands. */
  async function giveRole(asker: Asker): Promise<void> {
    const actor = accountOf(asker, null);
    const roles = [
      ...actor.grants.map(({ role, body }) => [role, body.id] as const),
      ...actor.platform.map((role) => [role, null] as const),
    ];
    for (const [role, body] of roles)
      await store().pool.query('insert into role_grant (id, account_id, role, body_id, granted_at) values ($1, $2, $3, $4, $5)', [
        `grant-${asker}`,
        actor.id,
        role,
        body,
        NOW,
      ]);
  }

  it('is in the table', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(OPERATIONS).sort());
    const writing = operations.filter(({ method }) => method !== 'GET').map(({ id }) => id);
    expect(writing.filter((id) => OPERATIONS[id] === OPEN)).toEqual([]);
  });

  it('that reads is open to all, with whatever key', async () => {
    const wrong: string[] = [];
    for (const { method, path, id } of operations.filter((one) => OPERATIONS[one.id] === OPEN)) {
      const collection = path.replace('/{id}', '');
      const [first] = ((await (await ask('GET', `${collection}?limit=1`, null)).json()) as { items: { id: string }[] }).items;
      for (const [who, key] of [['visitor', null], ...keys] as [string, string | null][]) {
        const { status } = await ask(method, path.replace('{id}', first?.id ?? ''), key);
        if (status !== 200) wrong.push(`${who} ${id}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('that writes is allowed or refused as policy says, for the own body, another of the town, and another town’s', async () => {
    const wrong: string[] = [];
    let asked = 0;
    let allowed = 0;
    for (const { path, id } of operations)
      for (const writing of writingsOf(id))
        for (const body of BODIES) {
          const anonymous = await ask('POST', path, null, writing.send(`r-${asked++}`, body));
          if (anonymous.status !== 401) wrong.push(`without a key ${id}: ${anonymous.status}`);
          for (const asker of ASKERS.filter((one) => one !== 'visitor'))
            for (const scopes of SCOPES) {
              const answer = await ask('POST', path, keys.get(`${asker} ${scopes}`) ?? '', writing.send(`r-${asked++}`, body));
              const may = writing.may(accountOf(asker, scopes), body);
              if (may) allowed++;
              if (answer.status === (may ? 201 : 403)) continue;
              wrong.push(`${asker} [${scopes}] ${writing.says} for ${body.id}: ${answer.status}, though ${may ? 'allowed' : 'refused'}`);
            }
        }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(0);
    expect((await checkChain(store().db)).fault).toBeNull();
  });

  function writingsOf(id: string): readonly Writing[] {
    const known = OPERATIONS[id];
    return known === undefined || known === OPEN ? [] : known;
  }
});

function accountOf(asker: Asker, scopes: readonly Scope[] | null): AccountActor {
  const actor = actorOf(asker);
  if (actor.kind !== 'account') throw new Error(`${asker} has no account`);
  return { ...actor, scopes };
}
