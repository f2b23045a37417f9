import type { Acting } from '../../platform/acting.ts';
import { recordPublisher } from './actions/record-publisher.server.ts';
import { recordSource } from './actions/record-source.server.ts';
import { aCitation, aPublisher, aSource } from './factory.server.ts';

/** Records the publisher `gazette` and its page `page`, which the examples of all slices cite. */
export async function recordExampleSource(acting: Acting): Promise<void> {
  await recordPublisher(acting, aPublisher());
  await recordSource(acting, aSource());
}

/** Records GeoNames, which every municipality with a centre cites. */
export async function recordExampleGazetteer(acting: Acting): Promise<void> {
  await recordSource(acting, aSource({ id: 'geonames', title: 'GeoNames', publisher: null }));
}

/** A source that nobody recorded. */
export const fromNowhere = [aCitation({ source: 'nowhere' })];
