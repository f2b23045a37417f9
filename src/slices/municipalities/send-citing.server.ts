import type { Acting } from '../../platform/acting.ts';
import type { Outcome } from '../../platform/values/outcome.ts';
import { sendForm } from '../drafts/index.server.ts';
import { recordGivenSource, type SourceGiven } from '../sources/index.server.ts';

/** Does what a form asks, with the source that it describes recorded first and its draft dropped last: all of it or nothing. */
export function sendCiting<Value>(
  acting: Acting,
  form: string,
  source: SourceGiven | null,
  act: (within: Acting) => Promise<Outcome<Value, string>>,
): Promise<Outcome<Value, string>> {
  return sendForm<Value, string>(acting, form, async (within) => {
    if (source !== null) {
      const cited = await recordGivenSource(within, source);
      if (!cited.ok) return cited;
    }
    return act(within);
  });
}
