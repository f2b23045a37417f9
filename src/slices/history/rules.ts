/** The fields that differ, each with its value before and after. A record that was not there has no fields. */
export type ChangedFields = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

export function changedFields(before: object | null, after: object | null): ChangedFields {
  const [was, is] = [before ?? {}, after ?? {}].map((record) => new Map(Object.entries(record)));
  const names = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const pair = [was?.get(name) ?? null, is?.get(name) ?? null] as const;
      return isSame(pair[0], pair[1]) ? [] : [[name, pair]];
    }),
  );
}

/** Whether two values say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What one field looks like to a person whose form is older than the record. */
export interface FieldCollision {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Comparison<Record extends object> {
  /** Fields that both changed, each to something else: the person decides. */
  readonly collisions: readonly FieldCollision[];
  /** Fields that only the others changed. */
  readonly theirs: readonly FieldCollision[];
  /** Mine where only I changed, theirs where only they did, theirs in a collision. */
  readonly merged: Record;
}

/** Compares, field by field, what the person saw (`base`), what stands now (`theirs`) and what they wrote (`mine`). */
export function compareThree<Record extends object>(base: Record, theirs: Record, mine: Record): Comparison<Record> {
  const changed = { mine: changedFields(base, mine), theirs: changedFields(base, theirs) };
  const of = (record: object, field: string) => (record as { readonly [name: string]: unknown })[field];
  const shown = (field: string) => ({ field, base: of(base, field), theirs: of(theirs, field), mine: of(mine, field) });
  const both = Object.keys(changed.mine).filter((field) => field in changed.theirs && !isSame(of(mine, field), of(theirs, field)));
  return {
    collisions: both.map(shown),
    theirs: Object.keys(changed.theirs)
      .filter((field) => !both.includes(field))
      .map(shown),
    merged: {
      ...theirs,
      ...Object.fromEntries(
        Object.keys(changed.mine)
          .filter((field) => !both.includes(field))
          .map((field) => [field, of(mine, field)]),
      ),
    },
  };
}

/** The record as it was before these changes, given from the latest back to the earliest. */
export function asItWas<Record extends object>(now: Record, changesSince: readonly ChangedFields[]): Record {
  const earlier = changesSince.flatMap((fields) => Object.entries(fields).map(([name, [before]]) => [name, before] as const));
  return { ...now, ...Object.fromEntries(earlier) };
}

/** Whether a change was taken back, by a change that was not taken back itself. */
export function isUndone(changes: readonly { readonly seq: number; readonly undoes: number | null }[], seq: number): boolean {
  return changes.some((one) => one.undoes === seq && one.seq > seq && !isUndone(changes, one.seq));
}
