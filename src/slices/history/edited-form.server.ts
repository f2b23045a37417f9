import type { Edit, Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AppContext, RecordKind } from '../../platform/http/app-context.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import { countOf, type FieldError, type FormValues, textOf } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { Outcome } from '../../platform/values/outcome.ts';
import { collisionOf, collisionsSent, undecided } from './collision.server.ts';
import { type CollisionSight, wordsFor } from './collision-sight.ts';
import type { FieldCollision } from './rules.ts';

/** What a form is shown with when it was not recorded as it was sent. */
export interface FormAnswer {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly collision: CollisionSight | null;
  /** Records that may be meant, by the field in which one was named. */
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
}

type Given = Pick<AppContext, 'db' | 'accountNames'>;

export interface SentForm<Input extends object, Shown extends object> {
  readonly lang: Lang;
  readonly kind: Pick<RecordKind, 'kind' | 'say'>;
  readonly id: string;
  readonly values: FormValues;
  /** The record as it stands, if this person may still edit it. */
  load(): Promise<Kept<Input>>;
  /** What of the record the form has, and how it shows that. */
  shown(input: Input): Shown;
  formOf(shown: Shown): FormValues | Promise<FormValues>;
}

/** The form again with what is wrong; a collision that it showed stays until it is decided. */
export async function formWithErrors<Input extends object, Shown extends object>(
  given: Given,
  form: SentForm<Input, Shown>,
  errors: readonly FieldError[],
  candidates: FormAnswer['candidates'] = {},
): Promise<FormAnswer> {
  const { values } = form;
  const open = collisionsSent(values, form.shown((await form.load()).input));
  const collision = open.length === 0 ? null : await sightOf(given, form, { collisions: open, theirs: [], by: [] });
  return { values, errors, revision: revisionIn(values), collision, candidates };
}

/** The form of a new record again, with what is wrong. */
export function newFormAgain(values: FormValues, errors: readonly FieldError[], candidates: FormAnswer['candidates'] = {}): FormAnswer {
  return { values, errors, revision: 0, collision: null, candidates };
}

/** Edits the record as a form says. Null: it is done. Else the form as it must be shown: with a refusal, or with what others changed meanwhile. */
export async function sendEdit<Input extends object, Shown extends object>(
  given: Given,
  form: SentForm<Input, Shown> & {
    readonly mine: Shown;
    /** What the record shall be, from what it is. */
    inputOf(now: Input): Input;
    send(edit: Edit<Input>): Promise<Outcome<unknown, string>>;
  },
): Promise<FormAnswer | null> {
  const { values, mine, kind, id } = form;
  const open = undecided(values);
  if (open.length > 0)
    return formWithErrors(
      given,
      form,
      open.map((field) => ({ field: `take.${field}`, code: 'choose-one' })),
    );
  const revision = revisionIn(values);
  const kept = await form.load();
  if (kept.revision === revision) {
    const outcome = await form.send({ input: form.inputOf(kept.input), revision, reason: textOf(values, 'reason') });
    if (outcome.ok) return null;
    if (outcome.refusal !== 'changed-meanwhile') return formWithErrors(given, form, [{ field: '', code: outcome.refusal }]);
  }
  const now = await form.load();
  const collision = await collisionOf(given.db, { kind: kind.kind, id }, now, { revision, mine }, form.shown);
  const untouched = Object.entries(values).filter(([name]) => name === 'reason' || name.startsWith('from.'));
  return {
    values: { ...(await form.formOf(collision.merged)), ...Object.fromEntries(untouched) },
    errors: [],
    revision: now.revision,
    collision: await sightOf(given, form, collision),
    candidates: {},
  };
}

/** Whether the answer is a collision: 409; else 422. */
export function statusOf(answer: FormAnswer): number {
  return answer.collision !== null && answer.errors.length === 0 ? 409 : 422;
}

function revisionIn(values: FormValues): number {
  return countOf(values, 'revision');
}

async function sightOf(
  { db, accountNames }: Given,
  { lang, kind, values }: Pick<SentForm<object, object>, 'lang' | 'kind' | 'values'>,
  { collisions, theirs, by }: Pick<CollisionSight, 'collisions' | 'theirs' | 'by'>,
): Promise<CollisionSight> {
  const names = by.length === 0 ? new Map<string, string>() : await accountNames(db, by);
  return {
    collisions,
    theirs,
    by: by.flatMap((one) => names.get(one) ?? []),
    said: await saidOf(db, lang, kind, [...collisions, ...theirs]),
    taken: Object.fromEntries(collisions.map(({ field }) => [field, values[`take.${field}`]?.[0] ?? ''])),
  };
}

/** What the values of these collisions say in words. */
export async function saidOf(
  db: Database,
  lang: Lang,
  kind: Pick<RecordKind, 'say'>,
  collisions: readonly FieldCollision[],
): Promise<CollisionSight['said']> {
  const values = collisions.flatMap(({ field, base, theirs, mine }) =>
    [base, theirs, mine].map((value) => ({ field, value: value ?? null })),
  );
  const said = await kind.say(db, lang, values);
  return Object.fromEntries(values.map(({ field, value }, at) => [wordsFor(field, value), said[at] ?? '']));
}
