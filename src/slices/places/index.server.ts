export { LOADED_TABLES, loadGazetteer } from './actions/load-gazetteer.server.ts';
export { overrideDeclension } from './actions/override-declension.server.ts';
export { caseFormsOf } from './declension-queries.server.ts';
export { lookUpPlaces } from './look-up.queries.server.ts';
export {
  countPlaces,
  idsCalled,
  type PlacesWanted,
  placeById,
  placesByIds,
  placesExist,
  placesPage,
  regionsByCodes,
  wantedPlaces,
} from './queries.server.ts';
export { type PlaceAsWritten, placesResolver, resolvePlace } from './resolve.queries.server.ts';
