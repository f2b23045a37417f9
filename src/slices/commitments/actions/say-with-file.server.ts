import type { Acting } from '../../../platform/acting.ts';
import type { Bilingual } from '../../../platform/values/bilingual.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { fileById, type SentFile, type StoreFileRefusal, storeFile } from '../../documents/index.server.ts';
import { changing } from '../../history/index.server.ts';
import type { SayingInput } from '../input.ts';
import { type SayRefusal, sayOfCommitment } from './say-of-commitment.server.ts';

/** The same with a file that shows it: both are written, or neither is. A picture is shown as one. */
export function sayWithFile(
  acting: Acting,
  input: SayingInput,
  sent: { readonly file: SentFile; readonly title: Bilingual } | null,
  seen: number | null = null,
): Promise<Outcome<string, SayRefusal | StoreFileRefusal>> {
  if (sent === null) return sayOfCommitment(acting, input, seen);
  return changing<string, SayRefusal | StoreFileRefusal>(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const stored = await storeFile(within, sent.file);
    if (!stored.ok) return refused(stored.refusal);
    const { mediaType = '' } = (await fileById(tx, stored.value)) ?? {};
    const kind = mediaType === 'image/jpeg' || mediaType === 'image/png' ? 'photo' : 'file';
    const evidence = [...input.evidence, { kind, title: sent.title, url: null, file: stored.value, letter: null } as const];
    const said = await sayOfCommitment(within, { ...input, evidence }, seen);
    return said.ok ? done(said.value) : refused(said.refusal);
  });
}
