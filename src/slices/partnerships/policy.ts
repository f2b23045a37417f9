import { type Actor, keepsEverything, writesFor, writesForMunicipality } from '../../platform/values/actor.ts';

interface Party {
  readonly municipality: string | null;
  readonly body: string | null;
}

/** A body speaks for itself; a municipality that is named without a body is spoken for by its administration. */
export function writesForParty(actor: Actor, { municipality, body }: Party): boolean {
  return body === null ? writesForMunicipality(actor, municipality) : writesFor(actor, body);
}

/** A tie is entered by one of its sides: councils' ties by a council's secretary, and not by the administration's officer. */
export function mayRecordPartnership(actor: Actor, parties: readonly Party[]): boolean {
  return keepsEverything(actor) || parties.some((party) => writesForParty(actor, party));
}

/** Either side keeps a tie, and must stay one of its sides. */
export function mayEditPartnership(actor: Actor, before: readonly Party[], after: readonly Party[]): boolean {
  return mayRecordPartnership(actor, before) && mayRecordPartnership(actor, after);
}
