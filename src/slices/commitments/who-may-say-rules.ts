import type { CommitmentMove, CommitmentState } from './input.ts';
import type { Side } from './rules.ts';
import { bearing, comparedSide, type Named, type NamedOfTown, sideOf, sideOfOwner } from './side-rules.ts';

interface Told {
  readonly state: CommitmentState;
  readonly owners: readonly Named[];
  readonly parties: readonly (NamedOfTown & { readonly role: string })[];
}

/** Whether a side bears the tie: who runs the programme, or the register, confirms nothing. */
export function bearsTie(parties: Told['parties'], side: Side): boolean {
  return bearing(parties).some((one) => side !== null && sideOf(one) === side);
}

/**
 * Whether a side may drop a promise. Until somebody says that it is done, those to whom it was made may let go of it, too; what is said to be done
 * they confirm or deny, and dropping it is left to those who promised. `side` null: the register itself.
 */
export function mayDrop({ state, owners, parties }: Told, side: Side): boolean {
  if (state !== 'done' || side === null || owners.length === 0) return true;
  const own = comparedSide(parties, side);
  return owners.some((owner) => comparedSide(parties, sideOfOwner(parties, owner)) === own);
}

/** Whether a side can be offered to say so: the action refuses the rest. */
export function mayBeOffered(told: Told, side: Side, move: CommitmentMove): boolean {
  if (move === 'confirm') return bearsTie(told.parties, side);
  return move !== 'drop' || mayDrop(told, side);
}

/** Whether all who spoke of a promise are sides of the tie to which it would go. */
export function areSidesOf(parties: readonly NamedOfTown[], spoke: readonly Side[]): boolean {
  const sides = new Set(parties.map((party) => comparedSide(parties, sideOf(party))));
  return spoke.every((side) => side === null || sides.has(comparedSide(parties, side)));
}
