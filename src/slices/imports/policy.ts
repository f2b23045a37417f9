import {
  type Actor,
  bodiesWithRoleOf,
  bodiesWrittenFor,
  keepsEverything,
  withKeepersEyes,
  writesFor,
} from '../../platform/values/actor.ts';

/** Whoever keeps a body's records brings its lists in; an operator those of the register itself. */
export function mayImport(actor: Actor, forBody: string | null): boolean {
  return writesFor(actor, forBody);
}

/** What a body brought in is read by everyone with a role there. */
export function mayReadImport(actor: Actor, keptBy: string | null): boolean {
  return mayImport(withKeepersEyes(actor), keptBy);
}

export function mayReadImports(actor: Actor): boolean {
  return keepsEverything(actor) || bodiesWithRoleOf(actor).length > 0;
}

export function mayImportAnything(actor: Actor): boolean {
  return keepsEverything(actor) || bodiesWrittenFor(actor).length > 0;
}
