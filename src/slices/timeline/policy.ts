import type { Actor } from '../../platform/values/actor.ts';

/** Until accounts come, the installation alone keeps the timeline; everyone reads them. */
export function mayKeepTimeline(actor: Actor): boolean {
  return actor.kind === 'installation';
}
