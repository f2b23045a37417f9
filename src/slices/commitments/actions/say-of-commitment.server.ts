import { eq, max } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { insertMany } from '../../../platform/db/insert-many.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Actor } from '../../../platform/values/actor.ts';
import { hasCome } from '../../../platform/values/has-come.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { foundColumns, lockCommitment, sidesOfCommitment, standingWords } from '../commitment-rows.server.ts';
import type { EvidenceInput, SayingInput } from '../input.ts';
import { sayingInput } from '../input.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { maySay } from '../policy.ts';
import { foundBy, type MoveRefusal, type SaidOnce, type Side } from '../rules.ts';
import { bearing, columnsOfSide, comparedSide, type Named, type NamedOfTown, otherSide, sideSpokenFor } from '../side-rules.ts';
import { commitment, commitmentEvidence, commitmentSaid } from '../tables.server.ts';
import { bearsTie, mayDrop } from '../who-may-say-rules.ts';
import { worksOn } from '../write-access-queries.server.ts';

export type SayRefusal =
  | MoveRefusal
  | 'not-allowed'
  | 'no-such-record'
  | 'id-taken'
  | 'date-ahead'
  | 'nothing-to-show'
  | 'no-such-letter'
  | 'no-side'
  | 'changed-meanwhile'
  | 'not-theirs-to-drop';

/** Who says it: for whom in the record, and how it came. */
export interface Speaker {
  readonly side: Side;
  readonly way: 'account' | 'link' | 'letter' | 'source';
  readonly byName?: string | null;
  readonly byOffice?: string | null;
  readonly request?: string | null;
}

/**
 * Says one thing of a promise in the name of the body for which the actor acts; of two at once the first counts, the second is told what stands.
 * `seen`: the revision that the person read; null where nobody read one.
 */
export function sayOfCommitment(acting: Acting, input: SayingInput, seen: number | null = null): Promise<Outcome<string, SayRefusal>> {
  const said = sayingInput.parse(input);
  const { actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    await lockCommitment(tx, said.commitment);
    const kept = await keptCommitment(tx, said.commitment);
    if (kept === null) return refused('no-such-record');
    if (seen !== null && seen !== kept.revision) return refused('changed-meanwhile');
    if (!maySay(actor, forBody, said.move) || !(await worksOn(acting, tx, kept.input))) return refused('not-allowed');
    if (!(await ownLetters(acting, tx, said))) return refused('no-such-letter');
    const parties = await sidesOfCommitment(tx, kept.input);
    const own = sideSpokenFor(parties, speaks(actor, forBody));
    const sides = bearing(parties);
    // What one side did the other confirms: neither who runs the programme nor who runs the register.
    if (said.move === 'confirm' && said.paper === null && !bearsTie(parties, own)) return refused('no-side');
    const speaker: Speaker =
      said.paper === null ? { side: own, way: 'account' } : { side: otherSide(sides, own), way: 'letter', byName: said.paper.by };
    return writeSaying(acting, tx, ledger, { said, speaker, parties, ...kept.input });
  });
}

function speaks(actor: Actor, forBody: string | null) {
  return actor.kind === 'account' ? (actor.grants.find(({ body }) => body.id === forBody)?.body ?? null) : null;
}

/** Letters that it shows stand in books that the actor keeps; the one by which the other side says it was written by somebody else. */
async function ownLetters({ actor, recordsWrittenBy }: Acting, tx: Database, { evidence, paper }: SayingInput): Promise<boolean> {
  const shown = [...new Set(evidence.flatMap(({ letter }) => letter ?? []))].map((id) => ({ kind: 'letter', id }));
  const letters = [...shown, ...(paper?.letter == null ? [] : [{ kind: 'letter_received', id: paper.letter }])];
  return letters.length === 0 || (await recordsWrittenBy(tx, actor, letters)).size === letters.length;
}

