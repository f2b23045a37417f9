import { firstDay } from '../../platform/values/partial-date.ts';
import { isSame } from '../history/index.ts';
import { citesTogether } from '../sources/index.ts';
import type { PartnershipInput } from './input.ts';

type Party = PartnershipInput['parties'][number];
type Standing = PartnershipInput['standings'][number];
type Direction = PartnershipInput['directions'][number];

/** The parties of two ties that are one: each side once, by its body where one of them names it. */
export function partiesTogether(into: readonly Party[], from: readonly Party[]): Party[] {
  return together(into, from, isSameSide, (one, other) => ({
    role: one.role,
    municipality: one.municipality ?? other.municipality,
    body: one.body ?? other.body,
    asWritten: one.asWritten ?? other.asWritten,
    cites: citesTogether(one.cites, other.cites),
  }));
}

function isSameSide(one: Party, other: Party): boolean {
  if (one.municipality !== null || other.municipality !== null)
    return one.municipality === other.municipality && (one.body === null || other.body === null || one.body === other.body);
  return one.body === other.body && (one.body !== null || isSame(one.asWritten, other.asWritten));
}

/** Parties that are the same one now, each once: a tie that named both records of one town. */
export function partiesOnce(parties: readonly Party[]): Party[] {
  const isSameParty = (one: Party, other: Party) =>
    (one.municipality !== null || one.body !== null) && one.municipality === other.municipality && one.body === other.body;
  return together([], parties, isSameParty, (one, other) => ({ ...one, cites: citesTogether(one.cites, other.cites) }));
}

export function directionsTogether(into: readonly Direction[], from: readonly Direction[]): Direction[] {
  const isSameDirection = (one: Direction, other: Direction) => one.code === other.code;
  return together(into, from, isSameDirection, (one, other) => ({ ...one, cites: citesTogether(one.cites, other.cites) }));
}

/** How both ties stood, in the order of time; a change of which one gives the day and the other none is the same change. */
export function standingsTogether(into: readonly Standing[], from: readonly Standing[]): Standing[] {
  const all = together(into, from, isSameChange, (one, other) => ({
    ...one,
    date: one.date ?? other.date,
    knownBy: one.knownBy ?? other.knownBy,
    reason: { ru: one.reason.ru ?? other.reason.ru, en: one.reason.en ?? other.reason.en },
    cites: citesTogether(one.cites, other.cites),
  }));
  // What nobody dates stays before what is dated: how a tie stands now is rather told by a dated change.
  const day = ({ date }: Standing) => (date === null ? '' : firstDay(date));
  return all.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

function isSameChange(one: Standing, other: Standing): boolean {
  return one.standing === other.standing && (one.date === null || other.date === null || one.date === other.date);
}

function together<One>(
  into: readonly One[],
  from: readonly One[],
  isTheSame: (one: One, other: One) => boolean,
  fold: (one: One, other: One) => One,
): One[] {
  const all = [...into];
  for (const other of from) {
    const at = all.findIndex((one) => isTheSame(one, other));
    const found = all[at];
    if (found === undefined) all.push(other);
    else all[at] = fold(found, other);
  }
  return all;
}
