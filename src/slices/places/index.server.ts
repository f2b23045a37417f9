export { loadGazetteer } from './actions/load-gazetteer.server.ts';
export {
  gazetteerIsComplete,
  lookUpPlaces,
  placeById,
  placesByIds,
  placesPage,
  regionByCode,
  regionsByCodes,
} from './queries.server.ts';
export { gazetteerLoad, place, placeKey, region } from './tables.server.ts';
