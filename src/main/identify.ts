import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Store } from '../platform/db/store.ts';
import { A_VISITOR, type Identity } from '../platform/http/app-context.ts';
import { type AccountActor, BODY_ROLES, type BodyRole, PLATFORM_ROLES, type Scope } from '../platform/values/actor.ts';
import { type AccountHolder, sessionHolder } from '../slices/accounts/index.server.ts';
import { bodiesByIds } from '../slices/municipalities/index.server.ts';

interface Parts {
  readonly store: Pick<Store, 'db'>;
  readonly clock: Clock;
  readonly origin: string;
}

/** Who sends a request with these headers. Readers without a session cookie cost no query. */
export function identifier({ store: { db }, clock, origin }: Parts): (headers: Headers) => Promise<Identity> {
  return async (headers) => {
    const found = await sessionHolder({ db, clock, origin }, headers);
    if (found === null) return A_VISITOR;
    const { holder, session } = found;
    const { id, name, email, lang } = holder;
    return { actor: await actorOf(db, holder, null), account: { id, name, email, lang, session } };
  };
}

/** Accounts know a body by its id; of what kind it is and where, the municipalities know. */
export async function actorOf(db: Database, holder: AccountHolder, scopes: readonly Scope[] | null): Promise<AccountActor> {
  const bodies = await bodiesByIds(db, [...new Set(holder.grants.flatMap(({ body }) => body ?? []))]);
  const grants = holder.grants.flatMap(({ role, body: id }) => {
    const body = id === null ? undefined : bodies.get(id);
    if (body === undefined || !isBodyRole(role)) return [];
    return [{ role, body: { id: body.id, kind: body.kind, municipality: body.municipalityId } }];
  });
  const platform = PLATFORM_ROLES.filter((wanted) => holder.grants.some(({ role, body }) => role === wanted && body === null));
  return { kind: 'account', id: holder.id, grants, platform, scopes };
}

function isBodyRole(role: string): role is BodyRole {
  return (BODY_ROLES as readonly string[]).includes(role);
}