interface Saying {
  readonly said: SayingInput;
  readonly speaker: Speaker;
  readonly parties: readonly (NamedOfTown & { readonly role: string })[];
  readonly owners: readonly Named[];
  readonly toldAs: Parameters<typeof foundBy>[0];
}

/** Writes what is said, if it follows from what was said before; the row of the promise is locked. */
export async function writeSaying(
  acting: Acting,
  tx: Database,
  ledger: Parameters<Parameters<typeof changing>[1]>[1],
  { said, speaker, parties, owners, toldAs }: Saying,
): Promise<Outcome<string, SayRefusal>> {
  const { clock, actor, forBody } = acting;
  const now = clock.now();
  if (said.happenedOn !== null && !hasCome(said.happenedOn, now)) return refused('date-ahead');
  if (said.move === 'attach_evidence' && said.evidence.length === 0) return refused('nothing-to-show');
  const before = await standingWords(tx, said.commitment);
  const once: SaidOnce = {
    move: said.move,
    side: speaker.side,
    reason: said.reason?.ru ?? said.reason?.en ?? null,
    isFiledWord: speaker.way === 'letter',
    happenedOn: said.happenedOn,
    bringsEvidence: said.evidence.length > 0,
  };
  const stood = foundBy(toldAs, before);
  if (said.move === 'drop' && stood.ok && !mayDrop({ state: stood.value.state, owners, parties }, speaker.side))
    return refused('not-theirs-to-drop');
  const found = foundBy(toldAs, [...before, once]);
  if (!found.ok) return refused(found.refusal);
  if (said.move === 'confirm' && isOwnWord(parties, stood, speaker)) return refused('own-word');
  const [last] = await tx
    .select({ position: max(commitmentSaid.position) })
    .from(commitmentSaid)
    .where(eq(commitmentSaid.commitmentId, said.commitment));
  const written = await tx
    .insert(commitmentSaid)
    .values({
      id: said.id,
      commitmentId: said.commitment,
      position: (last?.position ?? -1) + 1,
      move: said.move,
      ...columnsOfSide(speaker.side),
      way: speaker.way,
      happenedOn: said.happenedOn,
      reasonRu: said.reason?.ru ?? null,
      reasonEn: said.reason?.en ?? null,
      byName: speaker.byName ?? null,
      byOffice: speaker.byOffice ?? null,
      accountId: actor.kind === 'account' ? actor.id : null,
      forBody,
      requestId: speaker.request ?? null,
      letterId: said.paper?.letter ?? null,
      paper: said.paper?.named ?? null,
      bringsEvidence: once.bringsEvidence,
      saidAt: now.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ id: commitmentSaid.id });
  if (written.length === 0) return refused('id-taken');
  await writeEvidence(tx, said);
  await tx
    .update(commitment)
    .set({ ...foundColumns(found.value), updatedAt: now.toISOString() })
    .where(eq(commitment.id, said.commitment));
  ledger.add({ subject: { kind: 'commitment_said', id: said.id }, revision: 1, deed: 'recorded', before: null, after: said });
  return done(said.id);
}

/** Another body of the town that claims it confirms nothing. What was said before the towns were compared stands as it stood. */
function isOwnWord(parties: readonly NamedOfTown[], before: ReturnType<typeof foundBy>, { side, way }: Speaker): boolean {
  const claimedBy = before.ok ? before.value.claimedBy : null;
  return way !== 'letter' && side !== null && comparedSide(parties, side) === comparedSide(parties, claimedBy);
}

function writeEvidence(tx: Database, { id, commitment: commitmentId, evidence }: SayingInput): Promise<void> {
  return insertMany(
    tx,
    commitmentEvidence,
    evidence.map((one) => ({ ...evidenceColumns(one), id: newId(), commitmentId, saidId: id })),
  );
}

function evidenceColumns({ kind, title, url, file, letter }: EvidenceInput) {
  return { kind, titleRu: title.ru, titleEn: title.en, url, fileId: file, letterId: letter };
}
