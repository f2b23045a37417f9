import type { Kept, NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { changesAfter } from './queries.server.ts';
import { asItWas, type Comparison, compareThree, type FieldCollision } from './rules.ts';

export interface Collision<Input extends object> extends Comparison<Input> {
  /** The revision to which the person's next answer belongs. */
  readonly revision: number;
  /** Accounts that changed it meanwhile. */
  readonly by: readonly string[];
}

/** What a form that showed `revision` and says `mine` meets in the record as it stands now. `shown`: what of the record the form has. */
export async function collisionOf<Input extends object, Shown extends object = Input>(
  db: Database,
  subject: NamedRecord,
  now: Kept<Input>,
  form: { readonly revision: number; readonly mine: Shown },
  shown: (input: Input) => Shown = (input) => input as object as Shown,
): Promise<Collision<Shown>> {
  const since = await changesAfter(db, subject, form.revision);
  const base = asItWas(
    now.input,
    since.map(({ fields }) => fields ?? {}),
  );
  const by = [...new Set(since.flatMap(({ actor }) => (actor.kind === 'account' && actor.id !== null ? [actor.id] : [])))];
  return { ...compareThree(shown(base), shown(now.input), form.mine), revision: now.revision, by };
}

/** The fields about which the person has not decided yet. */
export function undecided(values: FormValues): readonly string[] {
  return Object.keys(values)
    .filter((name) => name.startsWith('mine.'))
    .map((name) => name.slice('mine.'.length))
    .filter((field) => !['mine', 'form'].includes(values[`take.${field}`]?.[0] ?? ''));
}

/** The collisions that a form shows, from what came back of it: a person may send it before everything is decided. */
export function collisionsSent(values: FormValues, now: object): readonly FieldCollision[] {
  const of = now as Readonly<Record<string, unknown>>;
  return Object.keys(values)
    .filter((name) => name.startsWith('mine.'))
    .map((name) => name.slice('mine.'.length))
    .filter((field) => field in of)
    .map((field) => ({
      field,
      base: parsed(values[`base.${field}`]?.[0] ?? 'null'),
      theirs: of[field],
      mine: parsed(values[`mine.${field}`]?.[0] ?? 'null'),
    }));
}

/** What the form says, with the person's own earlier words where they chose them in a collision. */
export function withDecisions<Input extends object>(input: Input, values: FormValues): Input {
  const taken = Object.keys(input).flatMap((field) => {
    const mine = values[`mine.${field}`]?.[0];
    return mine === undefined || values[`take.${field}`]?.[0] !== 'mine' ? [] : [[field, parsed(mine)] as const];
  });
  return { ...input, ...Object.fromEntries(taken) };
}

/** It came back through the person's browser: the action's schema judges what it says. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
