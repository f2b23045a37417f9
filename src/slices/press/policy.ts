import { type Actor, bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../../platform/values/actor.ts';

/** Anyone may have a page read, for nothing is kept of it. A model costs its operator money: it is asked by those who work in the register. */
export function mayAskModel(actor: Actor): boolean {
  return keepsEverything(actor) || bodiesWrittenFor(actor, CONTRIBUTING).length > 0;
}
