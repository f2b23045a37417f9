import { type Actor, bodiesWrittenFor, keepsEverything, writesFor } from '../../platform/values/actor.ts';

/** Whoever keeps a body's records brings its lists in; an operator those of the register itself. */
export function mayImport(actor: Actor, forBody: string | null): boolean {
  return writesFor(actor, forBody);
}

export function mayImportAnything(actor: Actor): boolean {
  return keepsEverything(actor) || bodiesWrittenFor(actor).length > 0;
}
