import type { Acting } from '../../../platform/acting.ts';
import type { Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { discardDraft } from './discard-draft.server.ts';

/** Does what a form asks and drops its draft, both or neither. The action may consist of several, all given the same `within`. */
export function sendForm<Value, Refusal extends string>(
  acting: Acting,
  form: string,
  action: (within: Acting) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  return changing(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const outcome = await action(within);
    if (outcome.ok) await discardDraft(within, form);
    return outcome;
  });
}
