import type { Acting } from '../../platform/acting.ts';
import type { RecordKind } from '../../platform/http/app-context.ts';
import { countOf, type FormValues, textOf } from '../../platform/http/form-values.ts';
import { bodyToEditFor } from '../../platform/http/signed-in.ts';
import { done, refused } from '../../platform/values/outcome.ts';
import { type ChangeView, changeBySeq, historyOf } from './queries.server.ts';
import { type FieldCollision, isSame } from './rules.ts';

/** What a change that is taken back meets in the record as it stands at a revision: the person decides about this, and nothing later. */
interface LaterWords {
  readonly collisions: readonly FieldCollision[];
  readonly revision: number;
}

/** Done; or a refusal, with what others wrote later where that must be decided on. */
export type UndoOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly later?: LaterWords };

type Given = { readonly db: Acting['db']; readonly actor: Acting['actor']; acting(forBody: string | null): Acting };

/**
 * Takes one change back by an entry of its own: an edit by putting in what stood before, a withdrawal by recording the record again. Where a
 * later change touched the same fields, nothing is done until the person says, field by field (`take.FIELD`), what shall stand; what was
 * written after they were asked they are asked about again.
 */
export async function undoChange(given: Given, kind: RecordKind, id: string, values: FormValues): Promise<UndoOutcome> {
  const change = await changeBySeq(given.db, countOf(values, 'seq'));
  if (change === null || change.subject.kind !== kind.kind || change.subject.id !== id) return refused('no-such-record');
  if (change.fields === null) return refused('erased');
  if (change.deed === 'withdrawn') return restore(given, kind, id, change, textOf(values, 'reason'));
  if (change.deed !== 'edited') return refused('not-usable');
  return takeBack(given, kind, id, change, values);
}

async function takeBack(
  { db, actor, acting }: Given,
  kind: RecordKind,
  id: string,
  { seq, fields }: ChangeView,
  values: FormValues,
): Promise<UndoOutcome> {
  const kept = await kind.kept(db, id);
  if (kept === null) return refused('no-such-record');
  const now = kept.input as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields ?? {}).filter(([field]) => field in now);
  const collisions = changed
    .filter(([field, [, after]]) => !isSame(now[field], after))
    .map(([field, [before, after]]) => ({ field, base: after, theirs: now[field], mine: before }));
  const take = (field: string) => textOf(values, `take.${field}`);
  const isDecided = countOf(values, 'revision') === kept.revision && collisions.every(({ field }) => take(field) !== null);
  if (collisions.length > 0 && !isDecided) return { ok: false, refusal: 'changed-since', later: { collisions, revision: kept.revision } };
  const back = changed.filter(([field]) => !collisions.some((one) => one.field === field) || take(field) === 'mine');
  const input = { ...now, ...Object.fromEntries(back.map(([field, [before]]) => [field, before])) };
  if (isSame(input, now)) return refused('nothing-to-undo');
  const edit = { input, revision: kept.revision, reason: textOf(values, 'reason'), undoes: seq };
  return kind.edit(acting(bodyToEditFor(actor, kept.keptBy)), edit);
}

/** Records again what was taken out, for the body that had recorded it. */
async function restore(
  { db, acting }: Given,
  kind: RecordKind,
  id: string,
  change: ChangeView,
  reason: string | null,
): Promise<UndoOutcome> {
  if ((await kind.kept(db, id)) !== null) return refused('id-taken');
  const history = await historyOf(db, { kind: kind.kind, id });
  const latest = history[0];
  if (latest?.seq !== change.seq) return refused('changed-meanwhile');
  const again = { revision: latest.revision + 1, reason, undoes: change.seq };
  return kind.restore(acting(keeperIn(history)), inputIn(change), again);
}

/** The record as a change that took it out found it. */
export function inputIn({ fields }: Pick<ChangeView, 'fields'>): object {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([field, [before]]) => [field, before]));
}

/** The body for which a record was entered, from its history. */
export function keeperIn(history: readonly ChangeView[]): string | null {
  return history.findLast(({ deed }) => deed === 'recorded' || deed === 'restored')?.forBody ?? null;
}

/** Takes the record out, as the person saw it. */
export async function withdrawAsSeen({ db, actor, acting }: Given, kind: RecordKind, id: string, values: FormValues): Promise<UndoOutcome> {
  const kept = await kind.kept(db, id);
  if (kept === null) return refused('no-such-record');
  const revision = countOf(values, 'revision');
  const outcome = await kind.withdraw(acting(bodyToEditFor(actor, kept.keptBy)), { id, revision, reason: textOf(values, 'reason') });
  return outcome.ok ? done(id) : outcome;
}
