import { expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { aBody } from '../factory.server.ts';
import { bodiesKept, municipalitiesKept } from '../kept-queries.server.ts';
import { followClaim } from './follow-claim.server.ts';
import { recordBody } from './record-body.server.ts';

describeOnEachEngine('a body that has somebody of its own', (store) => {
  it('keeps itself, and as an administration its municipality; a council does not', async () => {
    const { db } = store();
    await recordExampleTowns(installation(db, { forBody: 'minsk-council' }));
    await recordBody(installation(db, { forBody: 'minsk-council' }), aBody({ id: 'sochi-administration', kind: 'administration' }));
    const keepers = async () =>
      [...(await bodiesKept(db, ['sochi-council', 'sochi-administration', 'fund'])), ...(await municipalitiesKept(db, ['sochi', 'minsk']))]
        .map(({ id, keptBy }) => `${id}: ${keptBy}`)
        .sort();
    await followClaim(db, { body: 'sochi-council' });
    expect(await keepers()).toEqual([
      'fund: minsk-council',
      'minsk: minsk-council',
      'sochi-administration: minsk-council',
      'sochi-council: sochi-council',
      'sochi: minsk-council',
    ]);
    await followClaim(db, { body: 'sochi-administration' });
    expect(await keepers()).toContain('sochi: sochi-administration');
    await followClaim(db, { body: 'fund' });
    expect(await keepers()).toContain('fund: fund');
    await followClaim(db, { body: 'nowhere' });
  });
});
