import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { recordOfficial } from './actions/record-official.server.ts';
import { recordPerson } from './actions/record-person.server.ts';
import { recordExampleTowns } from './example-towns.testing.ts';
import { anOfficial, aPerson } from './factory.server.ts';
import { officialsOf, personById } from './official-queries.server.ts';

describeOnEachEngine('people in office', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleTowns(acting);
    await recordPerson(acting, aPerson());
    await recordPerson(acting, aPerson({ id: 'fyodorov', name: { ru: 'Фёдор Фёдоров', en: 'Fyodor Fyodorov' } }));
    await recordPerson(acting, aPerson({ id: 'nobody', name: { ru: 'Фёдор Никто', en: null } }));
    await recordOfficial(acting, anOfficial());
    await recordOfficial(acting, anOfficial({ id: 'filonov-fund', body: 'fund', municipality: null }));
    await recordOfficial(acting, anOfficial({ id: 'fyodorov-minsk', person: 'fyodorov', body: 'minsk-council', municipality: null }));
  });

  it('are shown with all their offices', async () => {
    expect((await personById(store().db, 'filonov'))?.offices.map(({ id }) => id)).toEqual(['filonov-fund', 'filonov-sochi']);
  });

  it('stand at the municipality and at its bodies, each once', async () => {
    const { db } = store();
    const idsAt = async (at: Parameters<typeof officialsOf>[1]) => (await officialsOf(db, at)).map(({ id }) => id);
    expect(await idsAt({ municipalities: ['sochi'], bodies: ['sochi-council', 'minsk-council'] })).toEqual([
      'filonov-sochi',
      'fyodorov-minsk',
    ]);
    expect(await idsAt({ municipalities: ['minsk'], bodies: [] })).toEqual([]);
    expect(await idsAt({ municipalities: [], bodies: [] })).toEqual([]);
  });
});
