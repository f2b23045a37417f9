import type { Database } from '../../platform/db/database.ts';
import { loadGazetteer } from './actions/load-gazetteer.server.ts';
import { placesOfGeoNames } from './gazetteer-source.server.ts';

/** Some capitals and namesakes abroad: Minsk's neighbours, Paris twice, Sankt Pölten, Berdyansk, Kaluga's namesake. */
const ABROAD = new Set(['2988507', '4717560', '2661604', '2643743', '706950', '756135', '2950159', '703448', '709932', '2654675']);

/** The places of Russia and Belarus and a few others: enough for a test, loaded in about a second. */
export async function loadSamplePlaces(db: Database): Promise<void> {
  const near = /\t(?:RU|BY)\t/;
  await loadGazetteer({
    db,
    source: 'sample',
    places: placesOfGeoNames((line) => near.test(line) || ABROAD.has(line.slice(0, line.indexOf('\t')))),
  });
}
