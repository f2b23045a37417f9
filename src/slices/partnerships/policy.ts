import { type Actor, actingFor, keepsEverything, writesFor, writesForMunicipality } from '../../platform/values/actor.ts';
import { asKeeperFor } from '../timeline/index.ts';
import type { PartyRole } from './input.ts';

export interface Party {
  readonly role: PartyRole;
  readonly municipality: string | null;
  readonly body: string | null;
}

/** A body speaks for itself; a municipality that is named without a body is spoken for by its administration. */
function writesForParty(actor: Actor, { municipality, body }: Party): boolean {
  return body === null ? writesForMunicipality(actor, municipality) : writesFor(actor, body);
}

/**
 * A tie is kept by those who bear it: councils' ties by a council's secretary, and not by the administration's officer. The operator of
 * a programme keeps its ties too, but no town does as an «operator» of what its council or its administration agreed.
 */
export function mayKeepPartnership(actor: Actor, parties: readonly Party[]): boolean {
  if (keepsEverything(actor)) return true;
  return parties.some((party) => (party.role === 'operator' ? operatesProgramme(actor, party) : writesForParty(actor, party)));
}

function operatesProgramme(actor: Actor, party: Party): boolean {
  if (actor.kind !== 'account' || party.body === null) return false;
  const isOfNoTown = actor.grants.some(({ body }) => body.id === party.body && body.municipality === null);
  return isOfNoTown && writesFor(actor, party.body);
}

/** A tie is entered by one of its sides, in that side's own name. */
export function mayRecordPartnership(actor: Actor, forBody: string | null, parties: readonly Party[]): boolean {
  return mayKeepPartnership(actingFor(actor, forBody), parties);
}

/** Either side keeps a tie, and must stay one of its sides. */
export function mayEditPartnership(actor: Actor, before: readonly Party[], after: readonly Party[]): boolean {
  return mayKeepPartnership(actor, before) && mayKeepPartnership(actor, after);
}

/** For which of their bodies a person keeps this tie; null where for none, or for the register as a whole. */
export function bodyThatKeeps(actor: Actor, parties: readonly Party[]): string | null {
  if (actor.kind !== 'account') return null;
  const ordinary: Actor = { ...actor, platform: [] };
  return actor.grants.find(({ body }) => mayKeepPartnership(actingFor(ordinary, body.id), parties))?.body.id ?? null;
}

/** Those who add what a side tells put it on the tie's timeline: a specialist, a press editor. */
export function tellsOfTie(actor: Actor, parties: readonly Party[]): boolean {
  if (actor.kind !== 'account') return mayKeepPartnership(actor, parties);
  return mayKeepPartnership(actor, parties) || actor.grants.some(({ body }) => mayKeepPartnership(asKeeperFor(actor, body.id), parties));
}
