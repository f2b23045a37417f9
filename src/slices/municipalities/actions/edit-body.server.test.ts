import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import type { Fact } from '../../../platform/acting.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { head, officer, secretary, stranger } from '../actors.testing.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { aBody, anOfficial, aPerson } from '../factory.server.ts';
import { municipalitiesByIds } from '../queries.server.ts';
import { keptBody } from '../record-queries.server.ts';
import { editBody } from './edit-body.server.ts';
import { recordBody } from './record-body.server.ts';
import { recordOfficial } from './record-official.server.ts';
import { recordPerson } from './record-person.server.ts';
import { withdrawBody } from './withdraw-body.server.ts';

describeOnEachEngine('editing a body', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleTowns(acting);
    const forSochi = { ...acting, forBody: 'sochi-administration' };
    await recordBody(forSochi, aBody({ id: 'sochi-duma', name: { ru: 'Дума', en: null } }));
    await recordBody(forSochi, aBody({ id: 'minsk-duma', name: { ru: 'Совет', en: null }, municipality: 'minsk' }));
    await recordPerson(acting, aPerson());
    await recordOfficial(acting, anOfficial());
  });

  const edit = async (given: object, id = 'sochi-council') => {
    const kept = await keptBody(store().db, id);
    if (kept === null) throw new Error('it is not there');
    return { input: { ...kept.input, ...given }, revision: kept.revision, reason: null };
  };

  it('is done by its secretary; the ties are told, and its municipality counts as changed', async () => {
    const { db } = store();
    const told: Fact[] = [];
    const acting = installation(db, { actor: secretary, forBody: 'sochi-council', publish: async (_db, fact) => void told.push(fact) });
    const name = { ru: 'Городское Собрание Сочи', en: 'City Assembly of Sochi' };
    const later = { ...acting, clock: { now: () => new Date('2026-02-03T04:05:06Z') } };
    expect(await editBody(later, await edit({ name }))).toEqual({ ok: true, value: 'sochi-council' });
    expect((await keptBody(db, 'sochi-council'))?.input.name).toEqual(name);
    expect(told).toEqual([{ name: 'body-edited', id: 'sochi-council', editedAt: '2026-02-03T04:05:06.000Z' }]);
    expect((await municipalitiesByIds(db, ['sochi'])).get('sochi')?.updatedAt).toBe('2026-02-03T04:05:06.000Z');
    const [latest] = await historyOf(db, { kind: 'body', id: 'sochi-council' });
    expect(latest).toMatchObject({ deed: 'edited', forBody: 'sochi-council', actor: { id: 'secretary' } });
  });

  it('is stopped for the administration’s officer where it is the council of the same town, even one that they entered', async () => {
    const { db } = store();
    const acting = installation(db, { actor: officer, forBody: 'sochi-administration' });
    for (const id of ['sochi-council', 'sochi-duma']) {
      const wanted = await edit({ kind: 'council', name: { ru: 'Другое', en: null } }, id);
      await expectRefusal(db, 'not-allowed', () => editBody(acting, wanted));
    }
  });

  it('is open to whoever entered a partner’s body, but not to make it their own town’s council', async () => {
    const { db } = store();
    const acting = installation(db, { actor: officer, forBody: 'sochi-administration' });
    expect((await editBody(acting, await edit({ name: { ru: 'Городской Совет', en: null } }, 'minsk-duma'))).ok).toBe(true);
    const moved = await edit({ municipality: 'sochi' }, 'minsk-duma');
    await expectRefusal(db, 'not-allowed', () => editBody(acting, moved));
  });

  it.each([
    ['an officer of another town', stranger],
    ['a head, who reads', head],
    ['a visitor', { kind: 'visitor' } as const],
  ])('is refused to %s', async (_who, actor) => {
    const { db } = store();
    const wanted = await edit({ kind: 'other' });
    await expectRefusal(db, 'not-allowed', () => editBody(installation(db, { actor }), wanted));
  });

  it.each([
    ['no-such-source', { cites: fromNowhere }],
    ['no-such-municipality', { municipality: 'nowhere' }],
    ['offices-of-another-municipality', { municipality: 'minsk' }],
  ] as const)('is refused: %s', async (refusal, given) => {
    const { db } = store();
    const wanted = await edit(given);
    await expectRefusal(db, refusal, () => editBody(installation(db), wanted));
  });

  it('is refused when it changed meanwhile, or is not there', async () => {
    const { db } = store();
    const wanted = await edit({});
    await expectRefusal(db, 'changed-meanwhile', () => editBody(installation(db), { ...wanted, revision: wanted.revision - 1 }));
    const nobody = { ...wanted, input: aBody({ id: 'nobody' }) };
    await expectRefusal(db, 'no-such-record', () => editBody(installation(db), nobody));
  });

  it('is taken out when nobody is in it, and only then', async () => {
    const { db } = store();
    const { revision } = await edit({});
    await expectRefusal(db, 'still-needed', () => withdrawBody(installation(db), { id: 'sochi-council', revision, reason: null }));
    const duma = { id: 'sochi-duma', revision: 1, reason: null };
    await expectRefusal(db, 'not-allowed', () => withdrawBody(installation(db, { actor: officer }), duma));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawBody(installation(db), { ...duma, revision: 7 }));
    const named = installation(db, { recordIsNeeded: async () => true });
    await expectRefusal(db, 'still-needed', () => withdrawBody(named, duma));
    expect((await withdrawBody(installation(db), duma)).ok).toBe(true);
    expect(await keptBody(db, 'sochi-duma')).toBeNull();
    await expectRefusal(db, 'no-such-record', () => withdrawBody(installation(db), duma));
  });
});
