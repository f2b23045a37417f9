import { createHash } from 'node:crypto';
import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { contributesFor } from '../../../platform/values/actor.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { cleanFileName, type FileRefusal, refusalOf, scanTypeOf } from '../rules.ts';
import { storedFile } from '../tables.server.ts';

/** A file as a form sends it. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

export type StoreFileRefusal = 'not-allowed' | FileRefusal;

/** Keeps a scan for the body for which the actor acts. What it is judged to be, by its content, is what it is served as. */
export function storeFile(acting: Acting, { name, content }: SentFile): Promise<Outcome<string, StoreFileRefusal>> {
  const { clock, actor, forBody } = acting;
  return changing<string, StoreFileRefusal>(acting, async (tx, ledger) => {
    if (forBody === null || !contributesFor(actor, forBody)) return refused('not-allowed');
    const refusal = refusalOf(content);
    const mediaType = scanTypeOf(content);
    if (refusal !== null || mediaType === null) return refused(refusal ?? 'not-a-scan');
    const id = newId();
    const told = { name: cleanFileName(name, mediaType), mediaType, bytes: content.length, sha256: sha256(content) };
    await tx.insert(storedFile).values({
      id,
      ...told,
      content,
      keptBy: forBody,
      addedBy: actor.kind === 'account' ? actor.id : actor.kind,
      addedAt: clock.now().toISOString(),
    });
    ledger.add({ subject: { kind: 'stored_file', id }, revision: 1, deed: 'recorded', before: null, after: told });
    return done(id);
  });
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
