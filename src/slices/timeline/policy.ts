import {
  type Actor,
  actingFor,
  CONTRIBUTING,
  contributesFor,
  hasRole,
  keepingRole,
  keepsEverything,
  mayWrite,
} from '../../platform/values/actor.ts';
import type { EntryKind } from './input.ts';

/** Whoever adds what a body tells puts it on the timelines that this body keeps; a press editor only tells of stories. */
export function mayRecordEntries(actor: Actor, forBody: string | null, kind: EntryKind): boolean {
  if (keepsEverything(actor)) return true;
  if (!mayWrite(actor)) return false;
  return (
    hasRole(actor, ['officer', 'secretary', 'institution', 'specialist'], forBody) || (kind === 'story' && contributesFor(actor, forBody))
  );
}

/** An entry is mended by those who may add its like for the body that keeps it. */
export function mayEditEntry(actor: Actor, entry: { readonly keptBy: string | null; readonly kind: EntryKind }): boolean {
  return mayRecordEntries(actor, entry.keptBy, entry.kind);
}

/** Those who add for a body put it where the body's keepers may; what they are for another body does not count. */
export function asKeeperFor(actor: Actor, body: string | null): Actor {
  const one = actingFor(actor, body);
  if (one.kind !== 'account') return one;
  return {
    ...one,
    grants: one.grants.map((grant) => (CONTRIBUTING.includes(grant.role) ? { ...grant, role: keepingRole(grant) } : grant)),
  };
}
