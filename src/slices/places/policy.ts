import type { Actor } from '../../platform/values/actor.ts';

/** Until accounts come, the installation alone corrects case forms; everyone reads them. */
export function mayOverrideDeclension(actor: Actor): boolean {
  return actor.kind === 'installation';
}
