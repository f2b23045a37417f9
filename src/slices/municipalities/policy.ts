import type { Actor } from '../../platform/values/actor.ts';

/** Until accounts come, the installation alone keeps the municipalities; everyone reads them. */
export function mayKeepMunicipalities(actor: Actor): boolean {
  return actor.kind === 'installation';
}
