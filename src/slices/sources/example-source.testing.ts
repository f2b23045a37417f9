import type { Acting } from '../../platform/acting.ts';
import { recordPublisher } from './actions/record-publisher.server.ts';
import { recordSource } from './actions/record-source.server.ts';
import { aCitation, aPublisher, aSource } from './factory.server.ts';

/** Records the publisher `gazette` and its page `page`, which the examples of all slices cite. */
export async function recordExampleSource(acting: Acting): Promise<void> {
  await recordPublisher(acting, aPublisher());
  await recordSource(acting, aSource());
}

/** A source that nobody recorded. */
export const fromNowhere = [aCitation({ source: 'nowhere' })];
