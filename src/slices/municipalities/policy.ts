import {
  type Actor,
  keepsEverything,
  withKeepersEyes,
  writesAnything,
  writesFor,
  writesForMunicipality,
} from '../../platform/values/actor.ts';

/** Whoever keeps records enters the partners that are not in the register yet; the record is kept by the body for which it was entered. */
export function mayRecordMunicipality(actor: Actor, forBody: string | null): boolean {
  return writesFor(actor, forBody) && writesAnything(actor);
}

/** Its administration's officer, or, for a partner that nobody here speaks for, the body that entered it. */
export function mayEditMunicipality(actor: Actor, { id, keptBy }: { readonly id: string; readonly keptBy: string | null }): boolean {
  return writesForMunicipality(actor, id) || writesFor(actor, keptBy);
}

export function mayRecordBody(actor: Actor, forBody: string | null): boolean {
  return mayRecordMunicipality(actor, forBody);
}

/** A body as permissions see it. */
export interface BodyKept {
  readonly id: string;
  readonly kind: string;
  readonly municipality: string | null;
  readonly keptBy: string | null;
}

/** Whoever writes for it, or entered it; but who writes for a town's administration does not write for the same town's council. */
export function mayEditBody(actor: Actor, { id, kind, municipality, keptBy }: BodyKept): boolean {
  if (writesFor(actor, id)) return true;
  return writesFor(actor, keptBy) && !(kind === 'council' && municipality !== null && isOfMunicipality(actor, keptBy, municipality));
}

function isOfMunicipality(actor: Actor, body: string | null, municipality: string): boolean {
  return actor.kind === 'account' && actor.grants.some((grant) => grant.body.id === body && grant.body.municipality === municipality);
}

/** A person bears a name only: whoever keeps records may enter one. */
export function mayRecordPerson(actor: Actor, forBody: string | null): boolean {
  return mayRecordMunicipality(actor, forBody);
}

export function mayEditPerson(actor: Actor, { keptBy }: { readonly keptBy: string | null }): boolean {
  return keepsEverything(actor) || writesFor(actor, keptBy);
}

/** Where an office is held: in a body, else for a municipality as a whole. */
export interface OfficeHeld {
  readonly body: BodyKept | null;
  readonly municipality: { readonly id: string; readonly keptBy: string | null } | null;
}

/** Offices of a body are written by whoever keeps the body: an administration's officer does not say who chairs the council. */
export function mayWriteOffice(actor: Actor, { body, municipality }: OfficeHeld): boolean {
  if (body !== null) return mayEditBody(actor, body);
  return municipality !== null && mayEditMunicipality(actor, municipality);
}

/** Whom to call in a body is kept by whoever keeps the body. */
export function mayEditContact(actor: Actor, body: BodyKept): boolean {
  return mayEditBody(actor, body);
}

/** Those that are not for every reader are read by everyone with a role in the body that keeps it. */
export function mayReadContacts(actor: Actor, body: BodyKept): boolean {
  return mayEditContact(withKeepersEyes(actor), body);
}
