import { type Actor, contributesFor } from '../../platform/values/actor.ts';

/** Whoever adds what a body tells adds the sources for it; everyone reads them. */
export function mayRecordSources(actor: Actor, forBody: string | null): boolean {
  return contributesFor(actor, forBody);
}

/** A source is mended by those who add sources for the body that keeps it. */
export function mayEditSource(actor: Actor, { keptBy }: { readonly keptBy: string | null }): boolean {
  return contributesFor(actor, keptBy);
}
