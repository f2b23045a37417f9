import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import type { CitationInput } from '../input.ts';
import type { SourceGiven } from '../source-block-values.ts';
import { recordSourceWithPublisher, type WithPublisherRefusal } from './record-source-with-publisher.server.ts';

export type RecordGivenSourceRefusal = WithPublisherRefusal;

/** Records the source that a form describes, with its publisher where nobody has that name yet. Called inside the action that cites it. */
export async function recordGivenSource(
  acting: Acting,
  { cite, record }: SourceGiven,
): Promise<Outcome<CitationInput, RecordGivenSourceRefusal>> {
  if (record === null) return done(cite);
  const outcome = await recordSourceWithPublisher(acting, record.source, record.publisher);
  return outcome.ok ? done(cite) : outcome;
}

/** Records the source that a form describes, if it does, and then what is known from it: all of it or nothing. */
export function knownFrom<Value, Refusal extends string>(
  acting: Acting,
  given: SourceGiven | null,
  action: (within: Acting) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | RecordGivenSourceRefusal>> {
  if (given === null || given.record === null) return action(acting);
  return changing<Value, Refusal | RecordGivenSourceRefusal>(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const source = await recordGivenSource(within, given);
    return source.ok ? action(within) : source;
  });
}
