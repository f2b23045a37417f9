import { somebody } from '../../platform/acting.testing.ts';
import type { BodyGrant } from '../../platform/values/actor.ts';

const administration: BodyGrant['body'] = { id: 'sochi-administration', kind: 'administration', municipality: 'sochi' };
const council: BodyGrant['body'] = { id: 'sochi-council', kind: 'council', municipality: 'sochi' };
const elsewhere: BodyGrant['body'] = { id: 'minsk-administration', kind: 'administration', municipality: 'minsk' };

/** People of the examples: they write for Sochi's administration, for its council, for another town, or only read. */
export const officer = somebody('officer', ['officer', administration]);
export const secretary = somebody('secretary', ['secretary', council]);
export const stranger = somebody('stranger', ['officer', elsewhere]);
export const head = somebody('head', ['head', administration]);
export const guest = somebody('guest', ['guest', administration]);
export const readerByToken = { ...officer, scopes: ['read'] as const };
