import type { Actor } from '../../platform/values/actor.ts';

/** Until accounts come, the installation alone keeps the partnerships; everyone reads them. */
export function mayKeepPartnerships(actor: Actor): boolean {
  return actor.kind === 'installation';
}
