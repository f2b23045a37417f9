import type { Acting, Kept } from '../../platform/acting.ts';
import type { AppContext } from '../../platform/http/app-context.ts';
import { notFound } from '../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../platform/http/signed-in.ts';
import { newId } from '../../platform/new-id.ts';
import { bodiesWrittenFor } from '../../platform/values/actor.ts';
import { done, type Outcome } from '../../platform/values/outcome.ts';
import { isSame } from '../history/index.ts';
import { editOfficial } from './actions/edit-official.server.ts';
import { editPerson } from './actions/edit-person.server.ts';
import { recordOfficial } from './actions/record-official.server.ts';
import type { OfficialInput, PersonInput } from './input.ts';
import { officeHeld } from './kept-queries.server.ts';
import { mayEditPerson, mayWriteOffice } from './policy.ts';
import { keptOfficial, keptPerson, officesOfPerson } from './record-queries.server.ts';

/** A person with one of their offices, as a form edits them together. */
export interface EditedPerson {
  readonly person: Kept<PersonInput>;
  readonly mayEditName: boolean;
  /** The office that the form shows; `revision` 0: a new one. */
  readonly office: Kept<OfficialInput>;
  /** Other offices that this reader may edit. */
  readonly others: readonly Kept<OfficialInput>[];
}

/** The person with the wanted office (`new`: one that is not there yet), else with the last one that this reader may edit. */
export async function personToEdit(given: AppContext, request: Request, id: string, wanted: string | undefined): Promise<EditedPerson> {
  signedIn(given, request);
  const { db, identity } = given;
  const person = await keptPerson(db, id);
  if (person === null) throw notFound();
  const mayEditName = mayEditPerson(identity.actor, person);
  const offices: Kept<OfficialInput>[] = [];
  const held = await officesOfPerson(db, id);
  for (const office of held) {
    const kept = await keptOfficial(db, office);
    if (kept !== null && mayWriteOffice(identity.actor, await officeHeld(db, kept.input))) offices.push(kept);
  }
  allowOnly(mayEditName || offices.length > 0 || bodiesWrittenFor(identity.actor).length > 0);
  const office = wanted === undefined ? offices.at(-1) : offices.find(({ input }) => input.id === wanted);
  if (office === undefined && wanted !== undefined && wanted !== 'new') {
    // Everybody reads who holds the office; that others keep it is no secret either.
    allowOnly(!held.includes(wanted));
    throw notFound();
  }
  return { person, mayEditName, office: office ?? noOfficeYet(id), others: offices.filter((one) => one !== office) };
}

function noOfficeYet(person: string): Kept<OfficialInput> {
  const nothing = { body: null, municipality: null, office: { ru: null, en: null }, from: null, to: null, knownBy: null };
  return { input: { id: newId(), person, ...nothing, cites: [] }, revision: 0, keptBy: null };
}

interface PersonSaid {
  readonly name: PersonInput['name'];
  /** Null: only the name is edited. */
  readonly office: OfficialInput | null;
  readonly revision: number;
  readonly reason: string | null;
}

/** Writes the name and the office together: both or neither. */
export async function writePerson(
  within: Acting,
  { person, office: shown }: EditedPerson,
  said: PersonSaid,
): Promise<Outcome<string, string>> {
  if (!isSame(said.name, person.input.name)) {
    const input = { ...person.input, name: said.name };
    const named = await editPerson(within, { input, revision: person.revision, reason: said.reason });
    if (!named.ok) return named;
  }
  if (said.office === null) return done(person.input.id);
  if (shown.revision === 0) return recordOfficial(within, said.office);
  return editOfficial(within, { input: said.office, revision: said.revision, reason: said.reason });
}
