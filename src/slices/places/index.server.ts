export { loadGazetteer } from './actions/load-gazetteer.server.ts';
export { lookUpPlaces } from './look-up.queries.server.ts';
export {
  countPlaces,
  gazetteerIsComplete,
  placeById,
  placesByIds,
  placesPage,
  regionByCode,
  regionsByCodes,
} from './queries.server.ts';
