import type { Side } from './rules.ts';

/** How the register names a side of a tie, and who speaks for it: its municipality, else its body; neither where a source names nobody. */
export interface Named {
  readonly municipality: string | null;
  readonly body: string | null;
}

/** The same with the municipality that it is, or to which its body belongs: by that sides are told apart. */
export interface NamedOfTown extends Named {
  readonly town: string | null;
}

/** One word for a side: `municipality:ID`, or `body:ID` for a fund or a ministry that stands for itself; null: unnamed. */
export function sideOf({ municipality, body }: Named): Side {
  if (municipality !== null) return `municipality:${municipality}`;
  return body === null ? null : `body:${body}`;
}

/** The two columns in which a side stands. */
export function columnsOfSide(side: Side): { readonly sideKind: string | null; readonly sideId: string | null } {
  if (side === null) return { sideKind: null, sideId: null };
  const [kind = '', ...id] = side.split(':');
  return { sideKind: kind, sideId: id.join(':') };
}

export function sideInColumns({ sideKind, sideId }: { readonly sideKind: string | null; readonly sideId: string | null }): Side {
  return sideKind === null || sideId === null ? null : `${sideKind}:${sideId}`;
}

/** The side for which a body speaks: the party that it is, else the party of its municipality; null where it is of none of them. */
export function sideSpokenFor(
  parties: readonly Named[],
  speaker: { readonly id: string; readonly municipality: string | null } | null,
): Side {
  if (speaker === null) return null;
  const own = parties.find(({ body }) => body === speaker.id);
  if (own !== undefined) return sideOf(own);
  const town = parties.find(({ municipality }) => municipality !== null && municipality === speaker.municipality);
  return town === undefined ? null : sideOf(town);
}

/** The side that somebody is, for comparing: two bodies of one town are one. */
export function townAsSide(named: NamedOfTown): Side {
  return named.town === null ? sideOf(named) : `municipality:${named.town}`;
}

/** The same of a side by its word. */
export function comparedSide(parties: readonly NamedOfTown[], side: Side): Side {
  const party = parties.find((one) => sideOf(one) === side);
  return party === undefined ? side : townAsSide(party);
}

/** The sides that bear a tie: an operator of a programme works for them, and is none. */
export function bearing<Party extends { readonly role: string }>(parties: readonly Party[]): readonly Party[] {
  return parties.filter(({ role }) => role !== 'operator');
}

/** Who is asked when this side asks “the other one”; null where there are several, or where it has no name. */
export function otherSide(parties: readonly NamedOfTown[], side: Side): Side {
  const own = comparedSide(parties, side);
  const others = parties.filter((one) => townAsSide(one) !== own);
  const [first] = others;
  return first !== undefined && new Set(others.map(townAsSide)).size === 1 ? sideOf(first) : null;
}

/** Whether an owner is of a side of the tie; one whom the source does not name is nobody's to judge. */
export function isOfTie(parties: readonly Named[], owner: Named): boolean {
  if (owner.municipality === null && owner.body === null) return true;
  return parties.some(
    ({ municipality, body }) =>
      (owner.municipality !== null && owner.municipality === municipality) || (owner.body !== null && owner.body === body),
  );
}

/** The side that an owner is of: by its body, else by its town, since a tie may name a side by the one and its promise by both. */
export function sideOfOwner(parties: readonly Named[], owner: Named): Side {
  const own =
    parties.find(({ body }) => body !== null && body === owner.body) ??
    parties.find(({ municipality }) => municipality !== null && municipality === owner.municipality);
  return sideOf(own ?? owner);
}
