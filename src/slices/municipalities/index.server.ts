export { followClaim } from './actions/follow-claim.server.ts';
export { recordBody } from './actions/record-body.server.ts';
export { recordMunicipalities } from './actions/record-municipalities.server.ts';
export { recordMunicipality } from './actions/record-municipality.server.ts';
export { recordOfficial } from './actions/record-official.server.ts';
export { recordPerson } from './actions/record-person.server.ts';
export { tellStaleContacts } from './actions/tell-stale-contacts.server.ts';
export { withdrawMunicipalities } from './actions/withdraw-municipalities.server.ts';
export { asNamed, municipalityCollection, namedBody, namedMunicipality } from './api.server.ts';
export { bodyCollection } from './body-api.server.ts';
export { contactsOfTheDay } from './contacts-of-the-day.server.ts';
export { recordsKept } from './kept-list-queries.server.ts';
export { bodiesWrittenBy, municipalitiesWrittenBy, peopleWrittenBy } from './kept-queries.server.ts';
export { municipalitiesMeant } from './meant-queries.server.ts';
export { mergeableInRegister, municipalityOwners, municipalityReferences } from './merging-rows.server.ts';
export { caseFormsOfMunicipalities } from './names-in-sentences.server.ts';
export { bodiesCalled, namesOf } from './names-queries.server.ts';
export { type OfficialView, officialsByIds, officialsOf } from './official-queries.server.ts';
export type { OpenedRecordForm } from './open-record-form.server.ts';
export { municipalitiesAt, municipalitiesNamed } from './place-claims.queries.server.ts';
export {
  type BodyView,
  bodiesByIds,
  bodiesExist,
  countMunicipalities,
  countriesOfTheRegister,
  type MunicipalityView,
  municipalitiesByIds,
  municipalitiesExist,
  municipalitiesOfPlace,
  municipalityIdsAt,
  municipalityIdsFor,
  municipalityIdsWith,
  peopleExist,
} from './queries.server.ts';
export { municipalityRecordKinds } from './record-kinds.server.ts';
export { municipalitiesWithCentres } from './searchable-queries.server.ts';
export { municipalitySearchables } from './searchables.server.ts';
