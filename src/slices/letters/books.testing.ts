import { installation } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Actor, BodyRole, PlatformRole, Scope } from '../../platform/values/actor.ts';
import { recordExampleRegister } from '../partnerships/example-register.testing.ts';

export const OUR_BODY = 'sochi-council';
export const OTHER_BODY = 'minsk-council';

interface Given {
  readonly body?: string;
  readonly platform?: readonly PlatformRole[];
  readonly scopes?: readonly Scope[] | null;
}

export function accountOf(role: BodyRole | null, { body = OUR_BODY, platform = [], scopes = null }: Given = {}): Actor {
  const grants = role === null ? [] : [{ role, body: { id: body, kind: 'council', municipality: 'sochi' } }];
  return { kind: 'account', id: `${role ?? 'nobody'}-of-${body}`, grants, platform, scopes };
}

/** Somebody with this role in our council, who acts for it. */
export function as(db: Database, role: BodyRole | null, given: Given & { readonly now?: string } = {}): Acting {
  return installation(db, {
    actor: accountOf(role, given),
    forBody: given.body ?? OUR_BODY,
    ...(given.now === undefined ? {} : { clock: clockStoppedAt(given.now) }),
  });
}

/** Two towns with their councils and ties. */
export function recordExampleBooks(db: Database): Promise<void> {
  return recordExampleRegister(installation(db));
}
