import { data } from 'react-router';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { type Actor, keepsEverything } from '../../../platform/values/actor.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import type { Side } from '../partner-queries.server.ts';
import { mayRecordPartnership } from '../policy.ts';

export interface OwnSide {
  readonly body: string;
  readonly side: Side;
}

/** The sides that this person can be in a new tie: a town by its administration, else the very body. */
export function ownSides(actor: Actor): readonly OwnSide[] {
  if (actor.kind !== 'account') return [];
  const bodies = new Map(actor.grants.map(({ body }) => [body.id, body]));
  return [...bodies.values()]
    .map((body) => ({ body: body.id, side: sideOf(body) }))
    .filter(({ body, side }) => mayRecordPartnership({ ...actor, platform: [] }, body, [{ ...side, role: 'party' }]));
}

function sideOf({ id, kind, municipality }: { readonly id: string; readonly kind: string; readonly municipality: string | null }): Side {
  const isTown = kind === 'administration' && municipality !== null;
  return { municipality, body: isTown ? null : id, asWritten: null };
}

/** Those sides with the names of their bodies; a reader who can be none, and keeps no others’ ties, has nothing to do here. */
export async function sidesToEnterFor(given: AppContext, request: Request) {
  signedIn(given, request);
  const { actor } = given.identity;
  const sides = ownSides(actor);
  if (sides.length === 0 && !keepsEverything(actor)) throw data(null, { status: 403 });
  const names = await bodiesByIds(
    given.db,
    sides.map(({ body }) => body),
  );
  return { sides, names };
}
