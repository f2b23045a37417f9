import type { Acting } from '../../platform/acting.ts';
import { recordExampleSource } from '../sources/example-source.testing.ts';
import { recordBody } from './actions/record-body.server.ts';
import { recordMunicipality } from './actions/record-municipality.server.ts';
import { aBody, aMunicipality } from './factory.server.ts';

export const minsk = aMunicipality({
  id: 'minsk',
  name: { ru: 'Минск', en: 'Minsk' },
  countries: aMunicipality().countries.map((statement) => ({ ...statement, code: 'BY' })),
});

export const minskCouncil = aBody({
  id: 'minsk-council',
  name: { ru: 'Минский городской Совет депутатов', en: 'Minsk City Council' },
  municipality: 'minsk',
});

export const fund = aBody({ id: 'fund', kind: 'fund', name: { ru: 'Фонд', en: 'Fund' }, municipality: null });

/** Records Sochi and Minsk with their councils, a fund of nobody's, and the source that they cite. */
export async function recordExampleTowns(acting: Acting): Promise<void> {
  await recordExampleSource(acting);
  for (const town of [aMunicipality(), minsk]) await recordMunicipality(acting, town);
  for (const body of [aBody(), minskCouncil, fund]) await recordBody(acting, body);
}
