import type { Kept, NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { type FieldError, type FormValues, type ReadForm, textOf } from '../../platform/http/form-values.ts';
import type { Outcome } from '../../platform/values/outcome.ts';
import { type Collision, collisionOf, undecided, withDecisions } from './collision.server.ts';

/** What a form is answered that did not end in a change. */
export interface EditAnswered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly collision: Pick<Collision<object>, 'collisions' | 'theirs' | 'by'> | null;
}

export type EditAnswer = { readonly done: string } | { readonly done: null; readonly status: 409 | 422; readonly answered: EditAnswered };

/** How one kind of record is edited by a form. `Shown` is what of the record the form has, `Ready` what its action is given. */
export interface Editing<Input extends object, Shown extends object, Ready> {
  readonly db: Database;
  readonly subject: NamedRecord;
  /** What the form sent. */
  readonly values: FormValues;
  /** The record as it stands, if this person may edit it; asked again when it turns out to have changed. */
  kept(): Promise<Kept<Input>>;
  shown(input: Input): Shown;
  /** What the form says, in the shape of `Shown`; nothing has judged it yet. */
  typed(values: FormValues): { readonly [Field in keyof Shown]: unknown };
  /** Judges it; all problems at once. */
  read(typed: object, kept: Kept<Input>): ReadForm<{ readonly mine: Shown; readonly ready: Ready }>;
  formOf(shown: Shown): FormValues;
  write(ready: Ready, edit: { readonly revision: number; readonly reason: string | null }): Promise<Outcome<string, string>>;
}

/** Writes what a form says, or answers what is wrong with it, or what others changed meanwhile. Nothing typed is lost. */
export async function answerEdit<Input extends object, Shown extends object, Ready>(
  editing: Editing<Input, Shown, Ready>,
): Promise<EditAnswer> {
  const { values } = editing;
  const kept = await editing.kept();
  const revision = Number(textOf(values, 'revision') ?? 0);
  const again = (answered: Partial<EditAnswered>): EditAnswer => ({
    done: null,
    status: answered.collision ? 409 : 422,
    answered: { values, errors: [], revision, collision: null, ...answered },
  });
  const isOpen = undecided(values).length > 0;
  const read = editing.read(withDecisions(editing.typed(values), values), kept);
  if (!read.ok) return again({ errors: read.errors });
  const outcome = isOpen
    ? ({ ok: false, refusal: 'changed-meanwhile' } as const)
    : await editing.write(read.value.ready, { revision, reason: textOf(values, 'reason') });
  if (outcome.ok) return { done: outcome.value };
  if (outcome.refusal !== 'changed-meanwhile') return again({ errors: [{ field: '', code: outcome.refusal }] });
  const now = await editing.kept();
  const collision = await collisionOf(editing.db, editing.subject, now, { revision, mine: read.value.mine }, editing.shown);
  return again({
    values: { ...besides(values), ...editing.formOf(collision.merged) },
    revision: now.revision,
    collision,
  });
}

/** What a form says beside the record: why it is changed, and where the changes are known from. */
function besides(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name === 'reason' || /^(?:from|new)\./.test(name)));
}
