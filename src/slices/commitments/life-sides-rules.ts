import { bearing, type NamedOfTown, townAsSide } from './side-rules.ts';

/** A party of a tie; two bodies of one town are one side. */
export interface SideOfTie extends NamedOfTown {
  readonly role: string;
}

/** Somebody whom an entry or a promise names. */
export type NamedOne = NamedOfTown;

/** What takes two: a meeting, a signature, what came of it. A letter is written by one. */
const TAKES_BOTH = ['visit', 'forum', 'remote_session', 'agreement_signed', 'effect'];

/**
 * The sides that took part in what an entry tells: those that it names. Where it names none, all named sides did, if it is of a kind that
 * takes two; of a letter, a call or minutes nobody then knows whose they are. An operator is no side: what it does for both is not theirs.
 */
export function sidesInEntry(parties: readonly SideOfTie[], kind: string, named: readonly NamedOne[]): readonly string[] {
  const sides = sidesNamed(parties, named);
  if (sides.length > 0 || !TAKES_BOTH.includes(kind)) return sides;
  return [...new Set(bearing(parties).flatMap((party) => townAsSide(party) ?? []))];
}

/** The sides among these, each once: the party that somebody is, else the party of their town. */
export function sidesNamed(parties: readonly SideOfTie[], named: readonly NamedOne[]): readonly string[] {
  return [...new Set(named.flatMap((one) => sideMeant(bearing(parties), one) ?? []))];
}

function sideMeant(parties: readonly SideOfTie[], { body, town }: NamedOne): string | null {
  const own = body === null ? undefined : parties.find((party) => party.body === body);
  const meant = own ?? (town === null ? undefined : parties.find((party) => party.town === town));
  return meant === undefined ? null : townAsSide(meant);
}
