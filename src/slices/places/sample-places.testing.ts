/** For tests of other slices that need real places. */
export { loadSamplePlaces } from './factory.server.ts';
