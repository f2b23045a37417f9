import { expect } from 'vitest';
import type { Acting } from './acting.ts';
import { clockStoppedAt } from './clock.ts';
import type { Database } from './db/database.ts';
import { rowCounts } from './db/row-counts.testing.ts';
import type { AccountActor, BodyGrant, BodyRole } from './values/actor.ts';
import type { Outcome } from './values/outcome.ts';

export const ACTED_AT = '2026-01-02T03:04:05.000Z';

/** The installation at a fixed moment. Nobody follows facts, and no other slice misses a record, unless a test says so. */
export function installation(db: Database, given: Partial<Acting> = {}): Acting {
  return {
    db,
    clock: clockStoppedAt(ACTED_AT),
    actor: { kind: 'installation' },
    publish: async () => {},
    recordsExist: async () => true,
    recordsWrittenBy: async (_db, _actor, records) => new Set(records.map(({ kind, id }) => `${kind} ${id}`)),
    recordIsNeeded: async () => false,
    recordsChanged: async () => {},
    forBody: null,
    ...given,
  };
}

export function visitor(db: Database): Acting {
  return installation(db, { actor: { kind: 'visitor' } });
}

/** Somebody with an account, who has these roles in these bodies. */
export function somebody(id: string, ...grants: readonly (readonly [role: BodyRole, body: BodyGrant['body']])[]): AccountActor {
  return { kind: 'account', id, grants: grants.map(([role, body]) => ({ role, body })), platform: [], scopes: null };
}

/** The action is refused with this word, and no table has a row more or less than before. */
export async function expectRefusal<Refusal extends string>(
  db: Database,
  refusal: NoInfer<Refusal>,
  act: () => Promise<Outcome<unknown, Refusal>>,
): Promise<void> {
  const before = await rowCounts(db);
  expect(await act()).toEqual({ ok: false, refusal });
  expect(await rowCounts(db)).toEqual(before);
}

/** The input cannot be meant: it is not even looked up, and no table has a row more or less than before. */
export async function expectUnusable(db: Database, problem: string, act: () => Promise<unknown>): Promise<void> {
  const before = await rowCounts(db);
  await expect((async () => act())()).rejects.toThrow(problem);
  expect(await rowCounts(db)).toEqual(before);
}
