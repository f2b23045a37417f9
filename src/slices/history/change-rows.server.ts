import { randomBytes } from 'node:crypto';
import type { Acting, Ledger, RecordedChange, Restoring } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { insertMany } from '../../platform/db/insert-many.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';
import { BEGINNING, contentHashOf, hashOf } from './chain.ts';
import { keepersOfMerged } from './merged-queries.server.ts';
import { lockHead } from './queries.server.ts';
import { changedFields } from './rules.ts';
import { change, historyHead } from './tables.server.ts';

type Given = Pick<Acting, 'db' | 'clock' | 'actor' | 'forBody' | 'ledger' | 'recordsChanged'>;

/**
 * Runs an action in one transaction and writes what it changed into the history as the last step. The head of the chain is locked last,
 * so that nobody who holds it waits for a record: no two changes can wait for each other. Then those who follow all records are told. An action that is called by another one
 * leaves the writing to it. A refusal takes back whatever was written before it.
 */
export function changing<Value, Refusal extends string>(
  acting: Given,
  action: (tx: Database, ledger: Ledger) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  const changes: RecordedChange[] = [];
  const run = acting.db.transaction(async (tx) => {
    const outcome = await action(tx, { add: (one) => void changes.push(one) });
    if (!outcome.ok) throw new Refused(outcome);
    if (acting.ledger === undefined) {
      if (await takesMergedId(tx, changes)) throw new Refused(refused('id-taken'));
      await append(tx, acting, changes);
    }
    return outcome;
  });
  return run.then(
    (outcome) => {
      for (const one of acting.ledger === undefined ? [] : changes) acting.ledger?.add(one);
      return outcome;
    },
    (error: unknown) => {
      if (error instanceof Refused) return error.outcome as Outcome<Value, Refusal>;
      throw error;
    },
  );
}

/** How the history names a recording: the first one, or that of a record which had been taken out. */
export function recordedAs(again: Restoring | undefined): Pick<RecordedChange, 'revision' | 'deed' | 'reason' | 'undoes'> {
  return again === undefined ? { revision: 1, deed: 'recorded' } : { ...again, deed: 'restored' };
}

/** The id of a record that went into another one leads to that one: nobody else takes it. */
async function takesMergedId(tx: Database, changes: readonly RecordedChange[]): Promise<boolean> {
  const made = changes.filter(({ deed }) => deed === 'recorded' || deed === 'restored').map(({ subject }) => subject);
  return (await keepersOfMerged(tx, made)).size > 0;
}

class Refused extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('refused');
    this.outcome = outcome;
  }
}

async function append(tx: Database, { clock, actor, forBody, recordsChanged }: Given, changes: readonly RecordedChange[]): Promise<void> {
  const told = changes.map((one) => ({ ...one, fields: changedFields(one.before, one.after) }));
  // An edit that changes nothing is not a change.
  const real = told.filter(({ fields, deed }) => deed !== 'edited' || Object.keys(fields).length > 0);
  if (real.length === 0) return;
  let head = await lockHead(tx);
  const at = clock.now();
  const rows = real.map((one) => {
    const content = JSON.stringify({ fields: one.fields, reason: one.reason ?? null });
    const salt = randomBytes(16).toString('hex');
    const contentHash = contentHashOf(salt, content);
    const link = {
      seq: head.seq + 1,
      at: at.getTime(),
      ...whoActs(actor),
      forBody,
      subjectKind: one.subject.kind,
      subjectId: one.subject.id,
      revision: one.revision,
      deed: one.deed,
      undoes: one.undoes ?? null,
      contentHash,
    };
    const hash = hashOf(head.seq === 0 ? BEGINNING : head.hash, link);
    head = { seq: link.seq, hash };
    return { ...link, at: at.toISOString(), content, salt, hash };
  });
  await insertMany(tx, change, rows);
  await tx.update(historyHead).set(head);
  await recordsChanged(
    tx,
    real.map(({ subject, before, revision, deed }) => ({ ...subject, before, revision, deed })),
    { actor, forBody, clock },
  );
}

function whoActs(actor: Actor): { actorKind: string; actorId: string | null } {
  if (actor.kind === 'account') return { actorKind: actor.kind, actorId: actor.id };
  return { actorKind: actor.kind, actorId: actor.kind === 'partner' ? actor.request : null };
}
