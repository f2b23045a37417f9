import type { FieldCollision } from './rules.ts';

/** A collision as a form shows it. */
export interface CollisionSight {
  readonly collisions: readonly FieldCollision[];
  readonly theirs: readonly FieldCollision[];
  /** Names of the people who changed the record meanwhile. */
  readonly by: readonly string[];
  /** What the values say in words, by `wordsFor(field, value)`. */
  readonly said: Readonly<Record<string, string>>;
  /** What the person decided already, by field. */
  readonly taken: Readonly<Record<string, string>>;
}

/** The key of a value among what is said. */
export function wordsFor(field: string, value: unknown): string {
  return `${field} ${JSON.stringify(value ?? null)}`;
}
