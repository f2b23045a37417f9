import type { Actor } from '../../platform/values/actor.ts';

/** Until accounts come, the installation alone keeps the sources; everyone reads them. */
export function mayKeepSources(actor: Actor): boolean {
  return actor.kind === 'installation';
}
